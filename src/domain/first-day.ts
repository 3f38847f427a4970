import { isPoint, parseDate, type Season } from './parse-date.ts';

/** The first day, ISO 8601, of a date's time; of an open start, its last. Undefined for what cannot be read. */
export function firstDay(edtf: string): string | undefined {
  const date = parseDate(edtf);
  const point = date && (isPoint(date) ? date : (date.from ?? date.to));
  if (!point) return undefined;
  const month = point.month ?? (point.season ? FIRST_MONTH[point.season] : 1);
  return [String(point.year).padStart(4, '0'), pad(month), pad(point.day ?? 1)].join('-');
}

/** Northern seasons, as papers count them; a winter is that of the year it begins in. */
const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
