import { render } from 'preact';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { Explorer, titleOf } from '../../src/explorer/explorer.tsx';
import { followAddress } from '../../src/explorer/follow-address.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import { Failed } from './failed.tsx';

const root = document.getElementById('explorer');

// Asked of the background, which holds the only copy of the pack, so that no page of the extension needs to fetch anything.
const outcome = await ask('explore', undefined).catch(() => undefined);
if (root !== null) {
  if (outcome?.ok === true) explore(root, outcome.value);
  else render(<Failed />, root);
}

function explore(element: HTMLElement, knowledge: Knowledge): void {
  const onSearch = (headline: string) => tell('search', headline);
  const go = followAddress((route) => {
    document.title = titleOf(route, knowledge);
    render(<Explorer knowledge={knowledge} route={route} go={(to, step) => go(to, step)} onSearch={onSearch} />, element);
  });
}
