import { browser } from '@wxt-dev/browser';
import { unwrap, wrap } from './envelope.ts';
import type { PageStatus, Protocol } from './protocol.ts';

// Sentinel and scout are part of so many pages on which nothing comes of it that they do without the messaging library.

/** How long to wait before a background that has ended is asked again, in milliseconds: it may be about to end for good, or to be updated. */
const AGAIN_MS = [100, 500, 2000];

/**
 * Sends one of their messages, again if the background ended before it could answer. Undefined if nobody answers, whatever the reason: the page
 * must not hear of it.
 */
export async function send<Name extends 'inject' | 'knows' | 'matters' | 'show'>(
  name: Name,
  data: Parameters<Protocol[Name]>[0],
): Promise<ReturnType<Protocol[Name]> | undefined> {
  for (const wait of [...AGAIN_MS, undefined]) {
    try {
      return unwrap(await browser.runtime.sendMessage(wrap(name, data)));
    } catch {}
    // Left behind by its extension, nobody will ever answer.
    if (wait === undefined || browser.runtime?.id === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return undefined;
}

/** Answers the popup's question for the page's status until the signal is aborted. */
export function answerStatus(status: () => PageStatus, { signal }: { readonly signal: AbortSignal }): void {
  const { onMessage } = browser.runtime;
  const listener = (message: { readonly type?: unknown } | undefined, _sender: unknown, answer: (envelope: object) => void) => {
    if (message?.type === 'status') answer({ res: status() });
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}
