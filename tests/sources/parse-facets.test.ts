import { describe, expect, test } from 'vitest';
import { FacetError, parseFacets } from '../../src/sources/parse-facets.ts';

const KNOWN = ['place', 'who', 'name', 'when'];

describe('a line needs', () => {
  test.each([
    ['place', ['place/sentence']],
    ['place/phrase', ['place/phrase']],
    ['who/paragraph + when/article', ['who/paragraph', 'when/article']],
    ['who+when', ['who/sentence', 'when/sentence']],
    ['name / article', ['name/article']],
    ['who/phrase + who/article', ['who/phrase', 'who/article']],
  ])('%s', (line, facets) => {
    expect(parseFacets(line, KNOWN).map(({ facet, reach }) => `${facet}/${reach}`)).toEqual(facets);
  });
});

describe('a line is refused', () => {
  test.each([
    ['plase/phrase', 'unknown facet "plase": write "place"'],
    ['weather', 'unknown facet "weather": write one of place, who, name, when'],
    ['place/frase', 'unknown reach "frase": write "phrase"'],
    ['place/page', 'unknown reach "page": write '],
    ['place/', 'unknown reach ""'],
    ['place +', 'a facet is missing'],
    ['place/phrase/sentence', 'has two reaches'],
    ['who + who/sentence', 'names who/sentence twice'],
  ])('%s', (line, message) => {
    expect(() => parseFacets(line, KNOWN)).toThrow(FacetError);
    expect(() => parseFacets(line, KNOWN)).toThrow(message);
  });
});
