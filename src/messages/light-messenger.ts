import { browser } from '@wxt-dev/browser';
import { unwrap, wrap } from './envelope.ts';
import type { PageStatus, Protocol } from './protocol.ts';

// The sentinel is part of so many pages on which nothing comes of it that it does without the messaging library.

/** How long to wait before a background that has ended is asked again, in milliseconds: it may be about to end for good, or to be updated. */
const AGAIN_MS = [100, 500, 2000];

/**
 * Sends one of its messages, again if the background ended before it could answer. Undefined if nobody answers, whatever the reason: the page
 * must not hear of it.
 */
export async function send<Name extends 'isOn' | 'inject' | 'knows' | 'show'>(
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

export type Answers = {
  /** What is there to show for the page? */
  readonly status: () => PageStatus;
  /** Look, whatever the page is. */
  readonly readAnyway: () => void;
};

/** Answers what the popup and the background ask a page, until the signal is aborted. */
export function answer({ status, readAnyway }: Answers, { signal }: { readonly signal: AbortSignal }): void {
  const { onMessage } = browser.runtime;
  const listener = (message: { readonly type?: unknown } | undefined, _sender: unknown, reply: (envelope: object) => void) => {
    if (message?.type === 'readAnyway') readAnyway();
    if (message?.type === 'status') reply({ res: status() });
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}
