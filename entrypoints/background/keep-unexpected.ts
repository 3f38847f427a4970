import { browser } from 'wxt/browser';
import { checkUnexpected } from '../../src/messages/checks.ts';
import { isNobodyThere } from '../../src/messages/messenger.ts';
import type { Failure } from '../../src/messages/protocol.ts';
import { describeUnexpected, type Unexpected, unexpectedInWords } from '../../src/messages/unexpected.ts';

/** As many as a report can be about; more would only be the same again. */
const MOST_KEPT = 5;

const KEY = 'unexpected';

// One after the other, so that none overwrites what another has just kept.
let keeping: Promise<unknown> = Promise.resolve();

/** Keeps what went wrong until the browser is closed or the reader has seen it, the same thing only once. Never on disk. */
export function keepUnexpected(unexpected: Unexpected): void {
  // Where it cannot be kept, there is nobody to tell.
  keeping = keeping.then(() => keep(unexpected)).catch(() => undefined);
}

async function keep(unexpected: Unexpected): Promise<void> {
  const kept = await readKept();
  if (kept.some((one) => JSON.stringify(one) === JSON.stringify(unexpected))) return;
  // The first ones: what comes after is often only what follows from them.
  await browser.storage.session.set({ [KEY]: [...kept, unexpected].slice(0, MOST_KEPT) });
}

/** Tells why something failed, and keeps what nobody expected. An error of the pack tells of the pack alone; what others say may quote the page. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && error.name === 'PackError') return { kind: 'knowledge', detail: String(error) };
  const unexpected = describeUnexpected(error, { part: 'background', home: browser.runtime.getURL('/') });
  keepUnexpected(unexpected);
  return { kind: 'unexpected', detail: unexpectedInWords(unexpected) };
}

/** Keeps what the background itself did not catch. */
export function watchOwnErrors(): void {
  const note = (error: unknown) => isNobodyThere(error) || failureOf(error);
  self.addEventListener('error', ({ error }) => note(error));
  self.addEventListener('unhandledrejection', ({ reason }) => note(reason));
}

/** What went wrong since it was last forgotten. */
export async function unexpectedKept(): Promise<readonly Unexpected[]> {
  await keeping;
  return readKept().catch(() => []);
}

/** Forgets all that was kept: its reader has seen it. */
export async function forgetUnexpected(): Promise<void> {
  await keeping;
  await browser.storage.session.remove(KEY);
}

async function readKept(): Promise<readonly Unexpected[]> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return Array.isArray(kept) ? kept.flatMap((one) => checkUnexpected(one) ?? []) : [];
}
