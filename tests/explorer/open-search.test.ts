import { describe, expect, it } from 'vitest';
import { openSearch, wordsIn } from '../../src/explorer/open-search.ts';
import { CARDS, KNOWLEDGE } from './small-knowledge.ts';

const search = openSearch(KNOWLEDGE);
const found = (query: string) => search.find(query).map(({ card }) => card.id);

describe('a search', () => {
  it.each([
    ['a title', 'Harbor Treaty', ['treaty']],
    ['the title before the claims', 'treaty', ['treaty', 'summit']],
    ['any case', 'HOLM', ['holm']],
    ['a word that is not finished', 'negot', ['holm']],
    ['a word of an identification', 'governments', ['summit']],
    ['a word of a claim', 'winter', ['holm']],
    ['without diacritics', 'odegard', ['holm']],
    ['with others', 'Ôdegård', ['holm']],
    ['a wrong letter', 'Amsal summit', ['summit']],
    ['a letter too many', 'govermnents', ['summit']],
    ['a number', '40', ['treaty']],
    ['every word asked for', 'Holm winter', ['holm']],
    ['no words that belong to different entries', 'winter governments', []],
    ['no short word that is mistyped', 'amz', []],
    ['nothing of what is not there', 'zeppelin', []],
  ])('finds %s', (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('for nothing finds everything, by title', () => {
    expect(found('  ')).toEqual(['holm', 'treaty', 'amsel', 'summit']);
  });

  it('passes over words that are everywhere', () => {
    expect(found('the treaty of the harbor')).toEqual(['treaty']);
  });

  it('shows the claim that says more than the title, and the words found', () => {
    const [hit] = search.find('holm winter');
    expect(hit?.claim).toBe(CARDS.holm.claims[0]);
    expect(hit?.words).toEqual(new Set(['holm', 'winter']));
    expect(search.find('Harbor Treaty')[0]?.claim).toBeUndefined();
  });

  it('that finds nothing offers what is close, the closest first', () => {
    expect(search.find('Andreas Hulme')).toEqual([]);
    expect(search.closest('Andreas Hulme').map(({ id }) => id)).toEqual(['holm']);
    expect(search.closest('zzzzzz')).toEqual([]);
  });
});

it('takes words apart where they stand', () => {
  expect(wordsIn("Trump's “Ödegård” 2018")).toEqual([
    { start: 0, end: 5, folded: 'trump' },
    { start: 6, end: 7, folded: 's' },
    { start: 9, end: 16, folded: 'odegard' },
    { start: 18, end: 22, folded: '2018' },
  ]);
});
