/** From the first change until it is told of, in milliseconds: live pages change in bursts. */
const BURST_MS = 500;

/** What has changed in a burst. */
export type TextChange = {
  /** Text that is other than it was, and what has come into the page. Some of it may be gone again. */
  readonly nodes: ReadonlySet<Node>;
  /** Whether any text was changed or taken away. */
  readonly isLoss: boolean;
  /** Whether what was watched is no longer in the page, or was away for a while. */
  readonly isGone: boolean;
};

export type OnTextChangeOptions = {
  readonly signal: AbortSignal;
  /** Called before the page is drawn again, whenever text was changed or taken away. */
  readonly onLoss?: () => void;
};

/**
 * Calls `callback` once for each burst of changes to the text or the elements under `root`, until the signal aborts.
 * Changes of attributes do not count. `root` being taken out of the page is told as well.
 */
export function onTextChange(root: Element, callback: (change: TextChange) => void, { signal, onLoss }: OnTextChangeOptions): void {
  if (signal.aborted) return;
  let burst: ReturnType<typeof setTimeout> | undefined;
  let nodes = new Set<Node>();
  let isLoss = false;
  let isGone = false;
  const observer = new MutationObserver((records) => {
    const within = records.filter((record) => root.contains(record.target));
    if (within.length === 0 && root.isConnected) return;
    for (const { type, target, addedNodes } of within) {
      if (type === 'characterData') nodes.add(target);
      else for (const node of addedNodes) nodes.add(node);
    }
    isGone ||= !root.isConnected;
    if (!root.isConnected || within.some(({ type, removedNodes }) => type === 'characterData' || removedNodes.length > 0)) {
      isLoss = true;
      onLoss?.();
    }
    burst ??= setTimeout(() => {
      burst = undefined;
      const change = { nodes, isLoss, isGone };
      nodes = new Set();
      isLoss = false;
      isGone = false;
      callback(change);
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
