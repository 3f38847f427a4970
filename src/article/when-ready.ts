import { whenIdle } from './when-idle.ts';
import { whenQuiet } from './when-quiet.ts';

/** Resolves when somebody can see the page and it is quiet and idle, or has been busy for too long to wait. Rejects with the signal's reason when aborted. */
export async function whenReady(document: Document, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  await whenVisible(document, { signal });
  await whenQuiet(document, { signal });
  await whenIdle();
  signal.throwIfAborted();
}

function whenVisible(document: Document, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    if (document.visibilityState === 'visible') return resolve();
    const over = new AbortController();
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      over.abort(null);
      resolve();
    };
    document.addEventListener('visibilitychange', look, { signal: over.signal });
    signal.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
  });
}
