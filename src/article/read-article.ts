import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/mention.ts';
import { articleDate } from './article-date.ts';
import { articleTitle } from './article-title.ts';
import { clonePage } from './clone-page.ts';
import { extractText, type Run } from './extract-text.ts';
import { linkedData } from './linked-data.ts';
import type { Pause } from './page-text.ts';

/** The article of a page, and the way from its text back to the page. Spans are of `article.text`. */
export type ReadArticle = {
  readonly article: Article;
  /**
   * A live range over the text of `span`; it may cross inline elements.
   * Null when the page no longer shows this text there, or shows other text within it that is not the article's.
   */
  rangeOf(span: Span): Range | null;
  /** Whether any of `span` lies in a link or in something else that answers a click. */
  linkAt(span: Span): boolean;
  /** Whether a mark may be painted on all of `span`: not on code, on what the reader may edit, nor on what is not shown. */
  isMarkable(span: Span): boolean;
  /** The element next around all of the article, as it stood when read. */
  readonly root: Element;
  /** Whether the page has since changed or removed any of the text that was read. Costs a pass over the text. */
  isStale(): boolean;
};

/**
 * Reads the news text of `document`, which stays as it was. Null when there is none.
 *
 * Takes tens of milliseconds of the main thread, nearly all of them Readability's, in one piece; `pause` stands before and after that.
 */
export async function readArticle(
  document: Document,
  { pause = () => Promise.resolve() }: { pause?: Pause } = {},
): Promise<ReadArticle | null> {
  const clone = clonePage(document, { onRestore: () => prepareAgain(readability) });
  // Nothing may come in between: a retry of Readability looks at the page again.
  // Nobody sees the result, so that its classes may stay.
  const readability = new Readability<Node>(clone.document, { serializer: (root) => root, keepClasses: true });
  const parsed = readability.parse();
  if (!parsed?.content) return null;
  await pause();
  const { text, runs } = await extractText(parsed.content, { originOf: clone.originOf, pause });
  const root = rootOf(document, runs);
  if (!root) return null;
  await pause();

  const things = linkedData(document);
  const title = articleTitle(document, parsed.title ?? '', { things });
  const date = articleDate(document, { things });
  const article: Article = { text, title, ...(date && { date }) };

  const rangeOf = (span: Span): Range | null => {
    const covered = span.start < span.end ? runsOf(runs, span) : [];
    const first = covered[0];
    const last = covered.at(-1);
    if (!first || !last || !covered.every((run) => run.node.isConnected && stands(run, text))) return null;
    const range = document.createRange();
    range.setStart(first.node, first.from + Math.max(0, span.start - first.start));
    range.setEnd(last.node, last.from + Math.min(last.length, span.end - last.start));
    return squeeze(range.toString()) === squeeze(text.slice(span.start, span.end)) ? range : null;
  };

  return {
    article,
    root,
    rangeOf,
    linkAt: (span) => runsOf(runs, span).some((run) => run.node.parentElement?.closest(ANSWERS_CLICKS) != null),
    isMarkable: (span) => {
      const covered = runsOf(runs, span);
      return covered.length > 0 && covered.every((run) => isMarkable(run.node.parentElement));
    },
    isStale: () => !runs.every((run) => run.node.isConnected && stands(run, text)),
  };
}

/** Has Readability do once more what it does to a body before it takes it apart. */
function prepareAgain(readability: object): void {
  const prepare: unknown = Reflect.get(readability, '_prepDocument');
  if (typeof prepare === 'function') prepare.call(readability);
}

/** The runs that share a character with `span`. */
function runsOf(runs: readonly Run[], span: Span): readonly Run[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && run.start + run.length <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  for (let run = runs[end]; run && run.start < span.end; run = runs[end]) end++;
  return runs.slice(low, end);
}

/** Whether the node of `run` still holds what was read there. */
function stands(run: Run, text: string): boolean {
  const now = run.node.data.slice(run.from, run.from + run.length);
  return now.replace(/\s/g, ' ') === text.slice(run.start, run.start + run.length);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The element next around the first and the last text node of the article. */
function rootOf(document: Document, runs: readonly Run[]): Element | null {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.from);
  const around = range.commonAncestorContainer;
  return around.nodeType === around.ELEMENT_NODE ? (around as Element) : around.parentElement;
}

const ANSWERS_CLICKS = 'a[href], [role="link"], button, [role="button"], summary, label';
const UNMARKABLE = 'pre, code, kbd, samp, svg, math, [contenteditable]:not([contenteditable="false" i]), [aria-hidden="true"]';

function isMarkable(element: Element | null): boolean {
  if (!element || element.closest(UNMARKABLE)) return false;
  // jsdom lays nothing out and has no such method.
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}
