import { render } from 'preact';
import { wearLanguage } from '../../src/card/wear-language.ts';
import { wearTheme } from '../../src/card/wear-theme.ts';
import { ask, onMessage } from '../../src/messages/messenger.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import type { Unexpected } from '../../src/messages/unexpected.ts';
import { watchSettings } from '../../src/settings/settings-store.ts';
import { loadFacts } from './load-facts.ts';
import { Popup } from './popup.tsx';

// A page that is being read is asked again after this many milliseconds; what it then tells of itself comes without asking.
const AGAIN_MS = 300;

const root = document.getElementById('popup');
let again: ReturnType<typeof setTimeout> | undefined;
let unexpected: readonly Unexpected[] = [];

// Nothing is drawn before all is known, so that no switch is ever seen in a wrong position.
async function refresh(): Promise<void> {
  clearTimeout(again);
  const facts = await loadFacts();
  if (root === null) return;
  wearTheme(document.body, facts.settings.theme);
  render(<Popup facts={facts} unexpected={unexpected} refresh={refresh} onSeen={forget} />, root);
  if (facts.status?.state === 'working' || facts.status?.state === 'off') again = setTimeout(refresh, AGAIN_MS);
}

/** Asked after the first drawing: the background may have to be woken for it. */
async function lookBack(): Promise<void> {
  unexpected = (await ask('unexpected', undefined)) ?? [];
  if (unexpected.length > 0) await refresh();
}

function forget(): void {
  unexpected = [];
  void ask('forget', undefined);
  void refresh();
}

watchUnexpected('popup', { signal: new AbortController().signal });
wearLanguage(document.documentElement);
watchSettings(refresh, { signal: new AbortController().signal });
onMessage('show', () => void refresh());
void refresh().then(lookBack);
