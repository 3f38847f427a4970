import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Knowledge } from '../src/domain/knowledge.ts';
import highlightsCss from '../src/highlights/highlights.css?inline';
import { openPack, type Pack, readDocuments } from '../src/knowledge/open-pack.ts';
import { readEverything } from '../src/knowledge/read-everything.ts';
import { knowsAny } from '../src/linking/knows-any.ts';
import { makeDossier } from '../src/linking/make-dossier.ts';
import { matters } from '../src/linking/matters.ts';
import {
  checkAnnotateRequest,
  checkBadge,
  checkHiddenChoice,
  checkMuteChoice,
  checkPrefix,
  checkText,
  checkTexts,
} from '../src/messages/checks.ts';
import { ask as askPage, isNobodyThere, onMessage } from '../src/messages/messenger.ts';
import type { Access, Annotation, Badge, Failure, Outcome, Part } from '../src/messages/protocol.ts';
import { isOwnPage, tabOf } from '../src/messages/sender.ts';
import { describeUnexpected, unexpectedInWords } from '../src/messages/unexpected.ts';
import { hiddenOn, isEntryId, pageDigest, turnTerm } from '../src/settings/hidden-terms.ts';
import { enabled, hiddenTerms, mutedTerms, sitesOff } from '../src/settings/settings.ts';
import { loadSettings, saveSetting, watchSettings } from '../src/settings/settings-store.ts';
import { isOnHere, siteOf } from '../src/settings/site.ts';
import { forgetUnexpected, keepUnexpected, unexpectedKept } from './background/keep-unexpected.ts';
import { forgetUnstored, isUnstored, keepUnstored } from './background/keep-unstored.ts';
import { addLookUpMenu, lookUpSelection, wordsAsked } from './background/look-up-selection.ts';
import { runCommand } from './background/run-command.ts';

/**
 * Opens the pack when first asked, answers, puts the scripts into pages, paints the toolbar. The browser may end this script whenever it
 * waits for nothing; all it keeps is the opened pack, which the next one opens again.
 */
export default defineBackground(() => {
  onMessage('isOn', ({ sender }) => isOnAt(sender));
  onMessage('knows', ({ data, sender }) => (tabOf(sender) === undefined ? refused() : say(knowsAny, checkText(data))));
  onMessage('matters', ({ data, sender }) => (tabOf(sender) === undefined ? refused() : say(matters, checkTexts(data))));
  onMessage('annotate', ({ data, sender }) => (tabOf(sender) === undefined && !isOwnPage(sender) ? refused() : annotate(data)));
  onMessage('dress', ({ data, sender }) => dress(tabOf(sender), checkPrefix(data)));
  onMessage('inject', ({ data, sender }) => injectPart(data, tabOf(sender)));
  onMessage('readTab', ({ data, sender }) => (isOwnPage(sender) && Number.isInteger(data) ? readTab(data) : refused()));
  onMessage('search', ({ data, sender }) => {
    if (tabOf(sender) !== undefined || isOwnPage(sender)) return searchHeadline(data);
  });
  onMessage('wordsAsked', ({ sender }) => (isOwnPage(sender) ? wordsAsked() : undefined));
  onMessage('explore', ({ sender }) => (isOwnPage(sender) ? explore() : refused()));
  onMessage('hide', ({ data, sender }) => {
    // What is read in a private window leaves no trace.
    if (tabOf(sender) !== undefined && sender.tab?.incognito === false) return rememberHidden(data);
  });
  onMessage('mute', ({ data, sender }) => {
    if (tabOf(sender) !== undefined && sender.tab?.incognito === false) return rememberMuted(data);
  });
  onMessage('openPanel', ({ sender }) => openPanel(tabOf(sender)));
  onMessage('show', ({ data, sender }) => showBadge(tabOf(sender), checkBadge(data)));
  onMessage('report', ({ data, sender }) => {
    if (tabOf(sender) !== undefined || isOwnPage(sender)) keepUnexpected(data);
  });
  onMessage('unexpected', ({ sender }) => (isOwnPage(sender) ? unexpectedKept() : []));
  onMessage('forget', ({ sender }) => {
    if (isOwnPage(sender)) return Promise.all([forgetUnexpected(), forgetUnstored()]).then(() => undefined);
  });
  onMessage('unstored', ({ sender }) => isOwnPage(sender) && isUnstored());
  self.addEventListener('error', ({ error }) => keepUnlessExpected(error));
  self.addEventListener('unhandledrejection', ({ reason }) => keepUnlessExpected(reason));

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

async function explore(): Promise<Outcome<Knowledge>> {
  try {
    return { ok: true, value: await readEverything(await openOnce()) };
  } catch (error) {
    return failed(failureOf(error));
  }
}

let opened: Promise<Pack> | undefined;

async function annotate(sent: unknown): Promise<Outcome<Annotation>> {
  const request = checkAnnotateRequest(sent);
  if (request === undefined)
    return failed({ kind: 'too-long', detail: 'The article was not accepted: too long, or not in the agreed form.' });
  const { article, address } = request;
  try {
    const dossier = makeDossier(await openOnce(), article);
    return { ok: true, value: { dossier, hidden: address === undefined ? [] : await hiddenAt(address) } };
  } catch (error) {
    return failed(failureOf(error));
  }
}

async function say(question: (pack: Pack, text: string) => boolean, text: string | undefined): Promise<Outcome<boolean>> {
  if (text === undefined) return failed({ kind: 'unexpected', detail: 'The text of a page was not accepted.' });
  try {
    return { ok: true, value: question(await openOnce(), text) };
  } catch (error) {
    return failed(failureOf(error));
  }
}

function openOnce(): Promise<Pack> {
  opened ??= loadPack().catch((error: unknown) => {
    // So that the next article tries again.
    opened = undefined;
    throw error;
  });
  return opened;
}

async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('/knowledge.pack'));
  return openPack(await response.arrayBuffer());
}

