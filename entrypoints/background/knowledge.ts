import { browser } from 'wxt/browser';
import { openPack, type Pack } from '../../src/knowledge/open-pack.ts';
import type { Outcome } from '../../src/messages/protocol.ts';
import { failureOf } from './keep-unexpected.ts';

let opened: Promise<Pack> | undefined;

/** The pack, opened when first asked for. The browser may end the background at any time; the next one opens it again. */
export function openOnce(): Promise<Pack> {
  opened ??= loadPack().catch((error: unknown) => {
    // So that the next article tries again.
    opened = undefined;
    throw error;
  });
  return opened;
}

async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('/knowledge.pack'));
  return openPack(await response.arrayBuffer());
}

/** What the pack has to say to a question, or why it cannot say anything. */
export async function say<T>(question: (pack: Pack) => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await question(await openOnce()) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}
