import { describe, expect, it } from 'vitest';
import { chooseMarks } from '../../src/linking/choose-marks.ts';

// A letter is a mention of that entry, a capital one in a link: "aAb" is a, a in a link, b.
const CASES = [
  { name: 'first mention of each entry', article: 'abab', first: 'ab', every: 'abab', named: 'ab' },
  { name: 'a mention in a link is passed over for the next', article: 'Aba', first: 'ba', every: 'ba', named: 'ab' },
  { name: 'all in links: named, not marked', article: 'AbA', first: 'b', every: 'b', named: 'Ab' },
  { name: 'a link after the mark changes nothing', article: 'aAa', first: 'a', every: 'aa', named: 'a' },
  { name: 'nothing', article: '', first: '', every: '', named: '' },
];

const mentionsOf = (article: string) =>
  [...article].map((letter, start) => ({ start, end: start + 1, entry: letter.toLowerCase(), evidence: '' }));

describe.each(CASES)('$name', ({ article, first, every, named }) => {
  const isMarkable = ({ start }: { start: number }) => article[start] === article[start]?.toLowerCase();
  const shown = (mentions: readonly { start: number }[]) => mentions.map(({ start }) => article[start]).join('');

  it.each([
    [false, first],
    [true, every],
  ])('every mention: %s', (everyMention, marks) => {
    const chosen = chooseMarks(mentionsOf(article), { isMarkable, everyMention });
    expect(shown(chosen.marks)).toBe(marks);
    expect(shown(chosen.named.map(({ mention }) => mention))).toBe(named);
    expect(chosen.named.map(({ marked }) => marked)).toEqual([...named].map((letter) => letter === letter.toLowerCase()));
  });
});

it('does not ask the page about mentions that cannot count any more', () => {
  const asked: number[] = [];
  chooseMarks(mentionsOf('aaaa'), { isMarkable: ({ start }) => asked.push(start) > 0, everyMention: false });
  expect(asked).toEqual([0]);
});
