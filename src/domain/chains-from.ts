export type ChainOptions<Id> = {
  /** What an entry is connected with, in either direction, in a fixed order. */
  readonly neighbors: (entry: Id) => Iterable<Id>;
  /** Whether the article names an entry. */
  readonly isMet: (entry: Id) => boolean;
};

/** A longer chain connects anything with anything, and tells nothing. */
const MOST_STEPS = 4;

/**
 * The ways from an entry to others: of each the shortest chain of connections, both ends included, at most four steps long.
 * Of equally short ones it is that with the fewest entries between that the article does not name, and of those the one found first in
 * the order of `neighbors`. Undefined where there is none.
 */
export function chainsFrom<Id>(start: Id, { neighbors, isMet }: ChainOptions<Id>): (end: Id) => readonly Id[] | undefined {
  const reached = new Map<Id, Reached<Id>>([[start, { steps: 0, strangers: 0 }]]);
  let layer: readonly Id[] = [start];
  for (let steps = 1; steps <= MOST_STEPS && layer.length > 0; steps++) {
    const next: Id[] = [];
    for (const before of layer) {
      const strangers = (reached.get(before)?.strangers ?? 0) + (before === start || isMet(before) ? 0 : 1);
      for (const entry of neighbors(before)) {
        const known = reached.get(entry);
        if (known && (known.steps < steps || known.strangers <= strangers)) continue;
        if (!known) next.push(entry);
        reached.set(entry, { steps, strangers, before });
      }
    }
    layer = next;
  }
  return (end) => {
    const chain: Id[] = [];
    if (!reached.has(end)) return undefined;
    for (let at: Id | undefined = end; at !== undefined; at = reached.get(at)?.before) chain.unshift(at);
    return chain;
  };
}

/** How an entry was reached: `strangers` counts those between that the article does not name. */
type Reached<Id> = { readonly steps: number; readonly strangers: number; readonly before?: Id };
