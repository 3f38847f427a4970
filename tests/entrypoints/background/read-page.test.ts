import { beforeAll, expect, it, vi } from 'vitest';
import { readPage } from '../../../entrypoints/background/read-page.ts';
import { takeSnapshot } from '../../../src/article/take-snapshot.ts';
import type { Pack } from '../../../src/knowledge/open-pack.ts';
import type { ReadRequest } from '../../../src/messages/protocol.ts';
import { articleOf, pageOf } from '../../article/news-page.ts';
import { parse } from '../../article/read-through.ts';
import { smallPack } from '../../linking/small-pack.ts';

/*
 * As in Firefox, whose background has a parser. In Chromium, another document answers with the same (`parse-offscreen.test.ts`).
 */
vi.stubEnv('FIREFOX', 'true');
vi.stubGlobal('chrome', { runtime: { id: 'backgrounder', onMessage: { addListener: () => undefined } } });
vi.stubGlobal(
  'DOMParser',
  class {
    readonly parseFromString = parse;
  },
);

let pack: Pack;

beforeAll(async () => {
  pack = await smallPack({ 'ada-grove': { kind: 'person', aliases: [{ name: 'Ada Grove' }] } });
});

function requestOf(document: Document, isJudged = false): ReadRequest {
  const taken = takeSnapshot(document);
  if (!taken) throw new Error('too much');
  return { snapshot: taken.snapshot, isJudged };
}

it('finds the article, and all that it needs', async () => {
  const reading = await readPage(pack, requestOf(articleOf('<p>Then Ada Grove spoke.</p>')));
  if (reading.state !== 'read') throw new Error(reading.state);
  const { article, dossier, runs } = reading;
  expect(dossier.mentions.map(({ start, end }) => article.text.slice(start, end))).toEqual(['Ada Grove']);
  expect(Object.keys(dossier.cards)).toEqual(['ada-grove']);
  expect(runs).toHaveLength(4);
});

it('sends back no article in which nothing is named', async () => {
  expect(await readPage(pack, requestOf(articleOf('<aside>Ada Grove</aside>')))).toEqual({ state: 'nothing-known' });
});

it('says what keeps it from reading', async () => {
  expect(await readPage(pack, requestOf(pageOf('Ada Grove', { url: 'https://news.example/about' })))).toEqual({ state: 'not-an-article' });
  const nested = articleOf('<p class="story"></p>');
  nested.querySelector('.story')?.append(nested.createElement('p'));
  expect(await readPage(pack, requestOf(nested))).toEqual({ state: 'unnumbered' });
});
