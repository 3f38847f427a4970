import { expect, test } from 'vitest';
import { writePack } from '../../src/compiler/write-pack.ts';
import { openPack } from '../../src/knowledge/open-pack.ts';
import { readEverything } from '../../src/knowledge/read-everything.ts';
import { namesOnly } from './knowledge-base.ts';

test('a pack gives back every card and every document, by id', () => {
  const report = { id: 'report', title: 'Report', outlet: 'Courier', published: '2025-05-29', genre: 'reporting' } as const;
  const base = { ...namesOnly({ nato: ['NATO'], kremlin: ['Kremlin'] }), documents: [report] };
  const { cards, documents, digest } = readEverything(openPack(writePack(base).slice().buffer));
  expect(cards).toEqual(Object.fromEntries(base.entries.map(({ card }) => [card.id, card])));
  expect(documents).toEqual({ report });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
});
