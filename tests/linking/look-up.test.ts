import { beforeAll, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { lookUp } from '../../src/linking/look-up.ts';
import { smallPack } from './small-pack.ts';

let pack: Pack;

beforeAll(async () => {
  pack = await smallPack({
    'harbor-summit': { aliases: [{ name: 'Harbor summit' }, { name: 'the summit', needs: ['when'] }], cues: { city: ['Harborville'] } },
    'ada-grove': { kind: 'person', aliases: [{ name: 'Ada Grove' }] },
    'ada-grove-prize': { kind: 'term', aliases: [{ name: 'Ada Grove prize' }, { name: 'the prize' }] },
    'first-league': { kind: 'organization', aliases: [{ name: 'the League' }] },
    'second-league': { kind: 'organization', aliases: [{ name: 'the League' }] },
  });
});

const CASES: readonly (readonly [words: string, entries: readonly string[]])[] = [
  ['Harbor summit', ['harbor-summit']],
  ['  the Harbor  summit’s ', ['harbor-summit']],
  ['Ada Grove', ['ada-grove']],
  ['Ada Grove prize', ['ada-grove-prize']],
  // What needs evidence in an article does not where the reader asks.
  ['the summit', ['harbor-summit']],
  ['the League', ['first-league', 'second-league']],
  // Part of a name, more than a name, a cue, no name.
  ['Harbor', []],
  ['Ada Grove spoke', []],
  ['Harborville', []],
  ['a committee', []],
  ['', []],
];

it.each(CASES)('“%s”', (words, entries) => {
  expect(lookUp(pack, words)).toEqual(entries);
});
