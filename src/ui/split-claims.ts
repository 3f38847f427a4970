import type { Claim } from '../domain/entry.ts';
import { firstDay } from '../domain/first-day.ts';

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
