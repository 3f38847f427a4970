import type { Article, LocatedArticle, Run } from '../domain/article.ts';
import type { Span } from '../domain/mention.ts';
import type { Taken } from './take-snapshot.ts';

/** The article of a page, and the way from its text back to the page. Spans are of `article.text`. */
export type ArticleOnPage = {
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
  /** The element next around all of the article; the body, where its first or last words are no longer there. */
  rootNow(): Element;
};

/** Leads an article that was read from a snapshot back to its page, and looks at no more of it than it is asked for. */
export function locateArticle(
  document: Document,
  { article, runs }: LocatedArticle,
  { elementAt }: Pick<Taken, 'elementAt'>,
): ArticleOnPage {
  /** From the beginning of a span in one run to its end in another. */
  const rangeOver = (first: Run, last: Run, span: Span): Range | null => {
    const start = pointIn(first, Math.max(0, span.start - startOf(first)));
    const end = pointIn(last, Math.min(lengthOf(last), span.end - startOf(last)), 'after');
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    return range;
  };

  /** Where a run has an offset: before the character that follows it, or after the one that precedes it. Undefined where the text is gone. */
  const pointIn = ([number, gap, from]: Run, offset: number, side: 'before' | 'after' = 'before'): [Text, number] | undefined => {
    const element = elementAt(number);
    if (!element?.isConnected) return undefined;
    let rest = from + offset;
    for (const text of textsIn(element, gap)) {
      if (rest < text.length || (side === 'after' && rest === text.length)) return [text, rest];
      rest -= text.length;
    }
    return undefined;
  };

  const elementsOf = (span: Span) => runsOf(runs, span).map(([number]) => elementAt(number));

  return {
    article,
    rangeOf(span) {
      const covered = span.start < span.end ? runsOf(runs, span) : [];
      const [first] = covered;
      const last = covered.at(-1);
      const range = first && last ? rangeOver(first, last, span) : null;
      return range && squeeze(range.toString()) === squeeze(article.text.slice(span.start, span.end)) ? range : null;
    },
    linkAt: (span) => elementsOf(span).some((element) => element?.closest(ANSWERS_CLICKS) != null),
    isMarkable(span) {
      const elements = elementsOf(span);
      return elements.length > 0 && elements.every(isMarkable);
    },
    rootNow() {
      const [first] = runs;
      const last = runs.at(-1);
      const end = last && elementAt(last[0]);
      let around = first && elementAt(first[0]);
      while (around && !(end && around.contains(end))) around = around.parentElement ?? undefined;
      return around?.isConnected ? around : (document.body ?? document.documentElement);
    },
  };
}

const startOf = ([, , , start]: Run): number => start;
const lengthOf = ([, , , , length]: Run): number => length;

/** The runs that share a character with `span`. */
function runsOf(runs: readonly Run[], span: Span): readonly Run[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && startOf(run) + lengthOf(run) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  for (let run = runs[end]; run && startOf(run) < span.end; run = runs[end]) end++;
  return runs.slice(low, end);
}

/** The text nodes among the children of an element that have so many children before them that are no text: one text, as HTML has it. */
function textsIn(element: Element, gap: number): readonly Text[] {
  const texts: Text[] = [];
  let others = 0;
  for (let child = element.firstChild; child && others <= gap; child = child.nextSibling) {
    if (child.nodeType !== child.TEXT_NODE) others++;
    // A node of this type is a text.
    else if (others === gap) texts.push(child as Text);
  }
  return texts;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

const ANSWERS_CLICKS = 'a[href], [role="link"], button, [role="button"], summary, label';
const UNMARKABLE = 'pre, code, kbd, samp, svg, math, [contenteditable]:not([contenteditable="false" i]), [aria-hidden="true"]';

function isMarkable(element: Element | undefined): boolean {
  if (!element || element.closest(UNMARKABLE)) return false;
  // jsdom lays nothing out and has no such method.
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}
