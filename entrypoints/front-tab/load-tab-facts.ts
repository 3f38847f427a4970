import { browser } from 'wxt/browser';
import { ask } from '../../src/messages/messenger.ts';
import type { PageStatus } from '../../src/messages/protocol.ts';
import { SETTINGS } from '../../src/settings/settings.ts';
import { loadSettings } from '../../src/settings/settings-store.ts';
import { siteOf } from '../../src/settings/site.ts';
import type { Facts } from './tab-state.ts';

export type TabFacts = Facts & { readonly tab: number | undefined };

/** Asks the browser, the settings and the page what there is to know of the tab in front, or of the one that `?tab=` names. */
export async function loadTabFacts(): Promise<TabFacts> {
  const [settings, tab] = await Promise.all([loadSettings(SETTINGS), frontTab()]);
  const [allowed, status] = await Promise.all([isAllowed(tab?.url), tab?.id === undefined ? undefined : askStatus(tab.id)]);
  return { settings, tab: tab?.id, address: tab?.url, allowed, status };
}

async function frontTab() {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named > 0) return browser.tabs.get(named).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function isAllowed(address: string | undefined): Promise<boolean> {
  if (address === undefined || siteOf(address) === undefined) return false;
  return browser.permissions.contains({ origins: [`*://${new URL(address).hostname}/*`] });
}

// A page that is busy with itself answers later; the popup does not wait for it.
const ANSWER_MS = 250;

async function askStatus(tab: number): Promise<PageStatus | undefined> {
  const busy = new Promise<PageStatus>((resolve) => setTimeout(resolve, ANSWER_MS, { state: 'working' }));
  return Promise.race([ask('status', undefined, { tab }), busy]);
}
