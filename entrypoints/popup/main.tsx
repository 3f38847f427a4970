import { render } from 'preact';
import { ask, listen } from '../../src/messages/messenger.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import { watchSettings } from '../../src/settings/settings-store.ts';
import { findDamage } from '../../src/settings/stored-damage.ts';
import { wearLanguage } from '../../src/ui/wear-language.ts';
import { wearTheme } from '../../src/ui/wear-theme.ts';
import { loadTabFacts } from '../front-tab/load-tab-facts.ts';
import { Popup } from './popup.tsx';
import type { Troubles } from './report.tsx';

// A page that is being read is asked again after this many milliseconds; what it then tells of itself comes without asking.
const AGAIN_MS = 300;

const root = document.getElementById('popup');
let again: ReturnType<typeof setTimeout> | undefined;
let troubles: Troubles = { unexpected: [], unstored: false, damage: [] };

// Nothing is drawn before all is known, so that no switch is ever seen in a wrong position.
async function refresh(): Promise<void> {
  clearTimeout(again);
  const facts = await loadTabFacts();
  if (root === null) return;
  wearTheme(document.body, facts.settings.theme);
  render(<Popup facts={facts} troubles={troubles} refresh={refresh} onSeen={forget} />, root);
  if (facts.status?.state === 'working' || facts.status?.state === 'off') again = setTimeout(refresh, AGAIN_MS);
}

/** Asked after the first drawing: the background may have to be woken for it. */
async function lookBack(): Promise<void> {
  const [unexpected = [], unstored = false, damage] = await Promise.all([
    ask('unexpected', undefined),
    ask('unstored', undefined),
    findDamage(),
  ]);
  troubles = { unexpected, unstored, damage };
  if (unexpected.length > 0 || unstored || damage.length > 0) await refresh();
}

function forget(): void {
  troubles = { ...troubles, unexpected: [], unstored: false };
  void ask('forget', undefined);
  void refresh();
}

watchUnexpected('popup', { signal: new AbortController().signal });
wearLanguage(document.documentElement);
watchSettings(refresh, { signal: new AbortController().signal });
listen({ show: () => void refresh() });
void refresh().then(lookBack);
