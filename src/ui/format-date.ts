import { type DatePoint, isPoint, parseDate } from '../domain/parse-date.ts';

/**
 * An EDTF date as an editor would write it: `July 2018`, `16–18 June 2018`, `spring 2025`, `about May 2025`, `by 29 May 2025`.
 * What it cannot read it gives back as it is.
 */
export function formatDate(edtf: string): string {
  const date = parseDate(edtf);
  if (!date) return edtf;
  if (isPoint(date)) return `${qualifier(date)}${pointInWords(date)}`;
  const { from, to } = date;
  if (from && to) return rangeInWords(from, to);
  if (from) return `since ${qualifier(from)}${pointInWords(from)}`;
  // Open at the start, a date says how late something can have been, not how long it lasted.
  if (to) return `by ${qualifier(to)}${pointInWords(to)}`;
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
  const last = pointInWords(to);
  if (start === end && pointInWords(from) === last) return `${start}${last}`;
  const exact = !start && !end;
  const sameYear = from.year === to.year && !from.decade && !to.decade;
  if (exact && sameYear && from.month === to.month && from.day !== undefined && to.day !== undefined) {
    return `${from.day}–${last}`;
  }
  const first = sameYear ? withinYear(from) || pointInWords(from) : pointInWords(from);
  const closeUp = exact && !first.includes(' ') && (!last.includes(' ') || (sameYear && to.day === undefined));
  return closeUp ? `${first}–${last}` : `${start}${first} – ${end}${last}`;
}

function pointInWords(point: DatePoint): string {
  return point.decade ? `the ${point.year}s` : `${withinYear(point)} ${point.year}`.trim();
}

/** `16 July`, `July`, `summer`, or nothing. */
function withinYear({ day, month, season }: DatePoint): string {
  const name = season ?? (month === undefined ? undefined : MONTHS[month - 1]);
  return [day, name].filter((part) => part !== undefined).join(' ');
}

function qualifier(point: DatePoint): string {
  if (point.about) return point.uncertain ? 'perhaps about ' : 'about ';
  return point.uncertain ? 'perhaps ' : '';
}