/** Searches for a headline of ours only: a page must not make searches in the reader's name. */
async function searchHeadline(headline: unknown): Promise<void> {
  const document = readDocuments(await openOnce()).find(({ title }) => title === headline);
  if (document) await browser.search.query({ text: `“${document.title}” ${document.outlet}`, disposition: 'NEW_TAB' });
}

async function hiddenAt(address: string): Promise<readonly string[]> {
  const page = await pageDigest(address);
  return page === undefined ? [] : hiddenOn((await loadSettings({ hiddenTerms })).hiddenTerms, page);
}

// One after the other, so that none overwrites what another has just stored.
let storing = Promise.resolve();

/** Here and not in the page: it takes a secure context, and no page's script gets to hold which other pages were read. */
function rememberHidden(sent: unknown): Promise<void> {
  // Where it cannot be stored, the mark is gone from the page all the same, and the popup says so.
  storing = storing.then(() => storeHidden(sent)).catch(keepUnstored);
  return storing;
}

async function storeHidden(sent: unknown): Promise<void> {
  const choice = checkHiddenChoice(sent);
  const page = choice && (await pageDigest(choice.address));
  if (choice === undefined || page === undefined || !isEntryId(choice.entry)) return;
  const settings = await loadSettings({ hiddenTerms });
  await saveSetting('hiddenTerms', turnTerm(settings.hiddenTerms, { page, entry: choice.entry }, choice.hidden ? 'hidden' : 'shown'));
}

function rememberMuted(sent: unknown): Promise<void> {
  storing = storing.then(() => storeMuted(sent)).catch(keepUnstored);
  return storing;
}

async function storeMuted(sent: unknown): Promise<void> {
  const choice = checkMuteChoice(sent);
  if (choice === undefined || !isEntryId(choice.entry)) return;
  const settings = await loadSettings({ mutedTerms });
  const others = settings.mutedTerms.filter((entry) => entry !== choice.entry);
  await saveSetting('mutedTerms', choice.muted ? [...others, choice.entry] : others);
}

/** Keeps what nobody expected for the popup. An error of the pack tells of the pack alone; what others say may quote the page. */
function failureOf(error: unknown): Failure {
  if (isPackError(error)) return { kind: 'knowledge', detail: String(error) };
  const unexpected = describeUnexpected(error, { part: 'background', home: browser.runtime.getURL('/') });
  keepUnexpected(unexpected);
  return { kind: 'unexpected', detail: unexpectedInWords(unexpected) };
}

function keepUnlessExpected(error: unknown): void {
  if (!isNobodyThere(error)) failureOf(error);
}

function isPackError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PackError';
}

/** Whether the reader wants Backgrounder where a message comes from; where not, the toolbar shows it. */
async function isOnAt(sender: Browser.runtime.MessageSender): Promise<boolean> {
  const tab = tabOf(sender);
  const site = siteOf(sender.url ?? '');
  const settings = await loadSettings({ enabled, sitesOff });
  const isOn = site === undefined ? settings.enabled : isOnHere(settings, site);
  if (!isOn) await showBadge(tab, { terms: 0, on: false });
  return isOn;
}

