import { browser } from 'wxt/browser';
import type { SnapshotReading } from '../../src/domain/snapshot.ts';
import { ask } from '../../src/messages/messenger.ts';
import type { ReadRequest } from '../../src/messages/protocol.ts';

const PAGE = '/offscreen.html';

/** Has the article found by the document that nobody sees, which is opened if it is not there. */
export async function parseOffscreen(request: ReadRequest): Promise<SnapshotReading> {
  // It may have closed itself just before it was asked.
  for (const _try of [1, 2]) {
    await openOffscreen();
    const found = await ask('parse', request);
    if (found) return found;
  }
  throw new Error('The offscreen document did not answer.');
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
