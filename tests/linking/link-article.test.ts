import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack, KNOWLEDGE_SOURCES } from '../../src/commands/compile-pack.ts';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { linkArticle } from '../../src/linking/link-article.ts';
import { EVENTS, INSTITUTIONS, type LinkCase, PEOPLE } from './link-article-cases.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await compilePack(KNOWLEDGE_SOURCES);
});

function linksOf({ text, title = '', date, of }: LinkCase): string[] {
  const { mentions } = linkArticle(pack, { text, title, ...(date === undefined ? {} : { date }) });
  return mentions.filter(({ entry }) => of.includes(entry)).map(({ start, end, entry }) => `${text.slice(start, end)} → ${entry}`);
}

describe.each([
  ['people', PEOPLE],
  ['institutions', INSTITUTIONS],
  ['events', EVENTS],
])('%s', (_, cases) => {
  it.each(cases)('$name', (linkCase) => {
    expect(linksOf(linkCase)).toEqual(linkCase.links);
  });
});
