import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { writePack } from '../../src/compiler/write-pack.ts';
import { openPack } from '../../src/knowledge/open-pack.ts';
import { readEverything } from '../../src/knowledge/read-everything.ts';
import { namesOnly } from './knowledge-base.ts';

test('a pack gives back every card and every document, by id, and its digest', async () => {
  const report = { id: 'report', title: 'Report', outlet: 'Courier', published: '2025-05-29', genre: 'reporting' } as const;
  const base = { ...namesOnly({ nato: ['NATO'], kremlin: ['Kremlin'] }), documents: [report] };
  const bytes = writePack(base);
  const { cards, documents, digest } = await readEverything(openPack(bytes.slice().buffer));
  expect(cards).toEqual(Object.fromEntries(base.entries.map(({ card }) => [card.id, card])));
  expect(documents).toEqual({ report });
  expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
});
