import { describe, expect, it } from 'vitest';
import { splitClaims } from '../../src/ui/split-claims.ts';

const CASES: readonly (readonly [date: string, article: string, part: 'before' | 'since'])[] = [
  ['2018-07-15', '2018-07-16', 'before'],
  ['2018-07-16', '2018-07-16', 'before'],
  ['2018-07-17', '2018-07-16', 'since'],
  ['2018-07-17', '2018-07-17T08:30:00Z', 'before'],
  // What had begun was known.
  ['2018-07', '2018-07-16', 'before'],
  ['2018-08', '2018-07-16', 'since'],
  ['2018', '2018-07-16', 'before'],
  ['2019', '2018-07-16', 'since'],
  ['201X', '2018-07-16', 'before'],
  ['2018-05/2018-12', '2018-07-16', 'before'],
  ['2018-08/..', '2018-07-16', 'since'],
  ['2018-08~', '2018-07-16', 'since'],
  ['2025-21', '2025-02-28', 'since'],
  ['2025-21', '2025-03-01', 'before'],
  ['2025-24', '2025-11-30', 'since'],
  // When is not said: nobody can say that it was known.
  ['../2025-05-29', '2018-07-16', 'since'],
  ['../2018-07-10', '2018-07-16', 'before'],
  ['some day', '2018-07-16', 'before'],
];

describe('splitClaims', () => {
  it.each(CASES)('%s is, for an article of %s, %s', (date, article, part) => {
    const claim = { text: 'A claim.', date, voice: { kind: 'reported' }, citations: [] } as const;
    const other = part === 'before' ? 'since' : 'before';
    expect(splitClaims([claim], article)).toEqual({ [part]: [claim], [other]: [] });
  });

  it('keeps all together for an article without a date', () => {
    const claims = ['2018', '2025'].map((date) => ({ text: 'A claim.', date, voice: { kind: 'reported' }, citations: [] }) as const);
    expect(splitClaims(claims)).toEqual({ before: claims, since: [] });
  });
});
