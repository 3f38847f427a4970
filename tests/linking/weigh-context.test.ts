import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { linkArticle } from '../../src/linking/link-article.ts';
import { smallPack } from './small-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await smallPack({
    'lake-summit': {
      aliases: [
        { name: 'Lake Orma summit' },
        { name: 'summit', needs: ['place/phrase', 'who/sentence + when/article'], unless: ['others/phrase'] },
      ],
      cues: { place: ['Orma', 'Lake Orma'], who: ['Vesk', 'Tarrant'], others: ['rowing'] },
      period: '2018-07',
    },
    gazette: {
      kind: 'organization',
      aliases: [{ name: 'Orma Gazette' }, { name: 'Gazette', needs: ['name/article'] }],
    },
    quell: {
      kind: 'place',
      aliases: [{ name: 'Quell', unless: ['larger/phrase'] }],
      cues: { larger: ['Quell Hotel'] },
    },
    herald: { kind: 'organization', aliases: [{ name: 'The Herald', needs: ['inside'] }] },
  });
});

const link = (text: string, date?: string) => linkArticle(pack, { text, title: '', ...(date === undefined ? {} : { date }) });

/** A text, the article's date, and the words that are linked in it. */
const CASES: readonly (readonly [string, string, string | undefined, readonly string[]])[] = [
  ['a name counts on sight', 'They spoke of the Lake Orma summit.', undefined, ['Lake Orma summit']],
  ['a head with its place in the phrase', 'The summit at quiet Orma went on.', undefined, ['summit']],
  ['not beyond a comma', 'The summit, far from Orma, went on.', undefined, []],
  ['a head with who was there, when the date fits', 'The summit pleased Tarrant.', '2018-07-20', ['summit']],
  ['not when the date does not fit', 'The summit pleased Tarrant.', '2019-07-20', []],
  ['nor in another sentence', 'The summit went on. It pleased Tarrant.', '2018-07-20', []],
  ['an exclusion', 'The rowing summit at Orma went on.', undefined, []],
  ['another year in the phrase', 'The Lake Orma summit of 1997 is forgotten.', undefined, []],
  ['its own year in the phrase', 'The Lake Orma summit of 2018 is remembered.', undefined, ['Lake Orma summit']],
  ['an article older than it', 'The Lake Orma summit went on.', '2014-01-01', []],
  ['another name before it', 'They met at the Fenwick Lake Orma summit.', undefined, []],
  ['another place after it', 'The summit in Fenwick pleased Tarrant.', '2018-07-20', []],
  ['after its full name', 'The Orma Gazette was first. The Gazette said more.', undefined, ['Orma Gazette', 'Gazette']],
  ['not before it', 'The Gazette said more. The Orma Gazette was first.', undefined, ['Orma Gazette']],
  ['a larger name holds it', 'They left the Quell Hotel.', undefined, []],
  ['a larger name is near', 'They left Quell and its Quell Hotel.', undefined, ['Quell']],
  ['capitals of its own', 'He reads The Herald daily.', undefined, ['The Herald']],
  ['not those of a sentence', 'The Herald of spring is the swallow.', undefined, []],
];

describe('what stands around a name', () => {
  it.each(CASES)('%s: %j', (_, text, date, expected) => {
    expect(link(text, date).mentions.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('counts in the title, which holds no mentions', () => {
    const text = 'The Gazette said more.';
    const { mentions } = linkArticle(pack, { text, title: 'What the Orma Gazette found' });
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Gazette']);
  });

  it('is said in the evidence of a mention, and of what was left', () => {
    expect(link('The summit pleased Tarrant.', '2018-07-20').mentions[0]?.evidence).toEqual({
      because: 'context',
      name: 'summit',
      near: [{ words: 'Tarrant' }, 'date'],
    });
    expect(link('The Lake Orma summit of 1997 is forgotten.').rejected()[0]?.reason).toBe('“1997” is another time.');
    expect(link('The summit went on.').rejected()[0]?.reason).toBe(
      'None of what it needs is near: place in the phrase, or who in the sentence with when in the article.',
    );
  });
});
