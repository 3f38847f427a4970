/** A day, month, season, year or decade. `month` and `season` exclude each other; a `day` has its month. */
export type DatePoint = {
  readonly year: number;
  /** `year` is the first of a decade. */
  readonly decade?: true;
  /** 1 to 12. */
  readonly month?: number;
  readonly season?: Season;
  readonly day?: number;
  /** The date is approximate. */
  readonly about?: true;
  /** The date is not certain. */
  readonly uncertain?: true;
};

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A point in time, or a range of which one end may be open. */
export type ParsedDate = DatePoint | { readonly from?: DatePoint; readonly to?: DatePoint };

/**
 * Reads the part of EDTF (ISO 8601-2) that the knowledge base uses: dates, months, years, decades (`201X`), seasons (`2025-21`),
 * `~` and `?`, and ranges (`2025-03/2025-05`, `2017/..`, `../2025-05-29`).
 * Answers undefined for anything else, days that no month has included.
 */
export function parseDate(edtf: string): ParsedDate | undefined {
  const [first = '', second, ...rest] = edtf.split('/');
  if (rest.length > 0) return undefined;
  if (second === undefined) return parsePoint(first);
  const from = parsePoint(first);
  const to = parsePoint(second);
  if ((!from && !isOpen(first)) || (!to && !isOpen(second)) || (!from && !to)) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

export function isPoint(date: ParsedDate): date is DatePoint {
  return 'year' in date;
}

/** How many days a month (1 to 12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  // The calendar repeats after 400 years, and years before 100 are those of this century to `Date`.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const POINT = /^(?:(\d{3})X|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?))$/;

/** EDTF counts seasons on from the months. */
const SEASONS: ReadonlyMap<number, Season> = new Map([
  [21, 'spring'],
  [22, 'summer'],
  [23, 'autumn'],
  [24, 'winter'],
]);

function parsePoint(text: string): DatePoint | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, decade, year, middle, last, qualifier] = match;
  if (decade !== undefined) return { year: Number(decade) * 10, decade: true };
  const qualified = {
    ...((qualifier === '~' || qualifier === '%') && ({ about: true } as const)),
    ...((qualifier === '?' || qualifier === '%') && ({ uncertain: true } as const)),
  };
  const point = { year: Number(year), ...qualified };
  if (middle === undefined) return point;
  const month = Number(middle);
  const season = SEASONS.get(month);
  if (season) return last === undefined ? { ...point, season } : undefined;
  if (month < 1 || month > 12) return undefined;
  if (last === undefined) return { ...point, month };
  const day = Number(last);
  return day >= 1 && day <= daysInMonth(point.year, month) ? { ...point, month, day } : undefined;
}

function isOpen(end: string): boolean {
  return end === '..' || end === '';
}
