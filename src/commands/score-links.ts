import type { Span } from '../domain/mention.ts';

/** A span and the entry that it names, or was linked to. */
export type Link = Span & { readonly entry: string };

/** What an annotator judged of a text. */
export type Gold = {
  readonly mentions: readonly (Link & { readonly doubtful: boolean })[];
  /** Look-alikes: spans that must not be linked, to `entry` or, where none is given, to any scored entry. */
  readonly negatives: readonly (Span & { readonly entry?: string })[];
};

export type Tally = { right: number; wrong: number; missed: number };

/** Counts over some texts: by entry, of look-alikes, and every error. */
export type Score = {
  readonly byEntry: Map<string, Tally>;
  lured: number;
  lures: number;
  readonly errors: { readonly kind: 'wrong' | 'missed'; readonly link: Link; readonly text: number }[];
};

export const noScore = (): Score => ({ byEntry: new Map(), lured: 0, lures: 0, errors: [] });

/**
 * Adds the links of one text to a score. A link is right if a judged mention of its entry overlaps it; a link over a doubtful mention
 * counts for nothing; entries that are not in `scored` are passed over.
 */
export function scoreLinks(
  score: Score,
  links: readonly Link[],
  { gold, scored, text }: { gold: Gold; scored: ReadonlySet<string>; text: number },
): void {
  const count = (link: Link, what: keyof Tally): void => {
    const tally = score.byEntry.get(link.entry) ?? { right: 0, wrong: 0, missed: 0 };
    score.byEntry.set(link.entry, tally);
    tally[what]++;
    if (what !== 'right') score.errors.push({ kind: what, link, text });
  };
  for (const link of links) {
    if (!scored.has(link.entry)) continue;
    const over = gold.mentions.filter((mention) => overlap(mention, link));
    if (over.some(({ entry, doubtful }) => entry === link.entry && !doubtful)) count(link, 'right');
    else if (!over.some(({ doubtful }) => doubtful)) count(link, 'wrong');
  }
  for (const mention of gold.mentions) {
    if (!mention.doubtful && !links.some((link) => link.entry === mention.entry && overlap(mention, link))) count(mention, 'missed');
  }
  for (const negative of gold.negatives) {
    score.lures++;
    const lured = links.some(
      (link) =>
        overlap(link, negative) &&
        (negative.entry === undefined ? scored.has(link.entry) : link.entry === negative.entry) &&
        !gold.mentions.some((mention) => mention.entry === link.entry && overlap(mention, link)),
    );
    if (lured) score.lured++;
  }
}

/** Precision, recall and F1 over the entries for which `includes` holds. */
export function figures(score: Score, includes: (entry: string) => boolean): { precision: number; recall: number; f1: number } & Tally {
  const sum: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const [entry, tally] of score.byEntry) {
    if (!includes(entry)) continue;
    sum.right += tally.right;
    sum.wrong += tally.wrong;
    sum.missed += tally.missed;
  }
  const precision = sum.right / (sum.right + sum.wrong || 1);
  const recall = sum.right / (sum.right + sum.missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), ...sum };
}

/** Mean F1 over the entries that were judged at least once: a few names make up most mentions. */
export function meanF1(score: Score): number {
  const judged = [...score.byEntry.values()].filter(({ right, missed }) => right + missed > 0);
  return judged.reduce((sum, { right, wrong, missed }) => sum + (2 * right) / (2 * right + wrong + missed), 0) / (judged.length || 1);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
