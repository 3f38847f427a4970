import { render } from 'preact';
import { wearTheme } from '../../src/card/wear-theme.ts';
import { onMessage } from '../../src/messages/messenger.ts';
import { watchSettings } from '../../src/settings/settings-store.ts';
import { loadFacts } from './load-facts.ts';
import { Popup } from './popup.tsx';

// A page that is being read is asked again after this many milliseconds; what it then tells of itself comes without asking.
const AGAIN_MS = 300;

const root = document.getElementById('popup');
let again: ReturnType<typeof setTimeout> | undefined;

// Nothing is drawn before all is known, so that no switch is ever seen in a wrong position.
async function refresh(): Promise<void> {
  clearTimeout(again);
  const facts = await loadFacts();
  if (root === null) return;
  wearTheme(document.body, facts.settings.theme);
  render(<Popup facts={facts} refresh={refresh} />, root);
  if (facts.status?.state === 'working' || facts.status?.state === 'off') again = setTimeout(refresh, AGAIN_MS);
}

watchSettings(refresh, { signal: new AbortController().signal });
onMessage('show', () => void refresh());
void refresh();
