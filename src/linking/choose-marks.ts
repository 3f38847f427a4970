import type { Mention } from '../domain/mention.ts';

/**
 * How many mentions are marked. `all`: each one. `normal`: the first of each entry. `few`: of those the most relevant, at most one for
 * every {@link WORDS_PER_MARK} words of the article.
 */
export type Density = 'few' | 'normal' | 'all';

/** What has to be known to choose. */
export type Choice = {
  readonly density: Density;
  /** Whether the reader wants marks of this entry: not hidden, not muted, not of a kind that is turned off. */
  readonly isWanted: (entry: string) => boolean;
  /** Whether a mark may be painted on it and would be its own: not in a link, not in what the reader may edit. Asks the page. */
  readonly isMarkable: (mention: Mention) => boolean;
  /** How much the knowledge base has to say of an entry. */
  readonly claimsOf: (entry: string) => number;
  /** The text of the article. */
  readonly text: string;
};

/** An entry named in the article, and the mention to show for it. */
export type Named = {
  /** The first that is marked, or could be; if none can, the first of all. */
  readonly mention: Mention;
  /** Why it has a mark or none: `left-out` when fewer marks were wanted, `unmarkable` when no mention of it can bear one. */
  readonly outcome: 'marked' | 'unwanted' | 'unmarkable' | 'left-out';
};

/**
 * Thins mentions, given in reading order, to the marks on the page. Every entry is named, in the order in which the article first names
 * it, whether it is marked or not.
 *
 * Where few marks are wanted, more relevant is what the article names more often; of two named as often, what the knowledge base has more
 * claims on; of two with as many, what comes first.
 */
export function chooseMarks(
  mentions: readonly Mention[],
  choice: Choice,
): { readonly marks: readonly Mention[]; readonly named: readonly Named[] } {
  const { density, isWanted, isMarkable } = choice;
  const marks: Mention[] = [];
  const named = new Map<string, Named>();
  for (const mention of mentions) {
    const before = named.get(mention.entry);
    if (before?.outcome === 'unwanted' || (before?.outcome === 'marked' && density !== 'all')) continue;
    const outcome = !isWanted(mention.entry) ? 'unwanted' : isMarkable(mention) ? 'marked' : 'unmarkable';
    if (outcome === 'marked') marks.push(mention);
    if (before === undefined || (outcome === 'marked' && before.outcome !== 'marked')) named.set(mention.entry, { mention, outcome });
  }
  if (density !== 'few') return { marks, named: [...named.values()] };

  const chosen = new Set(mostRelevant(marks, mentions, choice));
  const thinned = ({ mention, outcome }: Named): Named => ({
    mention,
    outcome: outcome === 'marked' && !chosen.has(mention) ? 'left-out' : outcome,
  });
  return { marks: marks.filter((mark) => chosen.has(mark)), named: [...named.values()].map(thinned) };
}

/** About one mark in two paragraphs of news: enough to see what an article turns on, too few to stand out while reading. */
const WORDS_PER_MARK = 100;

/** Of first mentions as many of the most relevant as the article has room for; one at least. */
function mostRelevant(
  firsts: readonly Mention[],
  mentions: readonly Mention[],
  { claimsOf, text }: Pick<Choice, 'claimsOf' | 'text'>,
): readonly Mention[] {
  const times = new Map<string, number>();
  for (const { entry } of mentions) times.set(entry, (times.get(entry) ?? 0) + 1);
  const timesOf = ({ entry }: Mention) => times.get(entry) ?? 0;
  const room = Math.max(1, Math.floor((text.match(/\S+/gu)?.length ?? 0) / WORDS_PER_MARK));
  // Sorting keeps reading order where nothing else decides.
  return firsts.toSorted((one, other) => timesOf(other) - timesOf(one) || claimsOf(other.entry) - claimsOf(one.entry)).slice(0, room);
}
