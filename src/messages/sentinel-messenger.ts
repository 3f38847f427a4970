import { browser } from '@wxt-dev/browser';
import { unwrap, wrap } from './envelope.ts';
import type { PageStatus, Protocol } from './protocol.ts';

// The sentinel is part of every page of every news site, so it does without the messaging library.

/** Sends one of the sentinel's messages. Undefined if nobody answers, whatever the reason: the page must not hear of it. */
export async function send<Name extends 'read' | 'show'>(
  name: Name,
  data: Parameters<Protocol[Name]>[0],
): Promise<ReturnType<Protocol[Name]> | undefined> {
  try {
    return unwrap(await browser.runtime.sendMessage(wrap(name, data)));
  } catch {
    return undefined;
  }
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
