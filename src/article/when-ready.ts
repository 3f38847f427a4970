import { whenIdle } from './when-idle.ts';
import { whenQuiet } from './when-quiet.ts';

/** Resolves when the page is quiet and idle, or has been busy for too long to wait. Rejects with the signal's reason when aborted. */
export async function whenReady(document: Document, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  await whenQuiet(document, { signal });
  await whenIdle();
  signal.throwIfAborted();
}
