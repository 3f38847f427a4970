import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AliasError, expandAlias, MOST_NAMES_PER_LINE } from '../../src/sources/expand-alias.ts';

describe('a line stands for', () => {
  const cases: readonly (readonly [line: string, names: readonly string[]])[] = [
    ['NATO', ['NATO']],
    ['(NATO|Nato)', ['NATO', 'Nato']],
    ['Helsinki (summit|meeting)', ['Helsinki summit', 'Helsinki meeting']],
    ['(Helsinki|Finland) (summit|talks)', ['Helsinki summit', 'Helsinki talks', 'Finland summit', 'Finland talks']],
    ['the? war', ['the war', 'war']],
    ['Donald (J|John)? Trump', ['Donald J Trump', 'Donald John Trump', 'Donald Trump']],
    ['war (in (eastern|western)? Ukraine)?', ['war in eastern Ukraine', 'war in western Ukraine', 'war in Ukraine', 'war']],
    ['Zelensk(y|yy|iy)', ['Zelensky', 'Zelenskyy', 'Zelenskiy']],
    ['(anti-)?Trump', ['anti-Trump', 'Trump']],
    ['  Kim   Jong-un ', ['Kim Jong-un']],
    ['(a|a|b) c', ['a c', 'b c']],
    ['( big deal | deal )', ['big deal', 'deal']],
    ['24 hours?', ['24 hours', '24']],
  ];
  test.each(cases)('%s', (line, names) => {
    expect(expandAlias(line)).toEqual(names);
  });
});

describe('a line is refused', () => {
  const cases: readonly (readonly [line: string, message: string])[] = [
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['(summit', 'a "(" without its ")"'],
    ['(summit|(talks)', 'a "(" without its ")"'],
    ['summit)', 'a ")" without its "("'],
    ['summit|talks', 'a "|" outside parentheses: write (a|b), or two lines'],
    ['()', 'an empty alternative: write (a|b)?'],
    ['(summit|)', 'an empty alternative'],
    ['(| ) talks', 'an empty alternative'],
    ['? summit', 'a "?" that follows no word or group'],
    ['the ? summit', 'a "?" that follows no word or group'],
    ['the?? summit', 'a "?" that follows no word or group'],
    ['the? (summit)?', 'can become empty: leave at least one word that is not optional'],
    ['(the?|a) (summit)?', 'can become empty'],
  ];
  test.each(cases)('%s', (line, message) => {
    expect(() => expandAlias(line)).toThrow(AliasError);
    expect(() => expandAlias(line)).toThrow(message);
  });
});

test('a line may stand for as many names as the limit, and not for one more', () => {
  const alternatives = (count: number) => `(${Array.from({ length: count }, (_, index) => `w${index}`).join('|')})`;
  expect(expandAlias(alternatives(MOST_NAMES_PER_LINE))).toHaveLength(MOST_NAMES_PER_LINE);
  expect(() => expandAlias(alternatives(MOST_NAMES_PER_LINE + 1))).toThrow(`stands for ${MOST_NAMES_PER_LINE + 1} names`);
});

test('a line that would stand for billions of names is refused without writing them down', () => {
  expect(() => expandAlias('(a|b|c|d) '.repeat(30))).toThrow('the most is');
});

describe('any well-formed line', () => {
  type Item = { readonly optional: boolean; readonly of: string | readonly (readonly Item[])[] };

  const { items } = fc.letrec<{ items: readonly Item[]; item: Item }>((tie) => ({
    item: fc.record({
      optional: fc.boolean(),
      of: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('summit', 'Trump-Putin', 'U.S.', 'of'),
        fc.array(tie('items'), { minLength: 1, maxLength: 3 }),
      ),
    }),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }));

  const write = (sequence: readonly Item[]): string =>
    sequence.map(({ of, optional }) => (typeof of === 'string' ? of : `(${of.map(write).join('|')})`) + (optional ? '?' : '')).join(' ');

  const product = (sequence: readonly Item[]): number =>
    sequence.reduce((size, { of, optional }) => {
      const own = typeof of === 'string' ? 1 : of.reduce((sum, one) => sum + product(one), 0);
      return size * (own + Number(optional));
    }, 1);

  /** Each word with a space after it, so that a regular expression needs no rule for the spaces between. */
  const recognise = (sequence: readonly Item[]): string =>
    sequence
      .map(({ of, optional }) => {
        const own = typeof of === 'string' ? `${of.replace(/\W/g, '\\$&')} ` : of.map(recognise).join('|');
        return `(?:${own})${optional ? '?' : ''}`;
      })
      .join('');

  /** Every name, made another way: word lists instead of texts. */
  function* names(sequence: readonly Item[]): Generator<readonly string[]> {
    const [first, ...rest] = sequence;
    if (first === undefined) return yield [];
    for (const tail of names(rest)) {
      if (first.optional) yield tail;
      if (typeof first.of === 'string') yield [first.of, ...tail];
      else for (const one of first.of) for (const head of names(one)) yield [...head, ...tail];
    }
  }

  test('expands to exactly the names it stands for', () => {
    fc.assert(
      fc.property(items, (sequence) => {
        fc.pre(product(sequence) <= MOST_NAMES_PER_LINE);
        const line = `Helsinki ${write(sequence)}`;
        const expanded = expandAlias(line);
        const pattern = new RegExp(`^Helsinki ${recognise(sequence)}$`);
        expect(expanded.length).toBeLessThanOrEqual(product(sequence));
        expect(expanded.filter((name) => !pattern.test(`${name} `))).toEqual([]);
        expect(new Set(expanded)).toEqual(new Set([...names(sequence)].map((words) => ['Helsinki', ...words].join(' '))));
        expect(new Set(expanded).size).toBe(expanded.length);
      }),
    );
  });

  test('is answered or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('(', ')', '|', '?', ' ', 'a', 'b') }), (line) => {
        try {
          for (const name of expandAlias(line)) expect(name).toMatch(/^[ab]+( [ab]+)*$/);
        } catch (error) {
          expect(error).toBeInstanceOf(AliasError);
        }
      }),
    );
  });
});
