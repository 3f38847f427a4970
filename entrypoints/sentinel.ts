import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isNewsArticle } from '../src/article/is-news-article.ts';
import { onRouteChange } from '../src/article/on-route-change.ts';
import { whenQuiet } from '../src/article/when-quiet.ts';
import { ask, onMessage, tell } from '../src/messages/messenger.ts';
import { holdPage } from '../src/messages/page-holder.ts';
import type { PageStatus } from '../src/messages/protocol.ts';
import { loadSettings, watchSettings } from '../src/settings/settings-store.ts';
import { isOnHere, siteOf } from '../src/settings/site.ts';

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
    const settings = await loadSettings();
    const site = siteOf(location.href);
    if (signal.aborted || site === undefined) return;
    if (!isOnHere(settings, site)) {
      status = { state: 'off' };
      tell('show', { terms: 0, on: false });
      return;
    }
    if (status.state === 'off') tell('show', { terms: 0, on: true });
    status = isNewsArticle(document) ? { state: 'working' } : { state: 'not-an-article' };
    if (status.state !== 'working') return;
    // The reader takes the page over as soon as it is put in.
    const outcome = await ask('read', undefined);
    if (outcome?.ok === false) status = { state: 'failed', failure: outcome.failure };
  };
  // A page that cannot be looked at is left alone.
  const lookQuietly = () => void look().catch(() => undefined);

  signal.addEventListener(
    'abort',
    onMessage('status', () => status),
    { once: true },
  );
  watchSettings(lookQuietly, { signal });
  onRouteChange(window, () => whenQuiet(document, { signal }).then(lookQuietly, () => undefined), { signal });
  lookQuietly();
});
