import edtf from 'edtf';

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
  try {
    // The whole first: it knows intervals that end before they begin.
    const whole = edtf(text);
    if (whole.type !== 'Interval') return readEnd(text);
  } catch {
    throw refusal(text);
  }
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? {} : readEnd(end)));
  if (from === undefined || to === undefined) throw refusal(text);
  return { ...(from.first === undefined ? {} : { first: from.first }), ...(to.last === undefined ? {} : { last: to.last }) };
}

/** The first day of the last thing a date names: of `2025-03/2025-05` that is 1 May. Nothing the date says is certain to lie later. */
export function lastBeginning(text: string): string | undefined {
  const end = text.split('/').at(-1);
  if (end === undefined || end === '' || end === '..') return readDate(text).first;
  return readDate(end).first;
}

function readEnd(text: string): DateSpan {
  let date: ReturnType<typeof edtf>;
  try {
    date = edtf(text);
  } catch {
    throw refusal(text);
  }
  const season = /^(\d{4})-(2[1-4])$/.exec(text);
  if (season?.[1] !== undefined && season[2] !== undefined) return seasonOf(Number(season[1]), Number(season[2]));
  if (!FORM.test(text)) throw refusal(text);
  const first = dayOf(date.min);
  const last = dayOf(date.max);
  if (first === undefined || last === undefined) throw refusal(text);
  return { first, last };
}

const FORM = /^(\d{3}X|\d{4}(-\d{2}){0,2})[~?%]?$/;

function seasonOf(year: number, season: number): DateSpan {
  const month = (season - 20) * 3 - 1;
  const first = dayOf(Date.UTC(year, month, 1));
  const last = dayOf(Date.UTC(year, month + 3, 0));
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
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
