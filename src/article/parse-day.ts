/**
 * The calendar day that `text` begins with or states, ISO 8601 (`2025-05-29`): the day as printed, whatever its time zone.
 *
 * Reads ISO 8601, compact digits (`20170113`), what {@link daysIn} reads, and `Fri Jul 16 21:30:09 EST 2018`. Null for all else, days in
 * figures of unknown order (`03/04/2017`) among it.
 */
export function parseDay(text: string): string | null {
  if (!/\d/.test(text)) return null;
  const digits = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(text) ?? /^\s*(\d{4})()(\d{2})(\d{2})\d{6}\s*$/.exec(text);
  if (digits) return day(digits[1], Number(digits[3]), digits[4]);
  const withTime = new RegExp(`\\b${MONTH} (\\d{1,2}) \\d{2}:\\d{2}.*? (\\d{4})$`, 'i').exec(text);
  if (withTime) return day(withTime[3], monthNumber(withTime[1]), withTime[2]);
  return daysIn(text)[0]?.day ?? null;
}

/**
 * The day in the path of an address, as many newsrooms write it: `/2018/07/16/`, `/2023/mar/29/`, `/2019-02-07/`,
 * and with sections between year and month `/2011/WORLD/africa/04/06/`.
 */
export function dayInPath(path: string): string | null {
  // Most paths name no year, and the pattern is costly to make.
  if (!/\d{4}/.test(path)) return null;
  const match =
    new RegExp(`/(\\d{4})[/-](\\d{1,2}|${MONTH})[/-](\\d{1,2})(?=[/-]|$)`, 'i').exec(path) ??
    /\/(\d{4})\/(?:[A-Za-z]\w*\/){1,3}(\d{2})()\/(\d{2})(?=\/)/.exec(path);
  if (!match) return null;
  return day(match[1], /^\d/.test(match[2] ?? '') ? Number(match[2]) : monthNumber(match[2]), match[4]);
}

/** A day and where it stands in a text. */
export type DayInText = { readonly day: string; readonly start: number; readonly end: number };

/**
 * The full days in a text that somebody reads, in its order: `July 16, 2018`, `16 Jul 2018`, `2018-07-16`, and figures where only one order
 * is in the calendar (`7/16/2018`, `16.07.18`).
 */
export function daysIn(text: string): readonly DayInText[] {
  return [...text.matchAll(PRINTED)].flatMap(({ 0: match, index, groups = {} }) => {
    const found = groups.name
      ? day(groups.named, monthNumber(groups.name), groups.before ?? groups.after)
      : groups.iso
        ? parseDay(groups.iso)
        : inFigures(groups);
    return found === null ? [] : [{ day: found, start: index, end: index + match.length }];
  });
}

function inFigures({ one = '', other = '', year = '' }: Record<string, string | undefined>): string | null {
  const century = year.length === 2 ? `20${year}` : year;
  const [monthFirst, dayFirst] = [day(century, Number(one), other), day(century, Number(other), one)];
  return monthFirst === null || dayFirst === null || monthFirst === dayFirst ? (monthFirst ?? dayFirst) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;

const TH = '(?:st|nd|rd|th)?';

const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const PRINTED = new RegExp(
  [
    `\\b(?:(?<before>\\d{1,2})${TH}(?: of)?[ -])?(?<name>${MONTH_NAMES})[.,]?[ -](?:(?<after>\\d{1,2})${TH},?[ -])?(?<named>(?:19|20)\\d{2})\\b`,
    '(?<![\\d/.-])(?<iso>(?:19|20)\\d{2}[-/]\\d{2}[-/]\\d{2})(?![./-]?\\d|T)',
    '(?<![\\d/.-])(?<one>\\d{1,2})(?<mark>[/.])(?<other>\\d{1,2})\\k<mark>(?<year>(?:19|20)?\\d{2})(?![./-]?\\d)',
  ].join('|'),
  'gi',
);

function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day if the calendar has it. */
function day(year = '', month: number, dayOfMonth = ''): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
