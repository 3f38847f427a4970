import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { cutWords, foldedWord, GAP, hashWord, SHAPE } from '../../src/text/words.ts';
import { GAP_CASES, WORD_CASES } from './words-cases.ts';

const wordsOf = (text: string): string[] => {
  const words = cutWords(text);
  return Array.from({ length: words.count }, (_, index) => foldedWord(words, index));
};

describe('words', () => {
  it.each(WORD_CASES)('%j is cut into %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each(GAP_CASES)('before the last word of %j lies a gap %s', (text, gap) => {
    const words = cutWords(text);
    expect(words.gaps[words.count - 1]).toBe(GAP[gap]);
  });

  it('tells how a word is written', () => {
    const words = cutWords('the Kremlin and NATO, U.S. and A');
    expect([...words.shapes.subarray(0, words.count)]).toEqual([
      SHAPE.small,
      SHAPE.capital,
      SHAPE.small,
      SHAPE.capitals,
      SHAPE.capitals,
      SHAPE.small,
      SHAPE.capital,
    ]);
  });

  it('leaves the possessive out of the span', () => {
    const words = cutWords('Trump’s visit');
    expect(words.text.slice(words.starts[0], words.ends[0])).toBe('Trump');
  });

  it('gives every word of any text a span inside it, in order, and the hashes of its folded form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = cutWords(text);
        let end = 0;
        for (let index = 0; index < words.count; index++) {
          expect(words.starts[index]).toBeGreaterThanOrEqual(end);
          end = words.ends[index] ?? 0;
          expect(end).toBeGreaterThan(words.starts[index] ?? 0);
          expect({ hash: words.hashes[index], check: words.checks[index] }).toEqual(hashWord(foldedWord(words, index)));
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('fold', () => {
  it('folds every unit to one unit, and folding again changes nothing', () => {
    for (let unit = 0; unit < 0x10000; unit++) expect(fold(fold(unit)), `U+${unit.toString(16)}`).toBe(fold(unit));
  });
});
