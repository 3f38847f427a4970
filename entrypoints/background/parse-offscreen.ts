import { browser } from 'wxt/browser';
import type { SnapshotReading } from '../../src/domain/snapshot.ts';
import { ask } from '../../src/messages/messenger.ts';
import type { ReadRequest } from '../../src/messages/protocol.ts';

const PAGE = '/offscreen.html';

/**
 * How long to wait before it is asked again, in milliseconds: it may have closed itself just before it was asked, or be about to load for a
 * background that has ended meanwhile.
 */
const AGAIN_MS = [100, 500, 2000];

/** Has the article found by the document that nobody sees, which is opened if it is not there. */
export async function parseOffscreen(request: ReadRequest): Promise<SnapshotReading> {
  let failure: unknown;
  for (const wait of [0, ...AGAIN_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await openOffscreen();
    } catch (error) {
      // One that is about to load is not told of, but keeps others from being opened.
      failure = error;
    }
    const found = await ask('parse', request);
    if (found) return found;
  }
  throw failure ?? new Error('The offscreen document did not answer.');
}

let opening: Promise<void> | undefined;

function openOffscreen(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<void> {
  const there = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (there.length > 0) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    // For whoever reviews the extension; the reader never sees it.
    justification: 'Finds the article in a page without making the page wait.',
  });
}
