import { changedText } from './changed-text.ts';
import type { Pace } from './create-pace.ts';
import { onTextChange } from './on-text-change.ts';

export type WatchNewsOptions = {
  readonly signal: AbortSignal;
  readonly pace: Pace;
  /** What has changed already and nobody was told of. */
  readonly since?: Iterable<Node>;
  /** Called before the page is drawn again, whenever text was changed or taken away. */
  readonly onLoss?: () => void;
};

/**
 * Calls `callback` with the text that is new or other under `root`, as `changedText` has it, at the given pace; with undefined where
 * that is so much that the page had better be looked at as a whole, or `root` is gone. Figures and signs alone are no text; where text has only
 * gone, the list is empty. Ends when the signal aborts.
 */
export function watchNews(root: Element, callback: (news: readonly string[] | undefined) => void, options: WatchNewsOptions): void {
  const { signal, pace, since = [], onLoss } = options;
  const nodes = new Set<Node>();
  let isLoss = false;
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const news = isGone ? undefined : changedText(nodes);
    nodes.clear();
    if (news?.length !== 0 || isLoss) callback(news);
    isLoss = false;
    isGone = false;
  };
  const note = (changed: Iterable<Node>) => {
    for (const node of changed) nodes.add(node);
    timer ??= setTimeout(tell, pace.next());
  };
  const missed = Array.from(since).filter((node) => root.contains(node));
  if (missed.length > 0) note(missed);
  onTextChange(
    root,
    (change) => {
      isGone ||= change.isGone;
      isLoss ||= change.isLoss;
      note(change.nodes);
    },
    { signal, ...(onLoss && { onLoss }) },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
