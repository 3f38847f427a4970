/** How long the article must be left alone before it is looked at again, in milliseconds: editors' tools write in bursts. */
const SETTLED_MS = 500;

/**
 * Calls `callback` when text or elements under `root` have changed and it has been left alone since, until the signal aborts.
 * Changes of attributes do not count. `root` being taken out of the page is told as well.
 */
export function onTextChange(root: Element, callback: () => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  let settled: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    const within = records.some((record) => root.contains(record.target));
    if (!within && root.isConnected) return;
    clearTimeout(settled);
    settled = setTimeout(callback, SETTLED_MS);
  });
  observer.observe(root.ownerDocument, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(settled);
      observer.disconnect();
    },
    { once: true },
  );
}
