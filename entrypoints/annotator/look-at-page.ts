import { isFramed } from '../../src/article/is-framed.ts';
import { mayBeArticle } from '../../src/article/may-be-article.ts';
import { pageText } from '../../src/article/page-text.ts';
import { whenReady } from '../../src/article/when-ready.ts';
import type { Failure, Outcome, PageStatus } from '../../src/messages/protocol.ts';

export type LookAtPageOptions = {
  readonly signal: AbortSignal;
  /** Whether the reader said that the page is an article, or it has to be found out. */
  readonly isJudged: boolean;
  /** Asks the background whether anything in a text may be linked. Undefined if nobody answers. */
  readonly knows: (text: string) => Promise<Outcome<boolean> | undefined>;
};

/** What came of looking at a page. */
export type Look = { readonly state: 'known' } | Nothing;

/** Why nothing is to be marked on a page. */
export type Nothing = { readonly state: 'nothing-known' | 'not-an-article' | 'too-large' | 'framed' } | Failed;

type Failed = { readonly state: 'failed'; readonly failure: Failure };

/** The cheap look: waits until the page is quiet and idle, and asks whether anything in its text is known. Rejects when aborted. */
export async function lookAtPage(document: Document, { signal, isJudged, knows }: LookAtPageOptions): Promise<Look> {
  await whenReady(document, { signal });
  if (!document.body || !(isJudged || mayBeArticle(document))) return { state: 'not-an-article' };
  const text = await pageText(document);
  signal.throwIfAborted();
  if (text === undefined) return { state: 'too-large' };
  const known = await knows(text);
  signal.throwIfAborted();
  if (known?.ok !== true) return failed(known);
  if (known.value) return { state: 'known' };
  return { state: isFramed(document) ? 'framed' : 'nothing-known' };
}

/** Why an answer of the background is of no use. */
export function failed(outcome: Outcome<unknown> | undefined): Failed {
  if (outcome?.ok === false) return { state: 'failed', failure: outcome.failure };
  return { state: 'failed', failure: { kind: 'unexpected', detail: 'The background did not answer.' } };
}

/** What is to be told of a page on which nothing is marked. */
export function statusOf(nothing: Nothing): PageStatus {
  switch (nothing.state) {
    case 'nothing-known':
      return { state: 'annotated', terms: [] };
    case 'failed':
      return { state: 'failed', failure: nothing.failure };
    default:
      return { state: nothing.state };
  }
}
