/** From the first change until it is told of, in milliseconds: live pages change in bursts. */
const BURST_MS = 500;

/**
 * Calls `callback` once for each burst of changes to the text or the elements under `root`, until the signal aborts.
 * Changes of attributes do not count. `root` being taken out of the page is told as well.
 */
export function onTextChange(root: Element, callback: () => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  let burst: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    const within = records.some((record) => root.contains(record.target));
    if (!within && root.isConnected) return;
    burst ??= setTimeout(() => {
      burst = undefined;
      callback();
    }, BURST_MS);
  });
  observer.observe(root.ownerDocument, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(burst);
      observer.disconnect();
    },
    { once: true },
  );
}
