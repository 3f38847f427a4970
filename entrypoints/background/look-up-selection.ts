import { type Browser, browser } from 'wxt/browser';
import { entryHash, routeHash } from '../../src/explorer/route.ts';
import { t } from '../../src/i18n/i18n.ts';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { lookUp } from '../../src/linking/look-up.ts';
import { dossierOf } from '../../src/linking/make-dossier.ts';
import { ask } from '../../src/messages/messenger.ts';

const MENU = 'look-up';

/** Puts “Look up” into the menu of selected words. The browser keeps it until the extension is updated. */
export async function addLookUpMenu(): Promise<void> {
  // Firefox for Android has no such menus.
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, contexts: ['selection'], title: t('menu.lookUp') });
}

// Nobody's name is longer; what is beyond it is a paragraph that somebody has selected.
const LONGEST_WORDS = 200;

export type LookUpOptions = {
  readonly tab: Browser.tabs.Tab | undefined;
  readonly pack: () => Promise<Pack>;
  readonly injectAnnotator: (tab: number) => Promise<unknown>;
};

/**
 * Opens the card of what the selected words name, beside them, where our annotator is in the page, and else its page in the explorer. Words that
 * are no name, or that of several entries, are searched for in the explorer, which offers what comes closest.
 */
export async function lookUpSelection(
  { menuItemId, selectionText = '', frameId = 0 }: Browser.contextMenus.OnClickData,
  { tab, pack, injectAnnotator }: LookUpOptions,
): Promise<void> {
  if (menuItemId !== MENU) return;
  const words = selectionText.trim().slice(0, LONGEST_WORDS);
  const opened = await pack().catch(() => undefined);
  const [entry, ...others] = opened === undefined ? [] : lookUp(opened, words);
  const isKnown = opened !== undefined && entry !== undefined && others.length === 0;
  if (isKnown && tab?.id !== undefined && frameId === 0) {
    const at = { tab: tab.id };
    const found = { entry, dossier: dossierOf(opened, entry) };
    let isShown = await ask('lookUp', found, at);
    // The sentinel has found nothing known in the article, so that it has no annotator yet.
    if (isShown === undefined && (await ask('status', undefined, at))?.state === 'annotated') {
      await injectAnnotator(tab.id);
      isShown = await ask('lookUp', found, at);
    }
    if (isShown) return;
  }
  const hash = isKnown ? entryHash(entry) : routeHash({ view: 'list', query: words, filter: {} });
  // The address of a page gets into the history, and what is read in a private window leaves no trace: the words are handed over in memory.
  if (tab?.incognito) asked = words;
  const address = `${browser.runtime.getURL('/explorer.html')}${tab?.incognito ? '#/' : hash}`;
  await browser.tabs.create({ url: address, ...(tab?.index !== undefined && { index: tab.index + 1, windowId: tab.windowId }) });
}

let asked: string | undefined;

/** The words that were looked up in a private window and are to be searched for in the explorer; forgotten once they are told. */
export function wordsAsked(): string | undefined {
  const words = asked;
  asked = undefined;
  return words;
}
