import { dateSpan } from './date-span.ts';
import { isPoint, parseDate } from './parse-date.ts';

/** The first day, ISO 8601, of a date's time; of an open start, that of its end. Undefined for what cannot be read. */
export function firstDay(edtf: string): string | undefined {
  const date = parseDate(edtf);
  const point = date && (isPoint(date) ? date : (date.from ?? date.to));
  return point && dateSpan(point).first;
}
