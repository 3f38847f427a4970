import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import { articleDate } from './article-date.ts';
import { articleTitle } from './article-title.ts';
import { clonePage } from './clone-page.ts';
import { extractText, type TextRun } from './extract-text.ts';
import { linkedData } from './linked-data.ts';

export type ReadArticleOptions = {
  /** Of the page, where the document is a copy that has another. */
  readonly address?: string;
};

/**
 * Reads the news text of `document`, which stays as it was: the article, and where its text stands. Null when there is none.
 *
 * Takes tens of milliseconds, nearly all of them Readability's, in one piece.
 */
export function readArticle(
  document: Document,
  { address = document.URL }: ReadArticleOptions = {},
): { readonly article: Article; readonly runs: readonly TextRun[] } | null {
  const clone = clonePage(document, { onRestore: () => prepareAgain(readability) });
  // Nobody sees the result, so that its classes may stay.
  const readability = new Readability<Node>(clone.document, { serializer: (root) => root, keepClasses: true });
  const parsed = readability.parse();
  if (!parsed?.content) return null;
  const { text, runs } = extractText(parsed.content, { originOf: clone.originOf });
  if (runs.length === 0) return null;
  const things = linkedData(document);
  const title = articleTitle(document, parsed.title ?? '', { address, things });
  const date = articleDate(document, { address, things });
  return { article: { text, title, ...(date && { date }) }, runs };
}

/** Has Readability do once more what it does to a body before it takes it apart. */
function prepareAgain(readability: object): void {
  const prepare: unknown = Reflect.get(readability, '_prepDocument');
  if (typeof prepare === 'function') prepare.call(readability);
}
