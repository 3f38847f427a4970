import { render } from 'preact';
import { t } from '../../src/i18n/i18n.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import { highlightStyle, theme } from '../../src/settings/settings.ts';
import { loadSettings, watchSettings } from '../../src/settings/settings-store.ts';
import { wearLanguage } from '../../src/ui/wear-language.ts';
import { wearTheme } from '../../src/ui/wear-theme.ts';
import { startExample } from './start-example.ts';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('welcome');
// The page lives as long as its tab.
const { signal } = new AbortController();

async function dress() {
  const settings = await loadSettings({ theme, highlightStyle });
  wearTheme(document.body, settings.theme);
  return settings;
}

async function start(): Promise<void> {
  if (root === null) return;
  await dress();
  render(<Welcome start={(paragraphs) => startExample(paragraphs, { signal, dress })} />, root);
}

watchUnexpected('welcome', { signal });
wearLanguage(document.documentElement);
document.title = t('welcome.pageTitle');
watchSettings(dress, { signal });
void start();
