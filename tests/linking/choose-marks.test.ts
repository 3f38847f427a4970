import { describe, expect, it } from 'vitest';
import { type Choice, chooseMarks, type Density } from '../../src/linking/choose-marks.ts';

// A letter is a mention of that entry, a capital one in a link: "aAb" is a, a in a link, b. The reader does not want marks of x.
// Of entry c the knowledge base has three claims, of all others one.
type Case = {
  readonly name: string;
  readonly article: string;
  /** Words of the article; 1000 where it does not matter. */
  readonly words?: number;
  readonly few: string;
  readonly normal: string;
  readonly all: string;
  /** The mention shown for each entry, marked or not. */
  readonly named: string;
};

const CASES: readonly Case[] = [
  { name: 'first mention of each entry', article: 'abab', few: 'ab', normal: 'ab', all: 'abab', named: 'ab' },
  { name: 'a mention in a link is passed over for the next', article: 'Aba', few: 'ba', normal: 'ba', all: 'ba', named: 'ab' },
  { name: 'all in links: named, not marked', article: 'AbA', few: 'b', normal: 'b', all: 'b', named: 'Ab' },
  { name: 'a link after the mark changes nothing', article: 'aAa', few: 'a', normal: 'a', all: 'aa', named: 'a' },
  { name: 'an entry that is not wanted: named, not marked', article: 'xaxa', few: 'a', normal: 'a', all: 'aa', named: 'xa' },
  { name: 'nothing', article: '', few: '', normal: '', all: '', named: '' },
  { name: 'one mark for every hundred words', article: 'abde', words: 299, few: 'ab', normal: 'abde', all: 'abde', named: 'abde' },
  { name: 'a short article has one mark', article: 'abde', words: 30, few: 'a', normal: 'abde', all: 'abde', named: 'abde' },
  { name: 'named more often comes first', article: 'abdbda', words: 200, few: 'ab', normal: 'abd', all: 'abdbda', named: 'abd' },
  { name: 'links count as often named', article: 'abB', words: 100, few: 'b', normal: 'ab', all: 'ab', named: 'ab' },
  { name: 'named as often: more claims come first', article: 'abcd', words: 100, few: 'c', normal: 'abcd', all: 'abcd', named: 'abcd' },
  { name: 'named more often beats more claims', article: 'acba', words: 100, few: 'a', normal: 'acb', all: 'acba', named: 'acb' },
  {
    name: 'chosen by relevance, marked in reading order',
    article: 'dbcb',
    words: 200,
    few: 'bc',
    normal: 'dbc',
    all: 'dbcb',
    named: 'dbc',
  },
  { name: 'what is not wanted takes no room', article: 'xxxab', words: 200, few: 'ab', normal: 'ab', all: 'ab', named: 'xab' },
];

const mentionsOf = (article: string) =>
  [...article].map((letter, start) => ({
    start,
    end: start + 1,
    entry: letter.toLowerCase(),
    evidence: { because: 'full-name' as const },
  }));

function choiceOf(article: string, { words = 1000, density }: { readonly words?: number; readonly density: Density }): Choice {
  return {
    density,
    isWanted: (entry) => entry !== 'x',
    isMarkable: ({ start }) => article[start] === article[start]?.toLowerCase(),
    claimsOf: (entry) => (entry === 'c' ? 3 : 1),
    text: 'word '.repeat(words),
  };
}

describe.each(CASES)('$name', ({ article, words = 1000, named, ...expected }) => {
  const shown = (mentions: readonly { start: number }[]) => mentions.map(({ start }) => article[start]).join('');

  it.each(['few', 'normal', 'all'] as const)('%s', (density) => {
    const chosen = chooseMarks(mentionsOf(article), choiceOf(article, { words, density }));
    expect(shown(chosen.marks)).toBe(expected[density]);
    expect(shown(chosen.named.map(({ mention }) => mention))).toBe(named);
    for (const { mention, outcome } of chosen.named) {
      const letter = article[mention.start] ?? '';
      const unmarked = letter === 'x' ? 'unwanted' : letter === letter.toUpperCase() ? 'unmarkable' : 'left-out';
      expect(outcome).toBe(expected[density].includes(letter) ? 'marked' : unmarked);
    }
  });
});

it('does not ask the page about mentions that cannot count any more', () => {
  const asked: number[] = [];
  const isMarkable = ({ start }: { readonly start: number }) => asked.push(start) > 0;
  chooseMarks(mentionsOf('aaxaax'), { ...choiceOf('', { density: 'normal' }), isMarkable });
  expect(asked).toEqual([0]);
});
