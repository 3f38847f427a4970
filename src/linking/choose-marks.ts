import type { Mention } from '../domain/mention.ts';

/** What the page has to be asked about a mention. */
export type Markable = {
  /** Whether a mark may be painted on it and would be its own: not in a link, not in what the reader may edit. */
  readonly isMarkable: (mention: Mention) => boolean;
  /** Whether every mention is marked, or the first of each entry alone. */
  readonly everyMention: boolean;
};

/** An entry named in the article, and the mention to show for it. */
export type Named = {
  /** The first that is marked; if none is, the first of all. */
  readonly mention: Mention;
  readonly marked: boolean;
};

/**
 * Thins mentions, given in reading order, to the marks on the page: of each entry the first that can bear one, or all that can. Every
 * entry is named, in the order in which the article first names it, whether it is marked or not.
 */
export function chooseMarks(
  mentions: readonly Mention[],
  { isMarkable, everyMention }: Markable,
): { readonly marks: readonly Mention[]; readonly named: readonly Named[] } {
  const marks: Mention[] = [];
  const named = new Map<string, Named>();
  for (const mention of mentions) {
    const before = named.get(mention.entry);
    if (before?.marked && !everyMention) continue;
    const marked = isMarkable(mention);
    if (marked) marks.push(mention);
    if (before === undefined || (marked && !before.marked)) named.set(mention.entry, { mention, marked });
  }
  return { marks, named: [...named.values()] };
}
