import { createSight } from '../../src/article/can-be-seen.ts';
import type { ArticleOnPage } from '../../src/article/locate-article.ts';
import { whenShown } from '../../src/article/when-shown.ts';
import { withoutDropCap } from '../../src/article/without-drop-cap.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Kind } from '../../src/domain/entry.ts';
import type { Mention } from '../../src/domain/mention.ts';
import type { HighlightStyle, Highlights, Mark } from '../../src/highlights/highlights.ts';
import { chooseMarks, type Density, type Named } from '../../src/linking/choose-marks.ts';

export type MentionMark = Mark & { readonly mention: Mention };

/** What is marked of an article. */
export type Marked = {
  readonly page: ArticleOnPage;
  readonly dossier: Dossier;
  /** Every entry that is named, in reading order, and the mention to show for it. */
  readonly named: readonly Named[];
};

/** What the reader wants marked, and how. */
export type MarkWish = {
  readonly density: Density;
  readonly kindsOff: readonly Kind[];
  readonly highlightStyle: HighlightStyle;
  /** Whether an entry is to be marked, whatever its kind. */
  readonly isWanted: (entry: string) => boolean;
};

export type MarkArticleOptions = MarkWish & {
  readonly highlights: Highlights<MentionMark>;
  /** Called when words that could not be seen may be visible now, so that the marks had better be chosen anew. */
  readonly onShown: () => void;
  /** Its abort ends the watching for that. */
  readonly signal: AbortSignal;
};

/** Chooses which mentions of an article are marked, of those that can be seen, and paints them. */
export function markArticle({ page, dossier }: Omit<Marked, 'named'>, options: MarkArticleOptions): Marked {
  const { density, kindsOff, highlightStyle, isWanted, highlights, onShown, signal } = options;
  const sight = createSight(document);
  const unseen = new Set<Mention>();
  const { marks, named } = chooseMarks(dossier.mentions, {
    density,
    isWanted: (entry) => {
      const kind = dossier.cards[entry]?.kind;
      return isWanted(entry) && !(kind && kindsOff.includes(kind));
    },
    isMarkable: (mention) => {
      if (page.linkAt(mention) || !page.isMarkable(mention)) return false;
      const range = page.rangeOf(mention);
      if (!range) return false;
      const isSeen = sight.canBeSeen(range);
      if (!isSeen) unseen.add(mention);
      return isSeen;
    },
    claimsOf: (entry) => dossier.cards[entry]?.claims.length ?? 0,
    text: page.article.text,
  });
  highlights.paint(marksOf({ page, dossier }, marks), highlightStyle);
  const elements = new Set([...unseen].flatMap((mention) => page.rangeOf(mention)?.startContainer.parentElement ?? []));
  whenShown(
    elements,
    () => {
      const now = createSight(document);
      const isShown = (mention: Mention) => {
        const range = page.rangeOf(mention);
        return range !== null && now.canBeSeen(range);
      };
      if ([...unseen].some(isShown)) onShown();
    },
    { signal },
  );
  return { page, dossier, named };
}

/** Marks of these mentions, without those that the page no longer has. */
export function marksOf({ page, dossier }: Omit<Marked, 'named'>, mentions: readonly Mention[]): readonly MentionMark[] {
  return mentions.flatMap((mention) => {
    const range = page.rangeOf(mention);
    const kind = dossier.cards[mention.entry]?.kind;
    return range && kind ? [{ entry: mention.entry, kind, range: withoutDropCap(range), mention }] : [];
  });
}
