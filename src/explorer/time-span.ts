import { type DatePoint, isPoint, parseDate } from '../domain/parse-date.ts';

/** A stretch of time in years, with the day as a fraction: 2018.5 is about July 2, 2018. */
export type TimeSpan = { readonly from: number; readonly to: number };

/**
 * From when to when an EDTF date reaches; an end that is open or not known reaches no farther than the other. Undefined for what cannot
 * be read.
 */
export function timeSpan(edtf: string): TimeSpan | undefined {
  const date = parseDate(edtf);
  if (!date) return undefined;
  const { from, to } = isPoint(date) ? { from: date, to: date } : date;
  const first = from ?? to;
  const last = to ?? from;
  if (!first || !last) return undefined;
  // "By 10 July" is drawn where it is known to have been so: at its end.
  return { from: from ? startOf(first) : endOf(first), to: to ? endOf(last) : endOf(first) };
}

const startOf = ({ year, month, season, day }: DatePoint): number =>
  year + ((month ?? (season ? SEASON_STARTS[season] : 1)) - 1) / 12 + ((day ?? 1) - 1) / 372;

function endOf(point: DatePoint): number {
  const { decade, month, season, day } = point;
  const start = startOf(point);
  if (decade) return start + 10;
  if (day !== undefined) return start + 1 / 372;
  if (month !== undefined) return start + 1 / 12;
  return season ? start + 1 / 4 : start + 1;
}

/** Months in which the seasons of the north begin. */
const SEASON_STARTS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;
