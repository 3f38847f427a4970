import { describe, expect, it } from 'vitest';
import { chainsFrom } from '../../src/domain/chains-from.ts';

/** What is connected, who is named in the article, from, to, and the chain. */
const TABLE: readonly (readonly [string, connected: string, met: string, from: string, to: string, chain: string | undefined])[] = [
  ['neighbors', 'a-b', 'a b', 'a', 'b', 'a b'],
  ['either direction', 'b-a', 'a b', 'a', 'b', 'a b'],
  ['nothing between', 'a-b c-d', 'a b c d', 'a', 'd', undefined],
  ['an entry nobody knows', 'a-b', 'a', 'a', 'z', undefined],
  ['itself', 'a-b', 'a b', 'a', 'a', 'a'],
  ['the shortest of two', 'a-b b-c c-d a-x x-d', 'a b c d', 'a', 'd', 'a x d'],
  ['of two as short, through what the article names', 'a-x x-d a-b b-d', 'a b d', 'a', 'd', 'a b d'],
  ['of three as short, through more that it names', 'a-x x-y y-d a-b b-z z-d a-u u-c c-d', 'a b c d', 'a', 'd', 'a b z d'],
  ['better known late in a layer', 'a-x a-b x-y b-y y-d', 'a b d', 'a', 'd', 'a b y d'],
  ['shorter goes before better known', 'a-x x-d a-b b-c c-d', 'a b c d', 'a', 'd', 'a x d'],
  ['four steps', 'a-b b-c c-d d-e', 'a e', 'a', 'e', 'a b c d e'],
  ['not five', 'a-b b-c c-d d-e e-f', 'a f', 'a', 'f', undefined],
  ['round a circle', 'a-b b-c c-a c-d', 'a d', 'a', 'd', 'a c d'],
  ['not through the start again', 'a-b b-a b-c', 'a c', 'a', 'c', 'a b c'],
  ['the first of equals', 'a-x a-y x-d y-d', 'a d', 'a', 'd', 'a x d'],
];

describe('chainsFrom', () => {
  it.each(TABLE)('%s', (_, connected, met, from, to, chain) => {
    const pairs = connected.split(' ').map((pair) => pair.split('-'));
    const neighbors = (entry: string) =>
      pairs.flatMap(([one = '', other = '']) => (one === entry ? [other] : other === entry ? [one] : []));
    const named = new Set(met.split(' '));
    expect(chainsFrom(from, { neighbors, isMet: (entry) => named.has(entry) })(to)?.join(' ')).toBe(chain);
  });
});
