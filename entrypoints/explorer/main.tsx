import { render } from 'preact';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { Explorer, titleOf } from '../../src/explorer/explorer.tsx';
import { followAddress } from '../../src/explorer/follow-address.ts';
import type { Route } from '../../src/explorer/route.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import { theme } from '../../src/settings/settings.ts';
import { loadSettings, watchSettings } from '../../src/settings/settings-store.ts';
import { wearLanguage } from '../../src/ui/wear-language.ts';
import { wearTheme } from '../../src/ui/wear-theme.ts';
import { Failed } from './failed.tsx';

const root = document.getElementById('explorer');
watchUnexpected('explorer', { signal: new AbortController().signal });

wearLanguage(document.documentElement);
// Asked of the background, which holds the only copy of the pack, so that no page of the extension needs to fetch anything.
const [outcome, words] = await Promise.all([
  ask('explore', undefined).catch(() => undefined),
  ask('wordsAsked', undefined).catch(() => undefined),
  wearChosen(),
]);
watchSettings(wearChosen, { signal: new AbortController().signal });
if (root !== null) {
  if (outcome?.ok === true) explore(root, outcome.value, words);
  else render(<Failed />, root);
}

async function wearChosen(): Promise<void> {
  wearTheme(document.body, (await loadSettings({ theme })).theme);
}

function explore(element: HTMLElement, knowledge: Knowledge, words: string | undefined): void {
  const onSearch = (headline: string) => tell('search', headline);
  const first = words === undefined ? undefined : ({ view: 'list', query: words, filter: {} } as const);
  const draw = (route: Route) => {
    document.title = titleOf(route, knowledge);
    render(<Explorer knowledge={knowledge} route={route} go={(to, step) => go(to, step)} onSearch={onSearch} />, element);
  };
  const go = followAddress(draw, { first });
}
