import { listBits } from '../text/word-lists.ts';
import { foldedWord, SHAPE } from '../text/words.ts';
import { isIn, type Names } from './find-names.ts';
import type { Stretch } from './reach.ts';

/** A date that stands in the text. */
export type DateHit = Stretch & {
  /** Days since 1970, both included; for a date without a year, of the year 2000. */
  readonly from: number;
  readonly to: number;
  readonly hasYear: boolean;
};

/** Finds years (1900 to 2099) and dates with a month: “July 16, 2018”, “16 July”, “July 2018”, “Jan. 7”. */
export function findDates(names: Names): readonly DateHit[] {
  const { count, text, starts, shapes } = names.words;
  const dates: DateHit[] = [];
  const monthOf = monthsIn(names);
  let used = -1;
  for (let index = 0; index < count; index++) {
    if (index <= used) continue;
    if (isDigit(text.charCodeAt(starts[index] ?? 0))) {
      const year = numberAt(names, index);
      if (isYear(year) && monthOf(index + 1) < 0) {
        dates.push({ first: index, last: index, from: dayOf(year, 0, 1), to: dayOf(year, 11, 31), hasYear: true });
      }
      continue;
    }
    if (shapes[index] === SHAPE.small) continue;
    const month = monthOf(index);
    const date = month < 0 ? undefined : dateAround(names, index, month);
    if (date) {
      dates.push(date);
      used = date.last;
    }
  }
  return dates;
}

const MONTH_WORDS = listBits('months');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** For a word the number of its month from 0, or -1; capitalized, for “may” and “march” are words. */
function monthsIn(names: Names): (index: number) => number {
  const { words, numbers } = names;
  // By number of the word: articles repeat few months.
  const known = new Map<number, number>();
  return (index) => {
    if (index >= words.count || words.shapes[index] === SHAPE.small || !isIn(names, index, MONTH_WORDS)) return -1;
    const number = numbers[index] ?? -1;
    const month = known.get(number) ?? MONTHS.indexOf(foldedWord(words, index).slice(0, 3));
    known.set(number, month);
    return month;
  };
}

function dateAround(names: Names, index: number, month: number): DateHit | undefined {
  const after = numberAt(names, index + 1);
  const before = numberAt(names, index - 1);
  const afterThat = numberAt(names, index + 2);
  const dayAfter = isDay(after) ? after : 0;
  const dayBefore = !dayAfter && isDay(before) ? before : 0;
  const year = isYear(after) ? after : dayAfter && isYear(afterThat) ? afterThat : 0;
  if (!dayAfter && !dayBefore && !year) return undefined;
  const day = dayAfter || dayBefore;
  const written = year || 2000;
  return {
    first: dayBefore ? index - 1 : index,
    last: index + (dayAfter ? 1 : 0) + (year ? 1 : 0),
    from: dayOf(written, month, day || 1),
    to: day ? dayOf(written, month, day) : dayOf(written, month + 1, 0),
    hasYear: year > 0,
  };
}

const isDay = (number: number): boolean => number >= 1 && number <= 31;
const isYear = (number: number): boolean => number >= 1900 && number <= 2099;

/** The number of at most four digits that a word writes (“16”, “16th”), or -1. */
function numberAt({ words }: Names, index: number): number {
  if (index < 0 || index >= words.count) return -1;
  const start = words.starts[index] ?? 0;
  if (!isDigit(words.text.charCodeAt(start))) return -1;
  const end = words.ends[index] ?? 0;
  let value = 0;
  let at = start;
  for (; at < end && at < start + 4 && isDigit(words.text.charCodeAt(at)); at++) value = 10 * value + words.text.charCodeAt(at) - ZERO;
  return at === end || /^(?:st|nd|rd|th)$/iu.test(words.text.slice(at, end)) ? value : -1;
}

const ZERO = 0x30;

const isDigit = (unit: number): boolean => unit >= ZERO && unit < ZERO + 10;

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 86_400_000;
