import { Date as EdtfDate } from 'edtf';

/** The days a date may mean, ISO 8601 (`2018-07-31`), both included; an end that is open or unknown is absent. */
export type DateSpan = { readonly first?: string; readonly last?: string };

/** A text that is no date the sources may use; the message says what to write instead. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

/**
 * Reads an EDTF date (ISO 8601-2): a day, month, year, decade (`199X`) or season, about (`~`) or perhaps (`?`), or an interval of
 * these, open ends included. Throws a {@link DateError} for anything else, sets, lists and times of day included, because a card
 * could not say them. Seasons are those of the northern hemisphere; winter ends in the next year.
 */
export function readDate(text: string): DateSpan {
  const ends = text.split('/');
  if (ends.length === 1) return readPoint(text);
  // The library's own intervals cannot mix seasons with days, so each end is read by itself.
  const [from, to] = ends.map((end) => (isOpen(end) ? {} : readPoint(end)));
  const first = from?.first;
  const last = to?.last;
  if (ends.length > 2 || (first === undefined && last === undefined)) throw refusal(text);
  if (first !== undefined && last !== undefined && first > last) throw new DateError(`"${text}" ends before it begins: turn it round`);
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

/** The first day of the last thing a date names: of `2025-03/2025-05` that is 1 May. Nothing the date says is certain to lie later. */
export function lastBeginning(text: string): string | undefined {
  const end = text.split('/').at(-1);
  return readDate(end === undefined || isOpen(end) ? text : end).first;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function readPoint(text: string): DateSpan {
  if (!FORM.test(text)) throw refusal(text);
  const [min, max] = seasonOf(text) ?? dateOf(text);
  const first = dayOf(min);
  const last = dayOf(max);
  if (first === undefined || last === undefined) throw refusal(text);
  return { first, last };
}

/** What of EDTF is used, ends of intervals aside: decade, year, season or month, day; the numbers are checked by the library. */
const FORM = /^(\d{3}X|\d{4}(-2[1-4]|-[01]\d(-\d\d)?)?[~?%]?)$/;

/** First and last moment of a season in milliseconds since 1970. Not the library's, which has seasons begin with the year's quarters. */
function seasonOf(text: string): readonly [number, number] | undefined {
  const [, year, season] = /^(\d{4})-(2[1-4])$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const month = (Number(season) - 20) * 3 - 1;
  return [Date.UTC(Number(year), month, 1), Date.UTC(Number(year), month + 3, 0)];
}

function dateOf(text: string): readonly [number, number] {
  try {
    const { min, max } = new EdtfDate(text);
    return [min, max];
  } catch {
    throw refusal(text);
  }
}

/** Undefined outside the years 0 to 9999, whose days would not compare as text. */
function dayOf(time: number): string | undefined {
  const day = Number.isFinite(time) ? new Date(time).toISOString() : '';
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : undefined;
}

function refusal(text: string): DateError {
  return new DateError(
    `"${text}" is not an EDTF date: write 2018-07-16, 2018-07, 2018, 2018-21 (spring), 2018-07~ (about), 2018-03/2018-05, 2017/.. or ../2018-07`,
  );
}
