import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isNewsArticle } from '../src/article/is-news-article.ts';
import { onRouteChange } from '../src/article/on-route-change.ts';
import { answerStatus, send } from '../src/messages/light-messenger.ts';
import { holdPage } from '../src/messages/page-holder.ts';
import type { PageStatus } from '../src/messages/protocol.ts';
import { watchSettings } from '../src/settings/settings-store.ts';

// When to look at a new route, in milliseconds: soon, for pages that bring their content along, and when it should have been fetched.
const NEW_ROUTE_MS = [500, 2500];

/**
 * On every news site and every site that the reader allowed: is this page a news article? If so, it has the scout put in and is done; of a
 * page that is none it asks nobody anything.
 * A plain script, not one of WXT's content scripts: those announce themselves in the page with an event named after the extension.
 */
export default defineUnlistedScript(() => {
  const held = new AbortController();
  if (!holdPage('sentinel', () => held.abort())) return;
  const { signal } = held;
  let status: PageStatus = { state: 'working' };
  let isWaiting = false;

  const look = async () => {
    if (signal.aborted) return;
    if (!isNewsArticle(document)) {
      status = { state: 'not-an-article' };
      return;
    }
    status = { state: 'working' };
    // The scout takes the page over as soon as it is put in.
    const outcome = await send('inject', 'scout');
    if (!outcome?.ok) {
      status = { state: 'failed', failure: outcome?.failure ?? { kind: 'unexpected', detail: 'The background did not answer.' } };
      return;
    }
    if (outcome.value) return;
    status = { state: 'off' };
    if (!isWaiting) watchSettings(look, { signal });
    isWaiting = true;
  };

  answerStatus(() => status, { signal });
  onRouteChange(window, () => NEW_ROUTE_MS.forEach((wait) => void setTimeout(look, wait)), { signal });
  void look();
});
