/**
 * Lets what lies on top be closed the way the system has for that: the gesture or button for Back on a telephone, Escape elsewhere. The
 * page's history stays as it is. Answers whether the browser can: Chromium has CloseWatcher, Firefox 153 does not, and there Back leaves
 * the page.
 */
export function watchBack(onBack: () => void, { signal }: { readonly signal: AbortSignal }): boolean {
  if (typeof CloseWatcher === 'undefined' || signal.aborted) return false;
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', onBack, { signal, once: true });
  signal.addEventListener('abort', () => watcher.destroy(), { once: true });
  return true;
}
