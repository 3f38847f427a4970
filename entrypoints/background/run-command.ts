import type { Browser } from 'wxt/browser';
import { ask } from '../../src/messages/messenger.ts';
import { enabled, sitesOff } from '../../src/settings/settings.ts';
import { loadSettings, saveSettings } from '../../src/settings/settings-store.ts';
import { siteOf } from '../../src/settings/site.ts';
import { toggleSite } from '../../src/settings/toggle-site.ts';
import { openPanel } from '../popup/open-panel.ts';
import { keepUnstored } from './keep-unstored.ts';

/** Does what a key stands for, in the tab in front. The keys and their names are in the manifest, see wxt.config.ts. */
export async function runCommand(name: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  switch (name) {
    case 'open-panel':
      // The browser says no where it no longer counts as the reader's own act.
      return openPanel(tab.id).catch(() => undefined);
    case 'next-term':
      return ask('step', 'next', { tab: tab.id });
    case 'previous-term':
      return ask('step', 'previous', { tab: tab.id });
    case 'list-terms': {
      await ask('listTerms', undefined, { tab: tab.id });
      return;
    }
    case 'toggle-here':
      return toggleHere(tab.url);
  }
}

async function toggleHere(address: string | undefined): Promise<void> {
  const site = address === undefined ? undefined : siteOf(address);
  if (site !== undefined) await saveSettings(toggleSite(await loadSettings({ enabled, sitesOff }), site)).catch(keepUnstored);
}
