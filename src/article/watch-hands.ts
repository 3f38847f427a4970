/** How long hands must rest before a long task, in milliseconds: between two words, or two turns of a wheel, it is less. */
const REST_MS = 1000;
/** How long to wait for that at most, in milliseconds: some read with the wheel in motion, and wait for their terms. */
const REST_AT_MOST_MS = 8000;

/** What the page's reader does with hands on keys, wheel or screen. */
export type Hands = {
  /** Resolves once they have rested for a while, or have been busy for too long to wait. Rejects with the signal's reason when aborted. */
  whenAtRest(options?: { readonly restMs?: number; readonly atMostMs?: number }): Promise<void>;
};

/** Watches typing, scrolling, pointing and selecting in `document` until the signal aborts. */
export function watchHands(document: Document, { signal }: { signal: AbortSignal }): Hands {
  let last = Number.NEGATIVE_INFINITY;
  const note = (event: Event) => {
    // What rolls by itself within the page is not the reader's doing.
    if (event.isTrusted && (event.type !== 'scroll' || event.target === document)) last = performance.now();
  };
  for (const event of EVENTS) document.addEventListener(event, note, { signal, capture: true, passive: true });
  return {
    async whenAtRest({ restMs = REST_MS, atMostMs = REST_AT_MOST_MS } = {}) {
      const end = performance.now() + atMostMs;
      for (;;) {
        signal.throwIfAborted();
        const now = performance.now();
        const wait = Math.min(last + restMs, end) - now;
        if (wait <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
  };
}

/** What tells of hands at work. A pointer that only moves is left out: it rests on nothing. */
const EVENTS = ['keydown', 'input', 'wheel', 'scroll', 'touchstart', 'touchmove', 'pointerdown', 'selectionchange'];
