import { type DatePoint, isPoint, parseDate } from './parse-date.ts';

/**
 * An EDTF date as an editor would write it: `July 2018`, `16–18 June 2018`, `spring 2025`, `about May 2025`, `until 29 May 2025`.
 * What it cannot read it gives back as it is.
 */
export function formatDate(edtf: string): string {
  const date = parseDate(edtf);
  if (!date) return edtf;
  if (isPoint(date)) return `${qualifier(date)}${pointInWords(date)}`;
  const { from, to } = date;
  if (from && to) return rangeInWords(from, to);
  if (from) return `since ${qualifier(from)}${pointInWords(from)}`;
  if (to) return `until ${qualifier(to)}${pointInWords(to)}`;
  return edtf;
}

/** What the `datetime` attribute of a `<time>` takes of an EDTF date: the day, month or year, of a range its first (else last) one. */
export function machineDate(edtf: string): string | undefined {
  const date = parseDate(edtf);
  const point = date && (isPoint(date) ? date : (date.from ?? date.to));
  if (!point) return undefined;
  return [String(point.year).padStart(4, '0'), point.month, point.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function rangeInWords(from: DatePoint, to: DatePoint): string {
  const start = qualifier(from);
  const end = qualifier(to);
  const sameYear = from.year === to.year && !from.decade && !to.decade;
  // Only ends of one precision, and equally sure, share what they have in common.
  const alike = sameYear && start === end && precision(from) === precision(to);
  if (alike && from.month !== undefined && from.month === to.month && from.day !== undefined) {
    return from.day === to.day ? `${start}${pointInWords(from)}` : `${start}${from.day}–${pointInWords(to)}`;
  }
  if (alike && from.year === to.year && pointInWords(from) === pointInWords(to)) return `${start}${pointInWords(from)}`;
  if (alike && from.day !== undefined) return `${start}${from.day} ${monthOf(from)} – ${pointInWords(to)}`;
  if (alike) return `${start}${monthOf(from) ?? from.season}–${pointInWords(to)}`;
  const bothYears = precision(from) === 'year' && precision(to) === 'year' && !start && !end;
  if (bothYears) return `${from.year}–${to.year}`;
  return `${start}${pointInWords(from)} – ${end}${pointInWords(to)}`;
}

function pointInWords(point: DatePoint): string {
  if (point.decade) return `the ${point.year}s`;
  const within = [point.day, point.season ?? monthOf(point)].filter((part) => part !== undefined);
  return [...within, point.year].join(' ');
}

function monthOf(point: DatePoint): string | undefined {
  return point.month === undefined ? undefined : MONTHS[point.month - 1];
}

function qualifier(point: DatePoint): string {
  if (point.about) return point.uncertain ? 'perhaps about ' : 'about ';
  return point.uncertain ? 'perhaps ' : '';
}

function precision(point: DatePoint): 'decade' | 'year' | 'season' | 'month' | 'day' {
  if (point.decade) return 'decade';
  if (point.season) return 'season';
  if (point.day !== undefined) return 'day';
  return point.month === undefined ? 'year' : 'month';
}
