import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import { EDGE, findMargin, GAP, type Margin } from './find-margin.ts';
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
  const beside = () => [offset(margin ? BESIDE : BELOW), shift({ padding: EDGE, crossAxis: !margin })];

  const place = async () => {
    card.style.removeProperty('--room');
    card.style.removeProperty('--width');
    margin = marginFor(card, { block, direction, line });
    if (margin) {
      card.style.setProperty('--width', `${margin.width}px`);
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

/** px. In a margin the card's first line of text stands about where the line does. */
const BESIDE = { mainAxis: GAP, alignmentAxis: -12 };

/** px: less than this cannot be read, so the card rather covers its line. */
const LEAST_HEIGHT = 220;

/** px: nothing worth seeing on a page is smaller both ways. */
const PROBE = 64;

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
  const isFree = (left: number, right: number) => {
    const top = Math.max(EDGE, Math.min(line.top, height - EDGE - card.offsetHeight));
    const bottom = Math.min(height - EDGE, top + card.offsetHeight);
    return grid(left, right).every((x) => grid(top, bottom).every((y) => isGround(document, { x, y, block, card })));
  };
  return findMargin(contentBox(block), { width, direction, isFree });
}

/** Places from one end to the other, both included, no further apart than {@link PROBE}. */
function grid(from: number, to: number): readonly number[] {
  const steps = Math.max(1, Math.ceil((to - from) / PROBE));
  return Array.from({ length: steps + 1 }, (_, step) => from + ((to - from - 1) * step) / steps);
}

type ProbeOptions = { readonly x: number; readonly y: number; readonly block: Element; readonly card: HTMLElement };

/** Whether at a point there is nothing of the page but what lies behind the block of text as well. */
function isGround(document: Document, { x, y, block, card }: ProbeOptions): boolean {
  const root = card.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const seen = document.elementsFromPoint(x, y).find((element) => element !== host);
  return seen === undefined || seen.contains(block);
}
