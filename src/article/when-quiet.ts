/** How long the page must leave its elements alone to count as quiet, in milliseconds: a hydration in several steps pauses for less. */
const QUIET_MS = 300;
/** How long to wait for that at most, in milliseconds: pages with clocks and tickers are never quiet. */
const QUIET_AT_MOST_MS = 3000;

/**
 * Resolves once the page has parsed and has added and removed no element for a while, or has been busy for too long to wait.
 * Rejects with the signal's reason when aborted.
 */
export async function whenQuiet(
  document: Document,
  { signal, quietMs = QUIET_MS, atMostMs = QUIET_AT_MOST_MS }: { signal: AbortSignal; quietMs?: number; atMostMs?: number },
): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(atMost);
      document.removeEventListener('readystatechange', wait);
      signal.removeEventListener('abort', abort);
    };
    const done = () => {
      stop();
      resolve();
    };
    const abort = () => {
      stop();
      reject(signal.reason);
    };
    const wait = () => {
      clearTimeout(quiet);
      if (document.readyState !== 'loading') quiet = setTimeout(done, quietMs);
    };
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const atMost = setTimeout(done, atMostMs);
    const observer = new MutationObserver(wait);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', wait);
    signal.addEventListener('abort', abort);
    wait();
  });
}
