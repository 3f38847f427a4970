import { createPace } from '../../src/article/create-pace.ts';
import { mayBeArticle } from '../../src/article/may-be-article.ts';
import { noteChanges } from '../../src/article/note-changes.ts';
import { watchText } from '../../src/article/watch-text.ts';
import { ask, askUntilAnswered } from '../../src/messages/messenger.ts';
import { reportUnexpected } from '../../src/messages/report-unexpected.ts';
import { lookAtPage, type Nothing } from './look-at-page.ts';
import { type Found, readPage } from './read-page.ts';

export type FollowArticleOptions = {
  readonly signal: AbortSignal;
  /** Whether something in the page is known already, so that the first look can be left out. */
  readonly isKnown: boolean;
  readonly onOutcome: (outcome: Found | Nothing) => void;
  /** The article's text is other than what was read. */
  readonly onNews: () => void;
  /** Called before the page is drawn again, with nodes of the article that have come or hold other text. */
  readonly onChange: (nodes: readonly Node[]) => void;
};

/** Looks at the page and reads it, once each time it is told to, and tells when it had better be read again. */
export type ArticleFollower = {
  /** Begins anew; `isJudged` is whether the reader said that this is an article. */
  look(judgment: { readonly isJudged: boolean }): void;
  /** Lets go of the page. */
  stop(): void;
  /** The page is another: what has slowed the watching down no longer counts. */
  moveOn(): void;
};

export function followArticle(document: Document, options: FollowArticleOptions): ArticleFollower {
  const { signal, onOutcome, onNews, onChange } = options;
  const pace = createPace();
  let isKnown = options.isKnown;
  let running: AbortController | undefined;

  const run = async (isJudged: boolean, now: AbortSignal) => {
    const changes = noteChanges(document.documentElement);
    now.addEventListener('abort', changes.end, { once: true });
    const outcome = await findOut(isJudged, now);
    changes.end();
    onOutcome(outcome);
    const isOver = outcome.state === 'failed' || (outcome.state === 'not-an-article' && !mayBeArticle(document));
    if (now.aborted || isOver) return;
    watchText(document, {
      signal: now,
      pace,
      root: () => (outcome.state === 'found' ? outcome.page.rootNow() : document.documentElement),
      isKnown: (text) => outcome.state === 'found' && outcome.page.has(text),
      since: changes.nodes,
      onChange,
      onNews: (news) => void judge(news, now),
    });
  };

  const findOut = async (isJudged: boolean, now: AbortSignal): Promise<Found | Nothing> => {
    const skipsLook = isKnown;
    isKnown = false;
    try {
      const look = skipsLook ? { state: 'known' as const } : await lookAtPage(document, { signal: now, isJudged, knows });
      if (look.state !== 'known') return look;
      return await readPage(document, {
        signal: now,
        isJudged,
        annotate: (article) => askUntilAnswered('annotate', { article, address: document.URL }),
      });
    } catch (error) {
      now.throwIfAborted();
      return { state: 'failed', failure: { kind: 'unexpected', detail: reportUnexpected(error, 'annotator') } };
    }
  };

  /** Only what names something, or may change what is named, is worth another reading. */
  const judge = async (news: readonly string[] | undefined, now: AbortSignal) => {
    const answer = news && (await ask('matters', news).catch(() => undefined));
    if (!now.aborted && (!news || (answer?.ok === true && answer.value))) onNews();
  };

  return {
    look({ isJudged }) {
      running?.abort();
      running = new AbortController();
      const now = AbortSignal.any([signal, running.signal]);
      // What is aborted was begun anew, or is over.
      run(isJudged, now).catch((error: unknown) => now.aborted || reportUnexpected(error, 'annotator'));
    },
    stop() {
      running?.abort();
      isKnown = false;
    },
    moveOn() {
      isKnown = false;
      pace.reset();
    },
  };
}

const knows = (text: string) => askUntilAnswered('knows', text);
