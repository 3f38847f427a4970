import type { SourceDocument } from './document.ts';
import type { Card } from './entry.ts';
import type { Mention } from './mention.ts';

/** Everything one article needs: its mentions, and every card that can be reached from them in one step. */
export type Dossier = {
  /** In reading order, not overlapping: every mention, not the first of each entry alone. */
  readonly mentions: readonly Mention[];
  /** Cards by id: of each mentioned entry, and of the entries that these relate to. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Documents by id: all that the cards cite. */
  readonly documents: Readonly<Record<string, SourceDocument>>;
};
