import type { Card } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Line } from './lay-map.ts';
import { type Connection, relationsOf } from './relations-of.ts';

/** What the map around an entry shows. */
export type Surroundings = {
  /** The connections that are drawn. */
  readonly drawn: readonly Connection[];
  /** The connections that there is no room for. */
  readonly left: readonly Connection[];
  /** Every connection among the entries that are drawn, those of the middle first. */
  readonly lines: readonly Line[];
};

/**
 * The entries around one, as many as there is room for: first those that it names itself, then those that are connected with the most of
 * the others.
 */
export function mapAround(card: Card, knowledge: Knowledge, { room }: { readonly room: number }): Surroundings {
  const all = relationsOf(card, knowledge);
  const ids = new Set(all.map(({ other }) => other.id));
  const weight = ({ other, outward }: Connection): number =>
    (outward === undefined ? 0 : ids.size) + relationsOf(other, knowledge).filter((connection) => ids.has(connection.other.id)).length;
  const weights = new Map(all.map((connection) => [connection, weight(connection)]));
  const chosen = new Set(all.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0)).slice(0, room));
  const drawn = all.filter((connection) => chosen.has(connection));
  return {
    drawn,
    left: all.filter((connection) => !chosen.has(connection)),
    lines: linesAmong([card, ...drawn.map(({ other }) => other)]),
  };
}

/** Each pair once, whichever side speaks of it. */
function linesAmong(cards: readonly Card[]): readonly Line[] {
  const ids = new Set(cards.map(({ id }) => id));
  const lines = new Map<string, Line>();
  for (const { id, related } of cards) {
    for (const { entry } of related) {
      const key = [id, entry].sort().join(' ');
      if (ids.has(entry) && entry !== id && !lines.has(key)) lines.set(key, { from: id, to: entry });
    }
  }
  const [center] = cards;
  const isInner = ({ from, to }: Line) => from === center?.id || to === center?.id;
  return [...lines.values()].sort((one, other) => Number(isInner(other)) - Number(isInner(one)));
}
