/** A page that keeps changing is asked about after this pause, in milliseconds, which doubles each time up to the longest. */
const PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before the changes of a page are looked at: longer each time, as they may be those of a clock. */
export type Pace = {
  /** In milliseconds. */
  next(): number;
  /** The page is another. */
  reset(): void;
};

export function createPace(): Pace {
  let pause = PAUSE_MS;
  return {
    next() {
      const now = pause;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      return now;
    },
    reset() {
      pause = PAUSE_MS;
    },
  };
}
