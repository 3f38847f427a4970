/** Ends the current task, so that what the page and its reader want comes first; resolves when there is time again. */
export function giveWay(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  // Goes on before other tasks of its rank, so that a page that is busy with itself does not hold it up. Chromium 129, Firefox 142.
  if (canYield(scheduler)) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

function canYield(value: unknown): value is { readonly yield: () => Promise<void> } {
  return typeof value === 'object' && value !== null && 'yield' in value && typeof value.yield === 'function';
}
