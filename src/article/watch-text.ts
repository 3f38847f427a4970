import { changedText } from './changed-text.ts';
import type { Pace } from './create-pace.ts';
import { openShadowHosts } from './open-shadow-hosts.ts';

export type WatchTextOptions = {
  readonly signal: AbortSignal;
  readonly pace: Pace;
  /** The element to watch, as it stands now; asked again when that has left the page. */
  readonly root: () => Element;
  /** Whether a text was linked already, so that it is no news. */
  readonly isKnown: (text: string) => boolean;
  /** What has changed already and nobody was told of. */
  readonly since?: Iterable<Node>;
  /** Called before the page is drawn again, with the nodes that have come or hold other text; none where text has only gone. */
  readonly onChange: (nodes: readonly Node[]) => void;
  /**
   * Called with the text that is new, block by block, at the given pace; with undefined where that is so much that the page had better
   * be looked at as a whole, or the element is gone. Figures and signs alone are no text.
   */
  readonly onNews: (news: readonly string[] | undefined) => void;
};

/** Watches the text under an element, its open shadow roots too, until the signal aborts. Attributes do not count. */
export function watchText(document: Document, { signal, pace, root, isKnown, since = [], onChange, onNews }: WatchTextOptions): void {
  if (signal.aborted) return;
  let watched = root();
  const waiting = new Set<Node>();
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const news = isGone ? undefined : changedText(waiting)?.filter((text) => !isKnown(text));
    waiting.clear();
    isGone = false;
    if (news?.length !== 0) onNews(news);
  };
  const note = (nodes: Iterable<Node>) => {
    for (const node of nodes) waiting.add(node);
    timer ??= setTimeout(tell, pace.next());
  };

  const observer = new MutationObserver((records) => {
    // Where the element itself was put in anew, it may be anywhere.
    const within = watched.isConnected ? records.filter(({ target }) => holds(watched, target)) : records;
    if (within.length === 0) return;
    const nodes = within.flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? [target] : [...addedNodes]));
    onChange(nodes);
    if (!watched.isConnected) {
      watched = root();
      isGone ||= watched === document.body || !watched.isConnected;
    }
    note(nodes);
  });
  const options = { childList: true, characterData: true, subtree: true };
  observer.observe(document, options);
  const observeRoots = (of: ParentNode) => {
    for (const { shadowRoot } of openShadowHosts(of)) {
      if (!shadowRoot) continue;
      observer.observe(shadowRoot, options);
      observeRoots(shadowRoot);
    }
  };
  observeRoots(watched);
  const missed = [...since].filter((node) => holds(watched, node));
  if (missed.length > 0) note(missed);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      observer.disconnect();
    },
    { once: true },
  );
}

/** As `Node.contains`, across the borders of shadow roots. */
function holds(root: Element, node: Node): boolean {
  for (let from: Node | null = node; from; ) {
    if (root.contains(from)) return true;
    const around: Node = from.getRootNode();
    from = 'host' in around ? (around.host as Element) : null;
  }
  return false;
}
