/**
 * The calendar day that `text` begins with or states, ISO 8601 (`2025-05-29`): the day as printed, whatever its time zone.
 *
 * Reads ISO 8601, compact digits (`20170113`), and English dates with the month's name in either order. Null for all else,
 * dates in figures of unknown order (`03/04/2017`) among it.
 */
export function parseDay(text: string): string | null {
  if (!/\d/.test(text)) return null;
  const digits = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(text) ?? /^\s*(\d{4})()(\d{2})(\d{2})\d{6}\s*$/.exec(text);
  if (digits) return day(digits[1], Number(digits[3]), digits[4]);
  const monthFirst = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b.*?\\b(\\d{4})\\b`, 'i').exec(text);
  if (monthFirst) return day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}\\.?,?[\\s-]+(\\d{4})\\b`, 'i').exec(text);
  if (dayFirst) return day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return null;
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;

function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day if the calendar has it. */
function day(year = '', month: number, dayOfMonth = ''): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
