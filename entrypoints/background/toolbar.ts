import { type Browser, browser } from 'wxt/browser';
import { isNobodyThere } from '../../src/messages/messenger.ts';
import type { Badge } from '../../src/messages/protocol.ts';
import { enabled, sitesOff } from '../../src/settings/settings.ts';
import { loadSettings } from '../../src/settings/settings-store.ts';
import { isOnHere, siteOf } from '../../src/settings/site.ts';

// The ink of the icon.
const BADGE_COLOR = '#17324f';

/** Shows in the toolbar what was found in a tab. */
export async function showBadge(tabId: number | undefined, badge: Badge): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR, tabId });
    await browser.action.setBadgeText({ text: badge.on && badge.terms > 0 ? String(badge.terms) : '', tabId });
    await setIcon({ path: iconPaths(badge.on), tabId });
  } catch (error) {
    if (!isNobodyThere(error)) throw error;
  }
}

/** Shows whether Backgrounder is on. */
export async function showEnabled(): Promise<void> {
  const settings = await loadSettings({ enabled });
  await setIcon({ path: iconPaths(settings.enabled) });
}

/** Shows it in each tab: pages without an annotator do not hear of settings. */
export async function showWhereOn(): Promise<void> {
  await showEnabled();
  const settings = await loadSettings({ enabled, sitesOff });
  for (const { id, url } of await browser.tabs.query({})) {
    // The browser gives the addresses of those alone that we may read.
    const site = url === undefined ? undefined : siteOf(url);
    if (id === undefined || site === undefined) continue;
    await setIcon({ tabId: id, path: iconPaths(isOnHere(settings, site)) }).catch(() => undefined);
  }
}

/** Chromium reports a tab that was closed meanwhile by `lastError` alone, and records it as an error of ours unless it is read. */
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
