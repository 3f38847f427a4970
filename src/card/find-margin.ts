import type { Rect } from './pick-line.ts';

/** From the top of the viewport, px. */
export type Stretch = { readonly top: number; readonly bottom: number };

/** Where beside the text a card can lie, and how wide it is there, px. */
export type Margin = Stretch & { readonly side: 'left' | 'right'; readonly width: number };

export type Surroundings = {
  /** Width of the viewport, without a scroll bar. */
  readonly width: number;
  /** Direction of the text. */
  readonly direction: 'ltr' | 'rtl';
  /** The stretch beside the line in which nothing but the page's ground lies between these edges; undefined if there is none. */
  readonly freeBetween: (left: number, right: number) => Stretch | undefined;
};

/**
 * The margin beside a block of text in which a card can lie without covering anything: where lines end if there is room, else where they
 * begin. Undefined where there is none.
 */
export function findMargin(block: Pick<Rect, 'left' | 'right'>, { width, direction, freeBetween }: Surroundings): Margin | undefined {
  const sides = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  for (const side of sides) {
    const room = (side === 'right' ? width - block.right : block.left) - GAP - EDGE;
    const wide = Math.min(WIDEST, Math.floor(room));
    if (wide < NARROWEST) continue;
    const left = side === 'right' ? block.right + GAP : block.left - GAP - wide;
    const stretch = freeBetween(left, left + wide);
    if (stretch && stretch.bottom - stretch.top >= LEAST_HEIGHT) return { side, width: wide, ...stretch };
  }
  return undefined;
}

/** px between the text and a card in its margin: a card's own inner space, so that both read as columns of one page. */
export const GAP = 20;

/** px between the card and the screen's edge: enough to see that the page goes on. */
export const EDGE = 12;

/** px: with less, there is more to be read above or below the line. */
const LEAST_HEIGHT = 220;

/** px: narrower, a claim is a ladder of short lines; wider, it draws the eye from the article. */
const NARROWEST = 320;
const WIDEST = 400;
