import type { Claim } from '../domain/entry.ts';
import { isPoint, parseDate, type Season } from './parse-date.ts';

/** Claims in order of date, split by the day of the article that mentions their subject. */
export type SplitClaims = {
  /** What had happened, or begun, when the article came out. */
  readonly before: readonly Claim[];
  /** What happened after. */
  readonly since: readonly Claim[];
};

/**
 * Splits claims by the article's day (ISO 8601). A claim is `since` if all of its time lies after that day, or if it is only known to be
 * earlier than a day after it; one whose date cannot be read is `before`. Without an article's day everything is. Keeps the order.
 */
export function splitClaims(claims: readonly Claim[], articleDate?: string): SplitClaims {
  if (articleDate === undefined) return { before: claims, since: [] };
  const isSince = (claim: Claim) => {
    const start = firstDay(claim.date);
    return start !== undefined && start > articleDate.slice(0, 'YYYY-MM-DD'.length);
  };
  return { before: claims.filter((claim) => !isSince(claim)), since: claims.filter(isSince) };
}

/** Northern seasons, as papers count them; a winter is that of the year it begins in. */
const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The first day, ISO 8601, of a date's time; of an open start, its last. Undefined for what cannot be read. */
export function firstDay(edtf: string): string | undefined {
  const date = parseDate(edtf);
  const point = date && (isPoint(date) ? date : (date.from ?? date.to));
  if (!point) return undefined;
  const month = point.month ?? (point.season ? FIRST_MONTH[point.season] : 1);
  return [String(point.year).padStart(4, '0'), pad(month), pad(point.day ?? 1)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
