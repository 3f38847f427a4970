import type { Card, Relation } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';

/** How an entry and another are connected, from either side. */
export type Connection = {
  readonly other: Card;
  /** What the entry itself says of the other, read "entry — relation — other". */
  readonly outward?: string;
  /** What the other says of the entry, read "other — relation — entry". */
  readonly inward?: string;
  /** It as a sentence, without the full stop, from the side of the entry if it speaks of it. */
  readonly sentence: string;
};

/** Everything that is connected with an entry: first what it names itself, in its own order, then what names it, by title. */
export function relationsOf(card: Card, { cards }: Knowledge): readonly Connection[] {
  const connections = new Map<string, Connection>();
  for (const { entry, relation } of card.related) {
    const other = cards[entry];
    if (!other || connections.has(entry)) continue;
    connections.set(entry, { other, outward: relation, sentence: `${subjectOf(card, cards)} ${relation} ${other.title}` });
  }
  const naming = Object.values(cards).sort((one, other) => one.title.localeCompare(other.title, 'en'));
  for (const other of naming) {
    const inward = other.related.find(({ entry }) => entry === card.id)?.relation;
    if (inward === undefined || other.id === card.id) continue;
    const sentence = `${subjectOf(other, cards)} ${inward} ${card.title}`;
    connections.set(other.id, { ...(connections.get(other.id) ?? { other, sentence }), inward });
  }
  return [...connections.values()];
}

/** An entry's view of a connection as a relation, for lists. */
export function toRelation({ id, kind, title }: Card, relation: string): Relation {
  return { entry: id, kind, title, relation };
}

/** The entry with the most relations: where whoever has no entry in mind may begin. */
export function busiest({ cards }: Knowledge): Card | undefined {
  return Object.values(cards).reduce<Card | undefined>(
    (most, card) => (most === undefined || card.related.length > most.related.length ? card : most),
    undefined,
  );
}

/**
 * An entry's title as a sentence begins with it. Relations that lead to an entry end with the article that its title wants, so all of them
 * together say whether it wants one.
 */
function subjectOf({ id, title }: Card, cards: Knowledge['cards']): string {
  let found = wanting.get(cards);
  if (!found) {
    const leading = Object.values(cards).flatMap(({ related }) => related);
    found = new Set(leading.flatMap(({ entry, relation }) => (relation.endsWith(' the') ? [entry] : [])));
    wanting.set(cards, found);
  }
  return found.has(id) ? `The ${title}` : title;
}

/** Ids of the entries whose titles want an article; the knowledge base is the same for as long as the page is open. */
const wanting = new WeakMap<Knowledge['cards'], ReadonlySet<string>>();
