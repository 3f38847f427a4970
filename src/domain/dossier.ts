import type { SourceDocument } from './document.ts';
import type { Card } from './entry.ts';
import type { Mention } from './mention.ts';

/** Everything one article needs: its mentions, and every card that can be reached from them in one step or stands between two of them. */
export type Dossier = {
  /** In reading order, not overlapping: every mention, not the first of each entry alone. */
  readonly mentions: readonly Mention[];
  /** Cards by id: of each mentioned entry, of the entries that these relate to, and of those in the chains by which they connect. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Documents by id: all that the cards cite. */
  readonly documents: Readonly<Record<string, SourceDocument>>;
  /** Day of the newest document of the whole knowledge base, ISO 8601: it knows of nothing later. Absent where it has no documents. */
  readonly until?: string;
};
