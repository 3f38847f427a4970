import type { Protocol } from './protocol.ts';

/*
 * Messages travel in the envelopes of @webext-core/messaging, which does the receiving. Its own sending (4.0.0) leaves `lastError` unread
 * when a tab has none of our scripts, which both browsers report as an error of the extension; and it is larger than the sentinel.
 */

/** What a message is sent in. */
export function wrap<Name extends keyof Protocol>(name: Name, data: Parameters<Protocol[Name]>[0]): object {
  return { id: 0, type: name, data, timestamp: Date.now() };
}

/** The answer out of what came back. Throws what the other side threw, and `No response` if it gave none. */
export function unwrap(
  answer: { readonly res?: never; readonly err?: { readonly message?: string } } | undefined | null,
): never | undefined {
  if (!answer) throw new Error('No response');
  if (answer.err) throw new Error(answer.err.message);
  return answer.res;
}
