import { expect, it } from 'vitest';
import { resolveOverlaps } from '../../src/linking/resolve-overlaps.ts';

const verdict = (name: string, first: number, last: number) => ({
  hit: { first, last, entry: 0, role: 0, detail: 0 },
  accepted: true,
  reason: () => name,
});

it.each([
  ['the longest of two', [verdict('place', 0, 0), verdict('summit', 0, 1)], ['summit']],
  ['both where they only touch', [verdict('first', 0, 1), verdict('second', 2, 3)], ['first', 'second']],
  ['of equally long ones the better ranked', [verdict('b', 0, 1), verdict('a', 0, 1)], ['a']],
  ['of equally good ones the first', [verdict('a', 0, 1), verdict('a ', 1, 2)], ['a']],
  ['reading order', [verdict('long', 5, 8), verdict('short', 1, 1)], ['short', 'long']],
  ['nothing of nothing', [], []],
])('keeps %s', (_, accepted, kept) => {
  const byName = ({ reason }: { reason: () => string }): number => (reason().startsWith('a') ? 0 : 1);
  expect(resolveOverlaps(accepted, byName).map(({ reason }) => reason())).toEqual(kept);
});
