import type { CardEvent, CardState } from './card-state.ts';

/** How long the pointer rests on a mention before its card opens, in milliseconds: reading hands that pass over text do not rest so long. */
const REST_MS = 500;

/** How long the card stays when the pointer has left, in milliseconds: enough to cross the gap between mention and card, on a slant too. */
const GRACE_MS = 300;

/** Tells the card that the pointer has rested, or has been away, for long enough. Returns what sets its two clocks after each change of state. */
export function createCardClock(happen: (event: CardEvent) => void): (before: CardState, now: CardState) => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  return (before, now) => {
    const { opening, waiting } = now;
    if (waiting !== before.waiting) {
      clearTimeout(resting);
      if (waiting) resting = setTimeout(() => happen({ name: 'rested', opening }), REST_MS);
    }
    if (isLeft(now) === isLeft(before)) return;
    clearTimeout(leaving);
    if (isLeft(now)) leaving = setTimeout(() => happen({ name: 'gone', opening }), GRACE_MS);
  };
}

function isLeft(state: CardState): boolean {
  return state.name === 'open' && state.hover === 'leaving';
}
