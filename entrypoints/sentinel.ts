import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isNewsArticle } from '../src/article/is-news-article.ts';
import { onRouteChange } from '../src/article/on-route-change.ts';
import { holdPage } from '../src/messages/page-holder.ts';
import type { PageStatus } from '../src/messages/protocol.ts';
import { answerStatus, send } from '../src/messages/sentinel-messenger.ts';
import { enabled, sitesOff } from '../src/settings/settings.ts';
import { loadSettings, watchSettings } from '../src/settings/settings-store.ts';
import { isOnHere, siteOf } from '../src/settings/site.ts';

// When to look at a new route, in milliseconds: soon, for pages that bring their content along, and when it should have been fetched.
const NEW_ROUTE_MS = [500, 2500];

/**
 * On every news site and every site that the reader allowed: is this page a news article? If so, it has the reader put in and is done.
 * A plain script, not one of WXT's content scripts: those announce themselves in the page with an event named after the extension.
 */
export default defineUnlistedScript(() => {
  const held = new AbortController();
  if (!holdPage('sentinel', () => held.abort())) return;
  const { signal } = held;
  let status: PageStatus = { state: 'working' };

  const look = async () => {
    const settings = await loadSettings({ enabled, sitesOff });
    const site = siteOf(location.href);
    if (signal.aborted || site === undefined) return;
    const on = isOnHere(settings, site);
    if (!on || status.state === 'off') void send('show', { terms: 0, on });
    if (!on || !isNewsArticle(document)) {
      status = { state: on ? 'not-an-article' : 'off' };
      return;
    }
    status = { state: 'working' };
    // The reader takes the page over as soon as it is put in.
    const outcome = await send('read', undefined);
    if (outcome?.ok === false) status = { state: 'failed', failure: outcome.failure };
  };

  answerStatus(() => status, { signal });
  watchSettings(look, { signal });
  onRouteChange(window, () => NEW_ROUTE_MS.forEach((wait) => void setTimeout(look, wait)), { signal });
  void look();
});