async function injectPart(part: unknown, tab: number | undefined): Promise<Outcome<boolean>> {
  return tab !== undefined && (part === 'annotator' || part === 'card') ? inject(part, tab) : refused();
}

async function readTab(tab: number): Promise<Outcome<boolean>> {
  const outcome = await inject('sentinel', tab);
  // One that was there already has judged that the page is no article.
  if (outcome.ok) await askPage('readAnyway', undefined, { tab });
  return outcome;
}

async function inject(part: 'sentinel' | Part, tab: number): Promise<Outcome<boolean>> {
  const target = { tabId: tab, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: [`/${part}.js`] });
    return { ok: true, value: true };
  } catch {
    // The tab was closed, or belongs to the browser, its store, or an organization's policy.
    return failed({ kind: 'no-access', detail: 'The browser let no script into the page.' });
  }
}

/** Gives a page's highlights their styles; all names in the sheet begin with `prefix`. */
async function dress(tab: number | undefined, prefix: string | undefined): Promise<string | undefined> {
  if (tab === undefined || prefix === undefined) return undefined;
  const css = highlightsCss.replaceAll('::highlight(', `::highlight(${prefix}`);
  // Not as a user's sheet: Chromium 156 paints its underlines, but no background of a ::highlight(). A page that is gone needs none.
  await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [0] }, css }).catch(() => undefined);
  return css;
}

/** Puts the sentinel into the tabs that are open at these sites: the browser itself does so only when a page is loaded. */
async function injectSentinel(sites: readonly string[]): Promise<void> {
  const tabs = sites.length === 0 ? [] : await browser.tabs.query({ url: [...sites], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: ['/sentinel.js'] });
    } catch {
      // The page does not let us in, or is gone; nothing to annotate either way.
    }
  }
}

/** All of them: which pages they show, the browser no longer says. */
async function tellTabs(change: Access): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) if (id !== undefined) askPage('access', change, { tab: id }).catch(() => undefined);
}

const ALLOWED_SITES = 'allowed-sites';

/** Has the browser start the sentinel on every site that the reader allowed beyond the news sites, in this session and the next. */
async function registerAllowedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const news = new Set(newsSites());
  const matches = origins.filter((origin) => !news.has(origin));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ALLOWED_SITES] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ALLOWED_SITES] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = { id: ALLOWED_SITES, matches, js: ['sentinel.js'], runAt: 'document_idle' };
  await (registered
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]));
}

/** Where the browser starts the sentinel by itself. */
function newsSites(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
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

async function showBadge(tabId: number | undefined, badge: Badge | undefined): Promise<void> {
  if (tabId === undefined || badge === undefined) return;
  try {
    await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR, tabId });
    await browser.action.setBadgeText({ text: badge.on && badge.terms > 0 ? String(badge.terms) : '', tabId });
    await setIcon({ path: iconPaths(badge.on), tabId });
  } catch (error) {
    if (!isNobodyThere(error)) throw error;
  }
}

// The ink of the icon.
const BADGE_COLOR = '#17324f';

async function showEnabled(): Promise<void> {
  const settings = await loadSettings({ enabled });
  await setIcon({ path: iconPaths(settings.enabled) });
}

/** Pages without a reader do not hear of settings, so that their buttons in the toolbar are painted from here. */
async function showWhereOn(): Promise<void> {
  await showEnabled();
  const settings = await loadSettings({ enabled, sitesOff });
  for (const { id, url } of await browser.tabs.query({})) {
    // The browser tells the addresses of those alone that we may read.
    const site = url === undefined ? undefined : siteOf(url);
    if (id === undefined || site === undefined) continue;
    await setIcon({ tabId: id, path: iconPaths(isOnHere(settings, site)) }).catch(() => undefined);
  }
}

/** Chromium tells of a tab that was closed meanwhile by `lastError` alone, and records it as an error of ours unless it is read. */
async function setIcon(details: Browser.action.TabIconDetails): Promise<void> {
  if (import.meta.env.FIREFOX) return browser.action.setIcon(details);
  await new Promise<void>((resolve) => {
    browser.action.setIcon(details, () => {
      void browser.runtime.lastError;
      resolve();
    });
  });
}

function iconPaths(on: boolean): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, on ? `/icons/${size}.png` : `/icons/off-${size}.png`]));
}

function refused(): Outcome<never> {
  return failed({ kind: 'unexpected', detail: 'A message came from where it should not.' });
}

function failed(failure: Failure): Outcome<never> {
  return { ok: false, failure };
}
