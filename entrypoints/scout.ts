import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveWay } from '../src/article/give-way.ts';
import { isNewsArticle } from '../src/article/is-news-article.ts';
import { onRouteChange } from '../src/article/on-route-change.ts';
import { type Pause, pageText } from '../src/article/page-text.ts';
import { watchHands } from '../src/article/watch-hands.ts';
import { createPace, watchNews } from '../src/article/watch-news.ts';
import { whenIdle } from '../src/article/when-idle.ts';
import { whenQuiet } from '../src/article/when-quiet.ts';
import { answerStatus, send } from '../src/messages/light-messenger.ts';
import { holdPage } from '../src/messages/page-holder.ts';
import type { Failure, PageStatus } from '../src/messages/protocol.ts';
import { enabled, sitesOff } from '../src/settings/settings.ts';
import { loadSettings, watchSettings } from '../src/settings/settings-store.ts';
import { isOnHere, siteOf } from '../src/settings/site.ts';

/**
 * Put into a page that is a news article, or that the reader asked to have annotated: is anything in it known? If so, it has the script that
 * reads it put in and is done. Else it stays, light as it is, and looks again when the page's text changes or the page moves on.
 */
export default defineUnlistedScript(() => {
  const held = new AbortController();
  if (!holdPage('scout', () => held.abort())) return;
  const { signal } = held;
  const hands = watchHands(document, { signal });
  let status: PageStatus = { state: 'working' };
  let looking = new AbortController();
  // The first time, somebody has judged that this is an article.
  let judged = true;
  const pace = createPace();
  /** Whether it hears of settings: only once they have kept it from looking. */
  let isWaiting = false;

  const start = () => {
    looking.abort();
    looking = new AbortController();
    const now = looking.signal;
    look(now).then(
      (found) => {
        if (now.aborted) return;
        status = found;
        if (found.state !== 'working') void send('show', { terms: 0, on: true });
        if (found.state !== 'failed') watch(now);
      },
      // What is aborted has been started anew, or is over.
      () => undefined,
    );
  };

  const look = async (now: AbortSignal): Promise<PageStatus> => {
    const giveRoom: Pause = async () => {
      await giveWay();
      now.throwIfAborted();
    };
    await whenQuiet(document, { signal: now });
    await whenIdle();
    now.throwIfAborted();
    const text = await pageText(document, { pause: giveRoom });
    if (text === undefined) return { state: 'too-large' };
    if (!judged && !isNewsArticle(document)) return { state: 'not-an-article' };
    const known = await send('knows', text);
    if (known?.ok === true && !known.value) return { state: 'annotated', terms: [] };
    if (known?.ok === false) return failed(known.failure);
    await hands.whenAtRest();
    await whenIdle();
    now.throwIfAborted();
    // The reader takes the page over as soon as it is put in.
    const outcome = await send('inject', 'reader');
    if (outcome?.ok === true) return { state: 'working' };
    return failed(outcome?.failure ?? { kind: 'unexpected', detail: 'The background did not answer.' });
  };

  const watch = (now: AbortSignal) => {
    const onNews = async (news: readonly string[] | undefined) => {
      if (status.state === 'not-an-article' && !isNewsArticle(document)) return;
      if (news?.length === 0 || !(await isOn())) return;
      const answer = news && (await send('matters', news));
      if (!now.aborted && (news === undefined || (answer?.ok === true && answer.value))) start();
    };
    watchNews(document.documentElement, (news) => void onNews(news), { signal: now, pace });
  };

  const leave = async () => {
    judged = false;
    pace.reset();
    looking.abort();
    status = { state: 'working' };
    if (await isOn()) return start();
    status = { state: 'off' };
    void send('show', { terms: 0, on: false });
    if (!isWaiting) watchSettings(() => status.state === 'off' && leave(), { signal });
    isWaiting = true;
  };

  answerStatus(() => status, { signal });
  onRouteChange(window, () => void leave(), { signal });
  signal.addEventListener('abort', () => looking.abort(), { once: true });
  start();
});

/** Whether the reader of the page wants anything of us there. The background has asked that before the first look. */
async function isOn(): Promise<boolean> {
  const site = siteOf(location.href);
  const settings = await loadSettings({ enabled, sitesOff });
  return site === undefined ? settings.enabled : isOnHere(settings, site);
}

function failed(failure: Failure): PageStatus {
  return { state: 'failed', failure };
}
