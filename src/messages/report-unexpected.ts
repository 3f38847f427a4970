import { browser } from 'wxt/browser';
import { isNobodyThere, isOrphaned, tell } from './messenger.ts';
import { describeUnexpected, type Unexpected, unexpectedInWords } from './unexpected.ts';

/**
 * Has the background keep what may be told of an error, for the popup to show once, and returns it in words. What is only to be expected
 * is not kept.
 */
export function reportUnexpected(thrown: unknown, part: Unexpected['part']): string {
  if (isOrphaned()) return '';
  const unexpected = describeUnexpected(thrown, { part, home: browser.runtime.getURL('/') });
  if (!isNobodyThere(thrown)) tell('report', unexpected);
  return unexpectedInWords(unexpected);
}

/**
 * Reports errors that nobody in this script catches, until the signal is aborted. In a page, those of its own scripts are heard too: an
 * error is ours if a file of ours is where it came from.
 */
export function watchUnexpected(part: Unexpected['part'], { signal }: { readonly signal: AbortSignal }): void {
  const home = browser.runtime.getURL('/');
  const report = (thrown: unknown) => {
    if (!isOrphaned() && describeUnexpected(thrown, { part, home }).frames.length > 0) reportUnexpected(thrown, part);
  };
  globalThis.addEventListener('error', ({ error }: ErrorEvent) => report(error), { signal });
  globalThis.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => report(reason), { signal });
}
