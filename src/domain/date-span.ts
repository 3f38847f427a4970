import { type DatePoint, daysInMonth, isPoint, type ParsedDate, type Season } from './parse-date.ts';

/** The days that a date may mean, ISO 8601 (`2018-07-31`), both included; an end that is open is absent. */
export type DateSpan = { readonly first?: string; readonly last?: string };

/** Seasons are those of the northern hemisphere; a winter is that of the year it begins in, and ends in the next. */
export function dateSpan(date: ParsedDate): DateSpan {
  const { from, to } = isPoint(date) ? { from: date, to: date } : date;
  return { ...(from && { first: firstOf(from) }), ...(to && { last: lastOf(to) }) };
}

function firstOf({ year, month, season, day }: DatePoint): string {
  return isoDay(year, month ?? (season ? FIRST_MONTH[season] : 1), day ?? 1);
}

function lastOf({ year, decade, month, season, day }: DatePoint): string {
  if (day !== undefined && month !== undefined) return isoDay(year, month, day);
  if (decade) return isoDay(year + 9, 12, 31);
  if (season === 'winter') return isoDay(year + 1, 2, daysInMonth(year + 1, 2));
  const last = month ?? (season ? FIRST_MONTH[season] + 2 : 12);
  return isoDay(year, last, daysInMonth(year, last));
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
