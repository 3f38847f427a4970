import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPace } from '../src/article/create-pace.ts';
import { mayBeArticle } from '../src/article/may-be-article.ts';
import { type Changes, noteChanges } from '../src/article/note-changes.ts';
import { onRouteChange } from '../src/article/on-route-change.ts';
import { askUntilAnswered, listen, tell } from '../src/messages/messenger.ts';
import type { PageStatus } from '../src/messages/protocol.ts';
import { watchSettings } from '../src/settings/settings-store.ts';
import { failed, type Look, lookAtPage, statusOf } from './annotator/look-at-page.ts';
import { holdPage, pageWorld } from './annotator/page-world.ts';

/**
 * On every news site and every site that the reader allowed, and in a page that the reader asked to have annotated: is anything known in
 * its text, if it may be an article? If so, it has the annotator put in and is done. If not, it stays, light as it is, and looks again when
 * the page's text changes or the page moves on.
 * A plain script, not one of WXT's content scripts: those announce themselves in the page with an event named after the extension.
 */
export default defineUnlistedScript(() => {
  const held = new AbortController();
  // An error as the reason, which nobody reads, would take longer to make than all that is ended.
  if (!holdPage('sentinel', () => held.abort(null))) return;
  const { signal } = held;
  const pace = createPace();
  let status: PageStatus = { state: 'working' };
  let looking: AbortController | undefined;
  /** Whether the reader has said that this is an article. */
  let isJudged = false;
  /** Whether it hears of settings: only once they have kept it from looking. */
  let isWaiting = false;

  const start = async () => {
    looking?.abort(null);
    looking = new AbortController();
    const now = looking.signal;
    status = { state: 'not-an-article' };
    if (!isJudged && !mayBeArticle(document)) return;
    status = { state: 'working' };
    const isOn = await askUntilAnswered('isOn', undefined).catch(() => undefined);
    if (now.aborted) return;
    if (isOn === false) return wait();
    const changes = noteChanges(document.documentElement);
    now.addEventListener('abort', changes.end, { once: true });
    // What is aborted has been started anew, or is over.
    const look = await lookAtPage(document, { signal: now, isJudged, knows }).catch(() => undefined);
    if (look) await end(look, { now, changes });
  };

  const end = async (look: Look, { now, changes }: { readonly now: AbortSignal; readonly changes: Changes }) => {
    if (look.state !== 'known') {
      status = statusOf(look);
      tell('show', { terms: 0, on: true });
      if (look.state !== 'failed') await again(changes, now);
      return;
    }
    pageWorld().found = { isJudged };
    // The annotator takes the page over as soon as it is put in.
    const outcome = await askUntilAnswered('inject', 'annotator').catch(() => undefined);
    if (outcome?.ok !== true && !now.aborted) status = statusOf(failed(outcome));
  };

  /** Looks anew, some time after anything has changed. */
  const again = async ({ first, end }: Changes, now: AbortSignal) => {
    await first;
    end();
    setTimeout(() => now.aborted || start(), pace.next());
  };

  const wait = () => {
    status = { state: 'off' };
    if (!isWaiting) watchSettings(() => status.state === 'off' && start(), { signal });
    isWaiting = true;
  };

  listen(
    {
      status: () => status,
      readAnyway() {
        isJudged = true;
        void start();
      },
    },
    { signal },
  );
  onRouteChange(
    window,
    () => {
      isJudged = false;
      pace.reset();
      void start();
    },
    { signal },
  );
  signal.addEventListener('abort', () => looking?.abort(null), { once: true });
  void start();
});

// What goes wrong in the background is told there; the page must not hear of it.
const knows = (text: string) => askUntilAnswered('knows', text).catch(() => undefined);
