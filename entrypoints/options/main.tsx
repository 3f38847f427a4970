import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../src/i18n/i18n.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import { watchSettings } from '../../src/settings/settings-store.ts';
import { wearLanguage } from '../../src/ui/wear-language.ts';
import { wearTheme } from '../../src/ui/wear-theme.ts';
import { loadFacts } from './load-facts.ts';
import { Options } from './options.tsx';

const root = document.getElementById('options');

async function refresh(): Promise<void> {
  const facts = await loadFacts();
  if (root === null) return;
  wearTheme(document.body, facts.settings.theme);
  render(<Options facts={facts} />, root);
}

watchUnexpected('options', { signal: new AbortController().signal });
wearLanguage(document.documentElement);
document.title = t('options.pageTitle');
watchSettings(refresh, { signal: new AbortController().signal });
browser.permissions.onAdded.addListener(refresh);
browser.permissions.onRemoved.addListener(refresh);
// Keys are changed on the browser's own page, which tells nobody.
window.addEventListener('focus', () => void refresh());
void refresh();
