/** What changes in a page from some moment on. */
export type Changes = {
  /** What has come into the page, and texts that are other than they were. Some of it may be gone again. */
  readonly nodes: ReadonlySet<Node>;
  /** Resolves at the first of them. */
  readonly first: Promise<void>;
  /** Notes no more. */
  readonly end: () => void;
};

/** Notes what changes under `root` and beside it from now on, for who has no time yet to look at it. */
export function noteChanges(root: Node): Changes {
  const nodes = new Set<Node>();
  const { promise: first, resolve } = Promise.withResolvers<void>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') nodes.add(target);
      else for (const node of addedNodes) nodes.add(node);
    }
    if (nodes.size > 0) resolve();
  };
  const observer = new MutationObserver(note);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  // Another may be put in its place.
  if (root.parentNode) observer.observe(root.parentNode, { childList: true });
  return {
    nodes,
    first,
    end() {
      note(observer.takeRecords());
      observer.disconnect();
    },
  };
}
