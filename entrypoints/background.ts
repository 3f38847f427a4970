import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import highlightsCss from '../src/highlights/highlights.css?inline';
import { readDocuments } from '../src/knowledge/open-pack.ts';
import { readEverything } from '../src/knowledge/read-everything.ts';
import { knowsAny } from '../src/linking/knows-any.ts';
import { makeDossier } from '../src/linking/make-dossier.ts';
import { matters } from '../src/linking/matters.ts';
import {
  checkAnnotateRequest,
  checkBadge,
  checkHeadline,
  checkHiddenChoice,
  checkMuteChoice,
  checkPart,
  checkPrefix,
  checkTab,
  checkText,
  checkTexts,
  checkUnexpected,
} from '../src/messages/checks.ts';
import { ask, type Handlers, listen } from '../src/messages/messenger.ts';
import type { AnnotateRequest, Annotation, Outcome, Part } from '../src/messages/protocol.ts';
import { tabOf } from '../src/messages/sender.ts';
import { enabled, sitesOff } from '../src/settings/settings.ts';
import { loadSettings, watchSettings } from '../src/settings/settings-store.ts';
import { isOnHere, siteOf } from '../src/settings/site.ts';
import { accept, from, nothing, type Sender } from './background/accept.ts';
import { forgetUnexpected, keepUnexpected, unexpectedKept, watchOwnErrors } from './background/keep-unexpected.ts';
import { forgetUnstored, isUnstored } from './background/keep-unstored.ts';
import { openOnce, say } from './background/knowledge.ts';
import { addLookUpMenu, lookUpSelection, wordsAsked } from './background/look-up-selection.ts';
import { hiddenAt, rememberHidden, rememberMuted } from './background/remember-choices.ts';
import { runCommand } from './background/run-command.ts';
import { injectSentinel, newsSites, registerAllowedSites, tellTabs } from './background/sites.ts';
import { showBadge, showEnabled, showWhereOn } from './background/toolbar.ts';

/** Every message that the background takes: from whom, what it has to hold, what is done with it. */
const MESSAGES: Handlers = {
  isOn: accept(from.page, nothing, (_, sender) => isOnAt(sender)),
  knows: accept(from.page, checkText, (text) => say((pack) => knowsAny(pack, text))),
  matters: accept(from.page, checkTexts, (texts) => say((pack) => matters(pack, texts))),
  annotate: accept(from.either, checkAnnotateRequest, annotate),
  dress: accept(from.page, checkPrefix, (prefix, sender) => dress(tabOf(sender), prefix)),
  inject: accept(from.page, checkPart, (part, sender) => inject(part, tabOf(sender))),
  readTab: accept(from.ownPage, checkTab, readTab),
  show: accept(from.page, checkBadge, (badge, sender) => showBadge(tabOf(sender), badge)),
  openPanel: accept(from.page, nothing, (_, sender) => openPanel(tabOf(sender))),
  search: accept(from.either, checkHeadline, searchHeadline),
  explore: accept(from.ownPage, nothing, () => say(readEverything)),
  wordsAsked: accept(from.ownPage, nothing, wordsAsked),
  hide: accept(from.pageInOpenWindow, checkHiddenChoice, rememberHidden),
  mute: accept(from.pageInOpenWindow, checkMuteChoice, rememberMuted),
  report: accept(from.either, checkUnexpected, keepUnexpected),
  unexpected: accept(from.ownPage, nothing, unexpectedKept),
  unstored: accept(from.ownPage, nothing, isUnstored),
  forget: accept(from.ownPage, nothing, () => Promise.all([forgetUnexpected(), forgetUnstored()]).then(() => undefined)),
};

/** Answers messages, and does what the browser's own events ask for. It may be ended whenever it waits for nothing. */
export default defineBackground(() => {
  listen(MESSAGES);
  watchOwnErrors();

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await addLookUpMenu();
    await registerAllowedSites();
    await injectSentinel(newsSites());
  });
  // Firefox for Android has neither keys nor menus for extensions.
  browser.commands?.onCommand.addListener((name, tab) => void runCommand(name, tab));
  browser.contextMenus?.onClicked.addListener(
    (clicked, tab) => void lookUpSelection(clicked, { tab, pack: openOnce, injectAnnotator: (id) => inject('annotator', id) }),
  );
  browser.runtime.onStartup.addListener(registerAllowedSites);
  // The browser's language may be another than when the menu was made.
  browser.runtime.onStartup.addListener(addLookUpMenu);
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerAllowedSites();
    await injectSentinel(origins);
    await tellTabs({ origins, allowed: true });
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await tellTabs({ origins, allowed: false });
    await registerAllowedSites();
  });

  // The worker lives and dies with the browser, so nobody aborts this.
  watchSettings(showWhereOn, { signal: new AbortController().signal });
  // The browser forgets the icon when it is closed.
  void showEnabled();
});

async function annotate({ article, address }: AnnotateRequest): Promise<Outcome<Annotation>> {
  return say(async (pack) => ({
    dossier: makeDossier(pack, article),
    hidden: address === undefined ? [] : await hiddenAt(address),
  }));
}

/** Searches for a headline of ours only: a page must not make searches in the reader's name. */
async function searchHeadline(headline: string): Promise<void> {
  const document = readDocuments(await openOnce()).find(({ title }) => title === headline);
  if (document) await browser.search.query({ text: `“${document.title}” ${document.outlet}`, disposition: 'NEW_TAB' });
}

/** Whether the reader wants Backgrounder where a message comes from; where not, the toolbar shows it. */
async function isOnAt(sender: Sender): Promise<boolean> {
  const site = siteOf(sender.url ?? '');
  const settings = await loadSettings({ enabled, sitesOff });
  const isOn = site === undefined ? settings.enabled : isOnHere(settings, site);
  if (!isOn) await showBadge(tabOf(sender), { terms: 0, on: false });
  return isOn;
}

async function readTab(tab: number): Promise<Outcome<boolean>> {
  const outcome = await inject('sentinel', tab);
  // One that was there already has judged that the page is no article.
  if (outcome.ok) await ask('readAnyway', undefined, { tab });
  return outcome;
}

async function inject(part: 'sentinel' | Part, tab: number | undefined): Promise<Outcome<boolean>> {
  try {
    if (tab === undefined) throw new Error('The page is in no tab.');
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [`/${part}.js`] });
    return { ok: true, value: true };
  } catch {
    // The tab was closed, or belongs to the browser, its store, or an organization's policy.
    return { ok: false, failure: { kind: 'no-access', detail: 'The browser let no script into the page.' } };
  }
}

/** Gives a page's highlights their styles; all names in the sheet begin with `prefix`. */
async function dress(tab: number | undefined, prefix: string): Promise<string | undefined> {
  if (tab === undefined) return undefined;
  const css = highlightsCss.replaceAll('::highlight(', `::highlight(${prefix}`);
  // Not as a user's sheet: Chromium 156 paints its underlines, but no background of a ::highlight(). A page that is gone needs none.
  await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [0] }, css }).catch(() => undefined);
  return css;
}

/** At once, or the browser no longer takes it for the reader's own click. */
async function openPanel(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.sidePanel.open({ tabId });
    return true;
  } catch {
    // Too long after the click, or not a window that has panels.
    return false;
  }
}
