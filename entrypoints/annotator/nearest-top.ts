import type { ArticleOnPage } from '../../src/article/locate-article.ts';
import type { Mention } from '../../src/domain/mention.ts';

export type NearestTopOptions = {
  readonly page: Pick<ArticleOnPage, 'rangeOf'>;
  /** Whether a mention counts. */
  readonly isShown: (mention: Mention) => boolean;
};

/**
 * The entry of the first mention in the window; where none is in it, of the last one above. Undefined above all of them.
 * `mentions` are in reading order, from which it is concluded that each stands below the one before: a few of them are looked at, not all.
 */
export function nearestTop(mentions: readonly Mention[], { page, isShown }: NearestTopOptions): string | undefined {
  const shown = mentions.filter(isShown);
  const boxOf = (mention: Mention) => {
    const box = page.rangeOf(mention)?.getBoundingClientRect();
    return box && box.height > 0 ? box : undefined;
  };
  let above = 0;
  let end = shown.length;
  let first: { readonly mention: Mention; readonly top: number } | undefined;
  let last: Mention | undefined;
  while (above < end) {
    const middle = (above + end) >>> 1;
    let at = middle;
    let box: DOMRect | undefined;
    // Those that the page no longer shows have no place.
    for (; at < end; at++) {
      const mention = shown[at];
      box = mention && boxOf(mention);
      if (box) break;
    }
    const mention = shown[at];
    if (!box || !mention) end = middle;
    else if (box.bottom <= 0) {
      last = mention;
      above = at + 1;
    } else {
      first = { mention, top: box.top };
      end = middle;
    }
  }
  return (first && first.top < window.innerHeight ? first.mention : last)?.entry;
}
