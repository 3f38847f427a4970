// A page that is never idle is read after so long, in milliseconds.
const IDLE_AT_MOST_MS = 1500;

/** Resolves when the page has nothing to do, or has been busy for too long to wait. */
export function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_AT_MOST_MS }));
}
