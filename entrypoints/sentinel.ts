import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPace } from '../src/article/create-pace.ts';
import { mayBeArticle } from '../src/article/may-be-article.ts';
import type { Changes } from '../src/article/note-changes.ts';
import { onRouteChange } from '../src/article/on-route-change.ts';
import { answer, send } from '../src/messages/light-messenger.ts';
import { holdPage } from '../src/messages/page-holder.ts';
import type { PageStatus } from '../src/messages/protocol.ts';
import { watchSettings } from '../src/settings/settings-store.ts';
import { leaveFinding, takeFinding } from './reader/handover.ts';
import { failed, type Look, lookAtPage, statusOf } from './reader/look-at-page.ts';

/**
 * On every news site and every site that the reader allowed, and in a page that the reader asked to have annotated: is anything known in the
 * article, if there is one? If so, it has the reader put in and is done. Else it stays, light as it is, and looks again when the page's text
 * changes or the page moves on.
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
    const isOn = await send('isOn', undefined);
    if (now.aborted) return;
    if (isOn === false) return wait();
    // What is aborted has been started anew, or is over.
    const look = await lookAtPage(document, { signal: now, isJudged, knows, read }).catch(() => undefined);
    if (look) await end(look, now);
  };

  const knows = (text: string) => send('knows', text);
  const read = (request: Parameters<typeof send<'read'>>[1]) => send('read', request);

  const end = async (look: Look, now: AbortSignal) => {
    if (look.state !== 'read') {
      status = statusOf(look);
      void send('show', { terms: 0, on: true });
      if (look.state === 'failed') look.changes?.end();
      else if (look.changes) await again(look.changes, now);
      return;
    }
    leaveFinding(look);
    // The reader takes the page over as soon as it is put in.
    const outcome = await send('inject', 'reader');
    if (outcome?.ok !== true && !now.aborted) {
      takeFinding()?.changes?.end();
      status = failed(outcome);
    }
  };

  /** Looks anew, some time after anything has changed. */
  const again = async ({ first, end }: Changes, now: AbortSignal) => {
    now.addEventListener('abort', end, { once: true });
    await first;
    end();
    setTimeout(() => now.aborted || start(), pace.next());
  };

  const wait = () => {
    status = { state: 'off' };
    if (!isWaiting) watchSettings(() => status.state === 'off' && start(), { signal });
    isWaiting = true;
  };

  answer(
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
