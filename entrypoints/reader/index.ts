import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onRouteChange } from '../../src/article/on-route-change.ts';
import { HOST_NAME } from '../../src/card/host-name.ts';
import { isOrphaned, onMessage } from '../../src/messages/messenger.ts';
import { holdPage } from '../../src/messages/page-holder.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import {
  density,
  enabled,
  highlightStyle,
  hover,
  kindsOff,
  mutedTerms,
  readSettings,
  sitesOff,
  termButton,
  theme,
} from '../../src/settings/settings.ts';
import { loadSettings, watchSettings } from '../../src/settings/settings-store.ts';
import { isAmong, isOnHere, siteOf } from '../../src/settings/site.ts';
import { createReader } from './create-reader.ts';

// How often the script looks whether its extension is still there, in milliseconds: no event tells of it.
const ORPHAN_CHECK_MS = 3000;

/** The settings that say where the reader is on, and those that say what it shows there. */
const PLACES = { enabled, sitesOff };
const LOOKS = { density, kindsOff, highlightStyle, theme, hover, mutedTerms, termButton };

/**
 * Put into a page in which the sentinel found something, or in which a word was looked up: paints → cards, and looks again when the page changes.
 * Once in, it goes with the page from route to route until the page or the extension is gone.
 */
export default defineUnlistedScript(() => {
  if (!holdPage('reader', () => undefined)) return;
  if (import.meta.env.FIREFOX) removeLeftCard(document);
  const life = new AbortController();
  const { signal } = life;
  watchUnexpected('reader', { signal });
  const reader = createReader(document, { signal, wish: { ...readSettings(LOOKS, {}), on: false } });

  // The browser leaves a script in its page when it withdraws the permission for it.
  let isAllowed = true;

  const apply = async () => {
    const { enabled, sitesOff, ...looks } = await loadSettings({ ...PLACES, ...LOOKS });
    const site = siteOf(location.href);
    if (signal.aborted) return;
    reader.apply({ on: isAllowed && (site !== undefined ? isOnHere({ enabled, sitesOff }, site) : enabled), ...looks });
  };

  const undo = [
    onMessage('status', () => reader.status),
    onMessage('readAnyway', () => reader.readAnyway()),
    onMessage('reveal', ({ data }) => reader.reveal(data)),
    onMessage('story', () => reader.story),
    onMessage('place', () => reader.place()),
    onMessage('locate', ({ data }) => reader.locate(data)),
    onMessage('step', ({ data }) => reader.step(data)),
    onMessage('lookUp', ({ data }) => reader.lookUp(data)),
    onMessage('listTerms', () => reader.listTerms()),
    onMessage('access', ({ data: { origins, allowed } }) => {
      if (!isAmong(location.href, origins)) return;
      isAllowed = allowed;
      void apply();
    }),
    onMessage('unhide', ({ data }) => reader.hide(data, 'shown')),
  ];
  const orphanCheck = setInterval(() => isOrphaned() && life.abort(), ORPHAN_CHECK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(orphanCheck);
    if (!isOrphaned()) for (const remove of undo) remove();
  });
  watchSettings(apply, { signal });
  onRouteChange(window, () => reader.leave(), { signal });
  // Back from the browser's cache of pages: settings may be others, and the toolbar has forgotten this page.
  window.addEventListener('pageshow', ({ persisted }) => persisted && apply().then(reader.show), { signal });
  void apply();
});

/** Firefox ends the scripts of an extension that is updated without a word, and they leave their card behind: nothing of the page, by its place and its emptiness. */
function removeLeftCard(document: Document): void {
  const [left] = document.getElementsByTagName(HOST_NAME);
  if (left?.matches(':is(html, dialog) > [popover="manual"]:empty')) left.remove();
}
