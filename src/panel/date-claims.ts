import type { Card, Claim } from '../domain/entry.ts';
import { firstDay } from '../domain/first-day.ts';
import { splitClaims } from '../ui/split-claims.ts';

/** A claim with its place in time. */
export type DatedClaim = {
  readonly card: Card;
  readonly claim: Claim;
  /** The first day of its time, ISO 8601. */
  readonly day: string;
  /** Whether it lies after the day of the article. */
  readonly since: boolean;
};

/** The claims of these cards, in order of time; those of unreadable date are left out. `articleDate` is ISO 8601. */
export function dateClaims(cards: readonly Card[], articleDate?: string): readonly DatedClaim[] {
  return cards
    .flatMap((card) => {
      const since = new Set(splitClaims(card.claims, articleDate).since);
      return card.claims.flatMap((claim) => {
        const day = firstDay(claim.date);
        return day === undefined ? [] : [{ card, claim, day, since: since.has(claim) }];
      });
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What tells a claim from all others of a story, for as long as the knowledge base is the same. */
export function claimKey({ card, claim }: Pick<DatedClaim, 'card' | 'claim'>): string {
  return `${card.id} ${claim.date} ${claim.text}`;
}
