import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import { EDGE, findMargin, GAP, type Margin, type Stretch } from './find-margin.ts';
import { parseColor } from './page-theme.ts';
import type { Rect } from './pick-line.ts';

/** Where a card lies. `line` is asked each time; while it answers undefined the card stays where it is. */
export type Anchor = {
  readonly line: () => Rect | undefined;
  /** The element around the mention, whose scrolling ancestors move it. */
  readonly element: Element;
};

/**
 * Keeps a card (position: fixed, laid out, in the top layer) by a line of text until the signal aborts: in the free margin beside the text
 * where there is one, else below the line, else above it, and never off screen. The room there is for its height is set on it as `--room`,
 * the width in a margin as `--width`. While the page scrolls the card goes with its line as far as the screen's edge, and keeps its side
 * and height, because text that changes its extent cannot be read. Narrow screens are no business of this: see {@link SHEET}.
 */
export function placeCard(card: HTMLElement, anchor: Anchor, signal: AbortSignal): void {
  const view = card.ownerDocument.defaultView;
  if (!view || signal.aborted) return;
  const block = blockAround(anchor.element);
  const direction = directionOf(block);
  let line = anchor.line() ?? new DOMRect();
  let margin: Margin | undefined;
  /** px that the card's top edge lies below that of the line, in a margin. */
  let below = 0;
  let side: Placement = direction === 'rtl' ? 'bottom-end' : 'bottom-start';
  const reference = {
    getBoundingClientRect: () => {
      line = anchor.line() ?? line;
      const { left, right } = margin ? contentBox(block) : line;
      const { top, bottom } = line;
      return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
    },
    contextElement: anchor.element,
  };
  const put = ({ x, y }: { readonly x: number; readonly y: number }) => {
    if (signal.aborted) return;
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  };
  const options = (placement: Placement) => ({ strategy: 'fixed', placement }) as const;
  const beside = () => [offset(margin ? { mainAxis: GAP, alignmentAxis: below } : BELOW), shift({ padding: EDGE, crossAxis: !margin })];

  const place = async () => {
    card.style.removeProperty('--room');
    card.style.removeProperty('--width');
    margin = marginFor(card, { block, direction, line });
    if (margin) {
      card.style.setProperty('--width', `${margin.width}px`);
      card.style.setProperty('--room', `${Math.floor(margin.bottom - margin.top)}px`);
      below = Math.min(-TITLE, margin.bottom - card.offsetHeight - line.top);
      side = `${margin.side}-start`;
      return put(await computePosition(reference, card, { ...options(side), middleware: beside() }));
    }
    const placed = await computePosition(reference, card, {
      ...options(direction === 'rtl' ? 'bottom-end' : 'bottom-start'),
      middleware: [
        offset(BELOW),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit', crossAxis: false }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            // With less, it rather covers its line.
            card.style.setProperty('--room', `${Math.max(LEAST_HEIGHT, Math.floor(availableHeight))}px`);
          },
        }),
        shift({ padding: EDGE, crossAxis: true }),
      ],
    });
    side = placed.placement;
    put(placed);
  };
  let placing = place();
  const follow = async () => {
    await placing;
    put(await computePosition(reference, card, { ...options(side), middleware: beside() }));
  };

  const stop = autoUpdate(reference, card, () => void follow(), { ancestorResize: false, layoutShift: false });
  signal.addEventListener('abort', stop, { once: true });
  const onResize = () => {
    placing = place();
  };
  view.addEventListener('resize', onResize, { signal, passive: true });
}

/** Direction of an element's text. */
export function directionOf(element: Element): 'ltr' | 'rtl' {
  return getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** When the card is a sheet at the bottom of the screen instead: too narrow to lie beside text, or worked with a finger that would hide it. */
export const SHEET = '(width < 600px), (pointer: coarse)';

/** px. Below the line, so that its underline stays in sight; further out, so that the card's text begins where the mention does. */
const BELOW = { mainAxis: 8, alignmentAxis: -20 };

/** px: a window of 450 px, as one of 900 px is when zoomed to 200 %, has so much on one side of a line in its middle. */
const LEAST_HEIGHT = 180;

/** px from a card's top edge to its first line of text, which in a margin stands about where the line does. */
const TITLE = 12;

/** px between the points that are looked at: nothing worth seeing on a page is smaller both ways. */
const PROBE = { x: 64, y: 32 };

/** The block of text that an element's words stand in. */
function blockAround(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(inline|contents|ruby)/.test(getComputedStyle(block).display)) block = block.parentElement;
  return block;
}

/** Where a block's text can stand. */
function contentBox(block: Element): { readonly left: number; readonly right: number } {
  const { left, right } = block.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return { left: left + (Number.parseFloat(paddingLeft) || 0), right: right - (Number.parseFloat(paddingRight) || 0) };
}

type MarginOptions = { readonly block: Element; readonly direction: 'ltr' | 'rtl'; readonly line: Rect };

function marginFor(card: HTMLElement, { block, direction, line }: MarginOptions): Margin | undefined {
  const { ownerDocument: document } = card;
  const { clientWidth: width } = document.documentElement;
  const height = document.defaultView?.innerHeight ?? 0;
  const wanted = Number.parseFloat(getComputedStyle(card).maxHeight) || height;
  const isGround = groundAround(block, card);
  const freeBetween = (left: number, right: number): Stretch | undefined => {
    const columns = Math.ceil((right - left) / PROBE.x);
    const xs = Array.from({ length: columns + 1 }, (_, column) => left + ((right - left - 1) * column) / columns);
    const isFree = (y: number) => xs.every((x) => isGround(x, y));
    let top = line.top - TITLE;
    let bottom = top;
    if (!isFree(line.top)) return undefined;
    // Down first, where the reader goes on, and up for what is still missing.
    while (bottom - top < wanted && bottom + PROBE.y <= height - EDGE && isFree(bottom + PROBE.y)) bottom += PROBE.y;
    while (bottom - top < wanted && top - PROBE.y >= EDGE && isFree(top - PROBE.y)) top -= PROBE.y;
    return { top, bottom };
  };
  return findMargin(contentBox(block), { width, direction, freeBetween });
}

/** Tells whether at a point there is nothing to be seen of the page but what lies behind the block of text as well. */
function groundAround(block: Element, card: HTMLElement): (x: number, y: number) => boolean {
  const { ownerDocument: document } = card;
  const root = card.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const empty = new Map<Element, boolean>();
  const isEmpty = (element: Element): boolean => {
    const known = empty.get(element) ?? isBareBox(element);
    empty.set(element, known);
    return known;
  };
  return (x, y) => {
    const seen = document.elementsFromPoint(x, y).find((element) => element !== host && (element.contains(block) || !isEmpty(element)));
    return seen === undefined || seen.contains(block);
  };
}

/** Whether an element shows nothing by itself, such as a column that is longer than what stands in it. */
function isBareBox(element: Element): boolean {
  if (!/^(div|section|aside|article|main|nav|header|footer|ul|ol|form)$/.test(element.localName)) return false;
  const { backgroundColor, backgroundImage, boxShadow } = getComputedStyle(element);
  const hasText = [...element.childNodes].some((node) => node.nodeType === node.TEXT_NODE && node.nodeValue?.trim());
  return !hasText && backgroundImage === 'none' && boxShadow === 'none' && (parseColor(backgroundColor)?.alpha ?? 1) === 0;
}
