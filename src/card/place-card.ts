import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Rect } from './pick-line.ts';

/** Where a card lies. `line` is asked each time; while it answers undefined the card stays where it is. */
export type Anchor = {
  readonly line: () => Rect | undefined;
  /** The element around the mention, whose scrolling ancestors move it. */
  readonly element: Element;
};

/**
 * Keeps a card (position: fixed, laid out, in the top layer) beside a line of text until the signal aborts: below it, else above, and never
 * off screen. The room there is for its height is set on it as `--room`. While the page scrolls the card goes with its line as far as the
 * screen's edge, and keeps its side and height, because text that changes its extent cannot be read. Narrow screens are no business of
 * this: see {@link SHEET}.
 */
export function placeCard(card: HTMLElement, anchor: Anchor, signal: AbortSignal): void {
  const view = card.ownerDocument.defaultView;
  if (!view || signal.aborted) return;
  let line = anchor.line() ?? new DOMRect();
  let side: Placement = 'bottom-start';
  const reference = {
    getBoundingClientRect: () => {
      line = anchor.line() ?? line;
      const { left, top, right, bottom, width, height } = line;
      return { x: left, y: top, left, top, right, bottom, width, height };
    },
    contextElement: anchor.element,
  };
  const put = ({ x, y }: { readonly x: number; readonly y: number }) => {
    if (signal.aborted) return;
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  };

  const place = async () => {
    card.style.removeProperty('--room');
    const placed = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(OFFSET),
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
    const middleware = [offset(OFFSET), shift({ padding: EDGE, crossAxis: true })];
    put(await computePosition(reference, card, { strategy: 'fixed', placement: side, middleware }));
  };

  const stop = autoUpdate(reference, card, () => void follow(), { ancestorResize: false, layoutShift: false });
  signal.addEventListener('abort', stop, { once: true });
  const onResize = () => {
    placing = place();
  };
  view.addEventListener('resize', onResize, { signal, passive: true });
}

/** When the card is a sheet at the bottom of the screen instead: too narrow to lie beside text, or worked with a finger that would hide it. */
export const SHEET = '(width < 600px), (pointer: coarse)';

/** px. Below the line, so that its underline stays in sight; to the left, so that the card's text begins where the mention does. */
const OFFSET = { mainAxis: 8, crossAxis: -20 };

/** px between the card and the screen's edge: enough to see that the page goes on. */
const EDGE = 12;

/** px: less than this cannot be read, so the card rather covers its line. */
const LEAST_HEIGHT = 220;
