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
  const over = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(quiet);
    if (document.readyState !== 'loading') quiet = setTimeout(resolve, quietMs);
  };
  const atMost = setTimeout(resolve, atMostMs);
  const observer = new MutationObserver(wait);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', wait, { signal: over.signal });
  signal.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
  wait();
  try {
    await promise;
  } finally {
    // An error as the reason would take longer to make than all the rest.
    over.abort(null);
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(atMost);
  }
}
