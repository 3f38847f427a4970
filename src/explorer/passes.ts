import type { Card, Claim } from '../domain/entry.ts';
import type { Filter } from './route.ts';

/** Whether an entry is of the kind, and cites the document, that a filter asks for. */
export function passes(card: Card, { kind, document }: Filter): boolean {
  return (kind === undefined || card.kind === kind) && (document === undefined || card.claims.some((claim) => cites(claim, document)));
}

/** Whether a claim cites a document. */
export function cites(claim: Claim, document: string): boolean {
  return claim.citations.some((citation) => citation.document === document);
}
