import { mayBeArticle } from '../../src/article/may-be-article.ts';
import { type Changes, noteChanges } from '../../src/article/note-changes.ts';
import { pageText } from '../../src/article/page-text.ts';
import { type Taken, takeSnapshot } from '../../src/article/take-snapshot.ts';
import { whenIdle } from '../../src/article/when-idle.ts';
import { whenQuiet } from '../../src/article/when-quiet.ts';
import type { Failure, Outcome, PageStatus, Reading, ReadRequest } from '../../src/messages/protocol.ts';

export type LookAtPageOptions = {
  readonly signal: AbortSignal;
  /** Whether somebody has judged that the page is an article, or it has to be found out. */
  readonly isJudged: boolean;
  /** Asks the background whether anything in a text may be linked. Undefined if nobody answers. */
  readonly knows: (text: string) => Promise<Outcome<boolean> | undefined>;
  /** Has the background read a page. Undefined if nobody answers. */
  readonly read: (request: ReadRequest) => Promise<Outcome<Reading> | undefined>;
};

/** What came of looking at a page. Whoever gets `changes` has to end them. */
export type Look = Found & { readonly changes?: Changes };

type Found =
  | { readonly state: 'read'; readonly reading: Extract<Reading, { readonly state: 'read' }>; readonly taken: Taken }
  | { readonly state: 'nothing-known' | 'not-an-article' | 'too-large' }
  | Failed;

type Failed = { readonly state: 'failed'; readonly failure: Failure };

/**
 * Waits until the page is quiet and idle, and asks whether anything that it shows is known; only then has it written out, and has the
 * background find and link its article. Rejects when aborted.
 */
export async function lookAtPage(document: Document, { signal, isJudged, knows, read }: LookAtPageOptions): Promise<Look> {
  await whenQuiet(document, { signal });
  await whenIdle();
  signal.throwIfAborted();
  if (!document.body || !(isJudged || mayBeArticle(document))) return { state: 'not-an-article' };
  const changes = noteChanges(document.body);
  try {
    const found = await find(document, { signal, isJudged, knows, read });
    signal.throwIfAborted();
    return { ...found, changes };
  } catch (error) {
    changes.end();
    throw error;
  }
}

async function find(document: Document, { signal, isJudged, knows, read }: LookAtPageOptions): Promise<Found> {
  const text = pageText(document);
  if (text === undefined) return { state: 'too-large' };
  const known = await knows(text);
  if (known?.ok !== true) return failed(known);
  if (!known.value) return { state: 'nothing-known' };
  await whenIdle();
  for (const isNumbered of [false, true]) {
    signal.throwIfAborted();
    // A page that is written anew has none for a while.
    if (!document.body) return { state: 'not-an-article' };
    const taken = takeSnapshot(document, { isNumbered });
    if (taken === undefined) return { state: 'too-large' };
    const outcome = await read({ snapshot: taken.snapshot, isJudged });
    if (outcome?.ok !== true) return failed(outcome);
    if (outcome.value.state === 'read') return { state: 'read', reading: outcome.value, taken };
    if (outcome.value.state !== 'unnumbered') return { state: outcome.value.state };
  }
  return unexpected('The page was not understood.');
}

/** Why an answer of the background is of no use. */
export function failed(outcome: Outcome<unknown> | undefined): Failed {
  return outcome?.ok === false ? { state: 'failed', failure: outcome.failure } : unexpected('The background did not answer.');
}

function unexpected(detail: string): Failed {
  return { state: 'failed', failure: { kind: 'unexpected', detail } };
}

/** What is to be told of a page on which nothing is marked. */
export function statusOf(look: Exclude<Found, { readonly state: 'read' }>): PageStatus {
  switch (look.state) {
    case 'nothing-known':
      return { state: 'annotated', terms: [] };
    case 'failed':
      return { state: 'failed', failure: look.failure };
    default:
      return { state: look.state };
  }
}
