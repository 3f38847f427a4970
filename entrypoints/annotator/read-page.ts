import { isNewsArticle } from '../../src/article/is-news-article.ts';
import { type ArticleOnPage, locateArticle } from '../../src/article/locate-article.ts';
import { isLongPage } from '../../src/article/long-page.ts';
import { nextTask } from '../../src/article/next-task.ts';
import { readInSteps } from '../../src/article/read-article.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Annotation, Outcome } from '../../src/messages/protocol.ts';
import { failed, type Nothing } from './look-at-page.ts';

export type ReadPageOptions = {
  readonly signal: AbortSignal;
  /** Whether the reader said that the page is an article, or it has to be found out. */
  readonly isJudged: boolean;
  /** Has the background link an article. Undefined if nobody answers. */
  readonly annotate: (article: Article) => Promise<Outcome<Annotation> | undefined>;
};

/** An article with something known in it; `hidden` are the entries that its reader took the marks off on an earlier visit. */
export type Found = {
  readonly state: 'found';
  readonly page: ArticleOnPage;
  readonly dossier: Dossier;
  readonly hidden: readonly string[];
};

/** Finds the article in a page and has it linked, in tasks between which the page gets its turn. Rejects when aborted. */
export async function readPage(document: Document, { signal, isJudged, annotate }: ReadPageOptions): Promise<Found | Nothing> {
  if (!isJudged && !isNewsArticle(document)) return { state: 'not-an-article' };
  const steps = readInSteps(document);
  let step = steps.next();
  while (!step.done) {
    await nextTask();
    signal.throwIfAborted();
    step = steps.next();
  }
  const read = step.value;
  if (!read) return { state: isLongPage(document) ? 'too-large' : 'not-an-article' };
  const outcome = await annotate(read.article);
  signal.throwIfAborted();
  if (outcome?.ok !== true) return failed(outcome);
  const { dossier, hidden } = outcome.value;
  if (dossier.mentions.length === 0) return { state: 'nothing-known' };
  return { state: 'found', page: locateArticle(document, read), dossier, hidden };
}
