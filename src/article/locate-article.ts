import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/mention.ts';
import { blocksAround } from './blocks-around.ts';
import { closestAround } from './closest-around.ts';
import { extractText, type TextRun } from './extract-text.ts';
import type { ReadArticle } from './read-article.ts';

/** The article of a page, and the way from its text back to the page. Spans are of `article.text` and cross no newline. */
export type ArticleOnPage = {
  readonly article: Article;
  /**
   * A live range over the text of `span`; it may cross inline elements.
   * Null when the page no longer has this text there, or has other text within it that is not the article's.
   */
  rangeOf(span: Span): Range | null;
  /** Whether any of `span` lies in a link or in something else that answers a click. */
  linkAt(span: Span): boolean;
  /** Whether a mark may be painted on `span`, as far as its elements go: not on code, nor on what the reader may edit. */
  isMarkable(span: Span): boolean;
  /** The element next around all of the article; the body, where its first or last words are no longer there. */
  rootNow(): Element;
  /**
   * Finds lines of the article again that the page has put into other nodes: `nodes` are those that are new or changed. Answers whether it
   * found any. Cheap enough for the moment before the page is drawn.
   */
  follow(nodes: Iterable<Node>): boolean;
  /** Whether a text is made of lines of the article alone, white space aside: such text is linked already. */
  has(text: string): boolean;
};

/** Leads an article back to the page that it was read from. */
export function locateArticle(document: Document, { article, runs }: ReadArticle): ArticleOnPage {
  const lines = linesOf(article.text, runs);
  let sameText: ReadonlyMap<string, readonly Line[]> | undefined;
  const linesLike = (text: string): readonly Line[] => {
    sameText ??= Map.groupBy(lines, (line) => squeeze(line.text));
    return sameText.get(squeeze(text)) ?? [];
  };

  const runsOf = ({ start, end }: Span): readonly TextRun[] =>
    start < end ? (lineAt(lines, start)?.runs.filter((run) => run.start < end && run.start + run.length > start) ?? []) : [];

  const rangeOf = (span: Span): Range | null => {
    const covered = runsOf(span);
    const [first] = covered;
    const last = covered.at(-1);
    if (!first?.node.isConnected || !last?.node.isConnected) return null;
    const from = first.from + Math.max(0, span.start - first.start);
    const to = last.from + Math.min(last.length, span.end - last.start);
    if (from > first.node.length || to > last.node.length || first.node.getRootNode() !== last.node.getRootNode()) return null;
    const range = document.createRange();
    range.setStart(first.node, from);
    range.setEnd(last.node, to);
    return squeeze(range.toString()) === squeeze(article.text.slice(span.start, span.end)) ? range : null;
  };

  const elementsOf = (span: Span) => runsOf(span).flatMap(({ node }) => node.parentElement ?? []);

  return {
    article,
    rangeOf,
    linkAt: (span) => elementsOf(span).some((element) => closestAround(element, ANSWERS_CLICKS) !== null),
    isMarkable(span) {
      const elements = elementsOf(span);
      return elements.length > 0 && elements.every((element) => closestAround(element, UNMARKABLE) === null);
    },
    rootNow() {
      const first = lines.find((line) => line.runs.length > 0)?.runs[0]?.node;
      const last = lines.findLast((line) => line.runs.length > 0)?.runs.at(-1)?.node;
      let around = first?.parentElement;
      while (around && !(last && around.contains(last))) around = around.parentElement;
      return around?.isConnected ? around : (document.body ?? document.documentElement);
    },
    follow(nodes) {
      let isFound = false;
      for (const block of blocksAround(nodes)) {
        const there = extractText(block);
        for (const line of linesOf(there.text, there.runs)) {
          const lost = linesLike(line.text).find((known) => !known.runs.every(({ node }) => node.isConnected) || !rangeOf(known));
          if (!lost) continue;
          const shift = lost.start - line.start;
          lost.runs = line.runs.map((run) => ({ ...run, start: run.start + shift }));
          isFound = true;
        }
      }
      return isFound;
    },
    has: (text) => text.split('\n').every((line) => squeeze(line) === '' || linesLike(line).length > 0),
  };
}

/** A line of the article, and where it stands now. */
type Line = Span & { readonly text: string; runs: readonly TextRun[] };

function linesOf(text: string, runs: readonly TextRun[]): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const first = next;
    while (next < runs.length && (runs[next]?.start ?? end) < end) next++;
    lines.push({ text: line, start, end, runs: runs.slice(first, next) });
    start = end + 1;
  }
  return lines;
}

function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

const ANSWERS_CLICKS = 'a[href], [role="link"], button, [role="button"], summary, label';
const UNMARKABLE = 'pre, code, kbd, samp, svg, math, [contenteditable]:not([contenteditable="false" i])';
