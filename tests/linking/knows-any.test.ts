import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack, KNOWLEDGE_SOURCES } from '../../src/commands/compile-pack.ts';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { knowsAny } from '../../src/linking/knows-any.ts';
import { linkArticle } from '../../src/linking/link-article.ts';
import { matters } from '../../src/linking/matters.ts';
import { EVENTS, INSTITUTIONS, PEOPLE } from './link-article-cases.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await compilePack(KNOWLEDGE_SOURCES);
});

describe('whether anything in a text is known', () => {
  it.each([
    ['a full name', 'Vladimir Putin was asked.', true],
    ['a surname that needs no full name', 'Trump was asked.', true],
    ['an alias with what it needs, far from it', 'The summit was short.\nIt rained.\nThey had met in Helsinki.', true],
    ['an alias without what it needs', 'The call was short, and the post late.', false],
    ['running text that names nobody', 'Peel the peaches, and let them rest in sugar for an hour.', false],
    ['nothing', '', false],
  ])('%s', (_, text, known) => {
    expect(knowsAny(pack, text)).toBe(known);
  });

  it.each([
    ['a name, though it may need others elsewhere', 'The summit was short.', true],
    ['a cue alone', 'They had met in Helsinki.', true],
    ['neither', 'Peel the peaches, and let them rest in sugar for an hour.', false],
  ])('whether new text matters: %s', (_, text, does) => {
    expect(matters(pack, text)).toBe(does);
  });

  it('says yes of every text in which something is linked', () => {
    const texts = [...PEOPLE, ...INSTITUTIONS, ...EVENTS];
    const linked = texts.filter(
      ({ text, title = '', date }) => linkArticle(pack, { text, title, ...(date && { date }) }).mentions.length > 0,
    );
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter(({ text, title = '' }) => !knowsAny(pack, `${title}\n${text}`)).map(({ name }) => name)).toEqual([]);
  });

  it('says yes of whatever is linked in texts put together from pieces of such texts', () => {
    const pieces = [...PEOPLE, ...INSTITUTIONS, ...EVENTS].flatMap(({ text }) => text.split(/(?<=[.,\n]) */));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 4 }), fc.constantFrom('2018-07-17', '2025-06-01'), (some, date) => {
        const text = some.join(' ');
        if (linkArticle(pack, { text, title: '', date }).mentions.length > 0) expect(knowsAny(pack, text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
