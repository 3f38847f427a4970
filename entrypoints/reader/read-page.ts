import { giveWay } from '../../src/article/give-way.ts';
import { isNewsArticle } from '../../src/article/is-news-article.ts';
import { type Pause, pageText } from '../../src/article/page-text.ts';
import { type ReadArticle, readArticle } from '../../src/article/read-article.ts';
import type { Hands } from '../../src/article/watch-hands.ts';
import { whenIdle } from '../../src/article/when-idle.ts';
import { whenQuiet } from '../../src/article/when-quiet.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import { ask } from '../../src/messages/messenger.ts';
import type { Failure } from '../../src/messages/protocol.ts';

export type ReadPageOptions = {
  readonly signal: AbortSignal;
  /** Whether it is known that the page is an article, or has to be found out. */
  readonly judged: boolean;
  /** Whether something on the page is known, and the page quiet, as the scout has found a moment ago. */
  readonly known: boolean;
  readonly hands: Hands;
};

/** What came of reading a page; `hidden` is what its reader took the marks off on an earlier visit. */
export type Reading =
  | { readonly state: 'read'; readonly page: ReadArticle; readonly dossier: Dossier; readonly hidden: readonly string[] }
  /** Nothing on the page is known, so it was not read. */
  | { readonly state: 'annotated'; readonly terms: readonly [] }
  | { readonly state: 'not-an-article' }
  | { readonly state: 'too-large' }
  | { readonly state: 'failed'; readonly failure: Failure };

/**
 * Waits until the page is quiet and idle, and looks whether anything on it is known; only then finds its article, while its reader's hands
 * rest, and has the background link it. Rejects when aborted.
 */
export async function readPage(document: Document, { signal, judged, known, hands }: ReadPageOptions): Promise<Reading> {
  const pause: Pause = async () => {
    await giveWay();
    signal.throwIfAborted();
  };
  if (!known) {
    await whenQuiet(document, { signal });
    await whenIdle();
    signal.throwIfAborted();
    const text = await pageText(document, { pause });
    if (text === undefined) return { state: 'too-large' };
    if (!judged && !isNewsArticle(document)) return { state: 'not-an-article' };
    const answer = await ask('knows', text);
    if (answer?.ok === false) return failed(answer.failure);
    if (answer?.value === false) return { state: 'annotated', terms: [] };
  }
  await hands.whenAtRest();
  await whenIdle();
  signal.throwIfAborted();
  const page = await readArticle(document, { pause });
  if (!page) return { state: 'not-an-article' };
  await pause();
  // A background that has ended before it could answer starts when it is asked again.
  const annotate = async () => (await ask('annotate', page.article)) ?? ask('annotate', page.article);
  const [outcome, hidden = []] = await Promise.all([annotate(), ask('hidden', document.location.href)]);
  if (!outcome) return failed({ kind: 'unexpected', detail: 'The background did not answer.' });
  return outcome.ok ? { state: 'read', page, dossier: outcome.value, hidden } : failed(outcome.failure);
}

function failed(failure: Failure): Reading {
  return { state: 'failed', failure };
}
