import type { SourceDocument } from './document.ts';
import type { Card } from './entry.ts';

/** The whole knowledge base as a reader sees it. */
export type Knowledge = {
  /** Every card, by id. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Every document, by id. */
  readonly documents: Readonly<Record<string, SourceDocument>>;
  /** SHA-256 of the pack, in hexadecimal. */
  readonly digest: string;
};
