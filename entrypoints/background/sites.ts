import { type Browser, browser } from 'wxt/browser';
import { ask } from '../../src/messages/messenger.ts';
import type { Access } from '../../src/messages/protocol.ts';

/** Where the browser starts the sentinel by itself. */
export function newsSites(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
}

/** Puts the sentinel into the tabs that are open at these sites: the browser itself does so only when a page is loaded. */
export async function injectSentinel(sites: readonly string[]): Promise<void> {
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

/** Tells every tab, as the browser no longer says which pages they show. */
export async function tellTabs(change: Access): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) if (id !== undefined) ask('access', change, { tab: id }).catch(() => undefined);
}

const ALLOWED_SITES = 'allowed-sites';

/** Has the browser start the sentinel on every site that the reader allowed beyond the news sites, in this session and the next. */
export async function registerAllowedSites(): Promise<void> {
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
