import type { Card, Relation } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';

/** How an entry and another are connected, from either side. */
export type Connection = {
  readonly other: Card;
  /** What the entry itself says of the other, read "entry — relation — other". */
  readonly outward?: string;
  /** What the other says of the entry, read "other — relation — entry". */
  readonly inward?: string;
};

/** Everything that is connected with an entry: first what it names itself, in its own order, then what names it, by title. */
export function relationsOf(card: Card, { cards }: Knowledge): readonly Connection[] {
  const connections = new Map<string, Connection>();
  for (const { entry, relation } of card.related) {
    const other = cards[entry];
    if (other && !connections.has(entry)) connections.set(entry, { other, outward: relation });
  }
  const naming = Object.values(cards).sort((one, other) => one.title.localeCompare(other.title, 'en'));
  for (const other of naming) {
    const inward = other.related.find(({ entry }) => entry === card.id)?.relation;
    if (inward === undefined || other.id === card.id) continue;
    connections.set(other.id, { ...(connections.get(other.id) ?? { other }), inward });
  }
  return [...connections.values()];
}

/** An entry's view of a connection as a relation, for lists. */
export function toRelation({ id, kind, title }: Card, relation: string): Relation {
  return { entry: id, kind, title, relation };
}

/** A connection in words, from the side of the entry if it speaks of it. */
export function inWords(card: Card, { other, outward, inward }: Connection): string {
  return outward === undefined ? `${other.title} ${inward} ${card.title}` : `${card.title} ${outward} ${other.title}`;
}
