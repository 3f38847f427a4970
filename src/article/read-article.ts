import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import { articleDate } from './article-date.ts';
import { articleTitle } from './article-title.ts';
import { copyPage } from './copy-page.ts';
import { type ExtractedText, extractText, type TextRun } from './extract-text.ts';
import { linkedData } from './linked-data.ts';
import { isBesideStory, isLongPage, mainElement } from './long-page.ts';

/** An article, and where its text stands in the page: in the order of the text; between two runs lies one separator, a space or a newline, or nothing. */
export type ReadArticle = { readonly article: Article; readonly runs: readonly TextRun[] };

/** Reads the news text of `document`, which stays as it was. Null when there is none. Takes tens of milliseconds, nearly all of them Readability's. */
export function readArticle(document: Document): ReadArticle | null {
  const steps = readInSteps(document);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As {@link readArticle}, in steps between which the page may go on: copy, find the article, take its text. */
export function* readInSteps(document: Document): Generator<undefined, ReadArticle | null> {
  const found = isLongPage(document) ? readLongPage(document) : yield* readStory(document);
  if (!found || found.runs.length === 0) return null;
  yield;
  const { text, runs, heading } = found;
  const things = linkedData(document);
  const title = articleTitle(document, heading, { things });
  const date = articleDate(document, { things });
  return { article: { text, title, ...(date && { date }) }, runs };
}

/** Text, and the title as the page states it. */
type Story = ExtractedText & { readonly heading: string };

function* readStory(document: Document): Generator<undefined, Story | null> {
  const copy = copyPage(document, { onRestore: () => prepareAgain(readability) });
  // Nobody sees the result, so its classes may stay.
  const readability = new Readability<Node>(copy.document, { serializer: (root) => root, keepClasses: true });
  yield;
  const parsed = readability.parse();
  if (!parsed?.content) return null;
  yield;
  return { ...extractText(parsed.content, { originOf: copy.originOf }), heading: parsed.title ?? '' };
}

function readLongPage(document: Document): Story | null {
  const main = mainElement(document);
  return main && { ...extractText(main, { isLeftOut: isBesideStory }), heading: document.title };
}

/** Has Readability do once more what it does to a body before it takes it apart. */
function prepareAgain(readability: object): void {
  const prepare: unknown = Reflect.get(readability, '_prepDocument');
  if (typeof prepare === 'function') prepare.call(readability);
}
