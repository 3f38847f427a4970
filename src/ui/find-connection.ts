import { chainsFrom } from '../domain/chains-from.ts';
import type { Card, Claim } from '../domain/entry.ts';

/** One step of a chain, in the direction in which the knowledge base tells it: `from` — `relation` — `to`. */
export type ConnectionStep = {
  readonly from: Card;
  /** The title of `from` as a sentence begins with it. */
  readonly subject: string;
  readonly relation: string;
  readonly to: Card;
  /** A claim that names both; absent where none does, and then the step stands on the card of `from` alone. */
  readonly claim?: Claim;
};

export type ConnectionOptions = {
  /** Cards by id. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Ids of the entries that the article names. */
  readonly met: readonly string[];
};

/**
 * How two entries are connected: the shortest chain of relations from the one to the other, whichever of the two a relation is told of.
 * Undefined where they are not.
 */
export function findConnection(start: string, end: string, { cards, met }: ConnectionOptions): readonly ConnectionStep[] | undefined {
  const related = new Map(
    Object.values(cards).map((card) => [card.id, card.related.flatMap(({ entry }) => (cards[entry] ? [entry] : []))]),
  );
  const naming = new Map<string, string[]>();
  for (const [entry, others] of related) for (const other of others) naming.set(other, [...(naming.get(other) ?? []), entry]);
  const chain = chainsFrom(start, {
    neighbors: (entry) => [...(related.get(entry) ?? []), ...(naming.get(entry) ?? [])],
    isMet: (entry) => met.includes(entry),
  })(end);
  return chain?.slice(1).flatMap((entry, index) => stepBetween(cards[chain[index] ?? ''], cards[entry], cards) ?? []);
}

function stepBetween(before: Card | undefined, after: Card | undefined, cards: ConnectionOptions['cards']): ConnectionStep | undefined {
  if (!before || !after) return undefined;
  const told = relationOf(before, after) ?? relationOf(after, before);
  const claim = told && claimNaming(told.from, told.to);
  return told && { ...told, subject: subjectOf(told.from, cards), ...(claim && { claim }) };
}

/** Relations that lead to an entry end with the article that its title wants, so all of them together say whether it wants one. */
function subjectOf({ id, title }: Card, cards: ConnectionOptions['cards']): string {
  const leading = Object.values(cards).flatMap(({ related }) => related.filter(({ entry }) => entry === id));
  return leading.some(({ relation }) => relation.endsWith(' the')) ? `The ${title}` : title;
}

function relationOf(from: Card, to: Card): Pick<ConnectionStep, 'from' | 'relation' | 'to'> | undefined {
  const relation = from.related.find(({ entry }) => entry === to.id)?.relation;
  return relation === undefined ? undefined : { from, relation, to };
}

/**
 * The claim that tells of both: best one that has both names, else one about either that has the other's; what is reported or said before
 * what is opinion.
 */
function claimNaming(one: Card, other: Card): Claim | undefined {
  const naming = [...one.claims.filter(namerOf(other)), ...other.claims.filter(namerOf(one))];
  const both = naming.filter((claim) => namerOf(one)(claim) && namerOf(other)(claim));
  return [both, naming].flatMap((claims) => [...claims.filter((claim) => claim.voice.kind !== 'opinion'), ...claims])[0];
}

/** Tells whether a claim has the title of an entry, as a whole and without what tells it from namesakes; of a person the surname is enough. */
function namerOf({ kind, title }: Card): (claim: Claim) => boolean {
  const name = title.replace(/\s*\([^)]*\)$/, '').replace(/^The /, '');
  const [surname = ''] = kind === 'person' ? (/\p{Lu}\p{Ll}[\p{L}-]+$/u.exec(name) ?? []) : [];
  const patterns = [wholeWords(name, 'iu'), ...(surname ? [wholeWords(surname, 'u')] : [])];
  return ({ text }) => patterns.some((pattern) => pattern.test(text));
}

function wholeWords(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, flags);
}
