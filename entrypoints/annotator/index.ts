import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onRouteChange } from '../../src/article/on-route-change.ts';
import { HOST_NAME } from '../../src/card/host-name.ts';
import { ask, isOrphaned, listen } from '../../src/messages/messenger.ts';
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
import { createAnnotator } from './create-annotator.ts';
import { holdPage } from './page-world.ts';

// How often the script looks whether its extension is still there, in milliseconds: no event tells of it.
const ORPHAN_CHECK_MS = 3000;

/** The settings that say where the annotator is on, and those that say what it shows there. */
const PLACES = { enabled, sitesOff };
const LOOKS = { density, kindsOff, highlightStyle, theme, hover, mutedTerms, termButton };

/**
 * Put into a page in which the sentinel found something, or in which a word was looked up: reads its article → paints → cards, and reads
 * again when the page changes.
 * Once in, it goes with the page from route to route until the page or the extension is gone.
 */
export default defineUnlistedScript(() => {
  if (!holdPage('annotator', () => undefined)) return;
  if (import.meta.env.FIREFOX) removeLeftCard(document);
  const life = new AbortController();
  const { signal } = life;
  watchUnexpected('annotator', { signal });
  const prefix = makePrefix();
  const css = ask('dress', prefix).catch(() => undefined);
  const annotator = createAnnotator(document, {
    signal,
    prefix,
    ...(import.meta.env.FIREFOX && { css }),
    wish: { ...readSettings(LOOKS, {}), on: false },
  });

  // The browser leaves a script in its page when it withdraws the permission for it.
  let isAllowed = true;

  const apply = async () => {
    const { enabled, sitesOff, ...looks } = await loadSettings({ ...PLACES, ...LOOKS });
    const site = siteOf(location.href);
    if (signal.aborted) return;
    annotator.apply({ on: isAllowed && (site !== undefined ? isOnHere({ enabled, sitesOff }, site) : enabled), ...looks });
  };

  listen(
    {
      status: () => annotator.status,
      readAnyway: annotator.readAnyway,
      reveal: annotator.reveal,
      story: () => annotator.story,
      place: annotator.place,
      locate: annotator.locate,
      step: annotator.step,
      lookUp: annotator.lookUp,
      listTerms: annotator.listTerms,
      access({ origins, allowed }) {
        if (!isAmong(location.href, origins)) return;
        isAllowed = allowed;
        void apply();
      },
      unhide: (entry) => annotator.hide(entry, 'shown'),
    },
    { signal },
  );
  const orphanCheck = setInterval(() => isOrphaned() && life.abort(), ORPHAN_CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(orphanCheck));
  watchSettings(apply, { signal });
  onRouteChange(window, () => annotator.leave(), { signal });
  // Back from the browser's cache of pages: settings may be others, and the toolbar has forgotten this page.
  window.addEventListener('pageshow', ({ persisted }) => persisted && apply().then(annotator.show), { signal });
  void apply();
});

/** Firefox ends the scripts of an extension that is updated without a word, and they leave their card behind: nothing of the page, by its place and its emptiness. */
function removeLeftCard(document: Document): void {
  const [left] = document.getElementsByTagName(HOST_NAME);
  if (left?.matches(':is(html, dialog) > [popover="manual"]:empty')) left.remove();
}

/** What the names of our highlights begin with: letters that no page can guess, so that none can style them. */
function makePrefix(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => String.fromCharCode(97 + (byte % 26)));
  return `${letters.join('')}-`;
}
