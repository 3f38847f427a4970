import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { type Look, lookAtPage, statusOf } from '../../../entrypoints/annotator/look-at-page.ts';
import type { Outcome, Reading, ReadRequest } from '../../../src/messages/protocol.ts';

const STORY = 'https://news.example/2018/07/16/leaders-meet';
const READ: Reading = {
  state: 'read',
  article: { text: 'Oslo', title: 'T' },
  runs: [[2, 0, 0, 0, 4]],
  dossier: { mentions: [], cards: {}, documents: {} },
  hidden: [],
};
const FAILURE = { kind: 'knowledge', detail: 'truncated' } as const;

let window: JSDOM['window'];
let left: AbortController;
let idle: (() => void)[];

/** What observes the page. */
let observing: Set<unknown>;

/** What the background was asked, in its order. */
let asked: (string | ReadRequest)[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked = [];
  idle = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  window.close();
});

type Answers = {
  readonly url?: string;
  readonly isJudged?: boolean;
  readonly knows?: () => Outcome<boolean> | undefined;
  readonly reads?: readonly (Outcome<Reading> | undefined)[];
  readonly body?: string;
};

/** Has a page looked at, of which the background answers this. */
async function open({
  url = STORY,
  isJudged = false,
  knows = () => ok(true),
  reads = [ok(READ)],
  body = '<main><p>Oslo</p></main>',
}: Answers = {}) {
  window = new JSDOM(`<!doctype html><title>T</title>${body}`, { url }).window;
  observing = new Set();
  vi.stubGlobal(
    'MutationObserver',
    class extends window.MutationObserver {
      override observe(target: Node, options?: MutationObserverInit) {
        observing.add(this);
        super.observe(target, options);
      }
      override disconnect() {
        observing.delete(this);
        super.disconnect();
      }
    },
  );
  vi.stubGlobal('AbortController', window.AbortController);
  left = new window.AbortController();
  await new Promise((resolve) => window.addEventListener('load', resolve));
  const answers = [...reads];
  const look = lookAtPage(window.document, {
    signal: left.signal,
    isJudged,
    knows: async (text) => {
      asked.push(text);
      return knows();
    },
    read: async (request) => {
      asked.push(request);
      return answers.shift();
    },
  });
  const outcome: { look?: Look; error?: unknown } = {};
  look.then(
    (found) => Object.assign(outcome, { look: found }),
    (error) => Object.assign(outcome, { error }),
  );
  return outcome;
}

/** Lets the page be quiet, and idle as often as it is waited for. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  for (let turn = 0; turn < 5; turn++) {
    for (const callback of idle.splice(0)) callback();
    await vi.advanceTimersByTimeAsync(0);
  }
}

function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

describe('lookAtPage', () => {
  it('waits until the page is quiet and idle, and asks first, with its text alone', async () => {
    const outcome = await open();
    await vi.advanceTimersByTimeAsync(200);
    expect(idle).toHaveLength(0);
    window.document.body.append('more');
    await vi.advanceTimersByTimeAsync(200);
    expect(idle).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(150);
    expect([idle.length, asked]).toEqual([1, []]);
    idle.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([idle.length, asked]).toEqual([1, ['T\n\nOslomore']]);
    await settle();
    const [, request] = asked;
    expect(request).toMatchObject({
      isJudged: false,
      snapshot: { address: STORY, body: expect.stringContaining('Oslo'), isNumbered: false },
    });
    expect(outcome.look).toMatchObject({ state: 'read', reading: READ });
  });

  it('leads back to the page that was read', async () => {
    const outcome = await open();
    await settle();
    const { look } = outcome;
    expect(look?.state === 'read' && look.taken.elementAt(2)).toBe(window.document.querySelector('p'));
  });

  it('has the texts numbered only where they have to be', async () => {
    const outcome = await open({ reads: [ok({ state: 'unnumbered' }), ok(READ)] });
    await settle();
    expect(asked.map((request) => typeof request === 'object' && request.snapshot.isNumbered)).toEqual([false, false, true]);
    expect(outcome.look?.state).toBe('read');
  });

  it('looks at nothing of a page that is no article, unless its reader has said that it is', async () => {
    const url = 'https://news.example/world';
    const outcome = await open({ url });
    await settle();
    expect([asked, outcome.look]).toEqual([[], { state: 'not-an-article' }]);
    const judged = await open({ url, isJudged: true });
    await settle();
    expect(asked[1]).toMatchObject({ isJudged: true });
    expect(judged.look?.state).toBe('read');
  });

  test.each<[string, Answers, number, object]>([
    ['nothing is known', { knows: () => ok(false) }, 1, { state: 'nothing-known' }],
    ['nothing is meant', { reads: [ok({ state: 'nothing-known' })] }, 2, { state: 'nothing-known' }],
    ['there is no article', { reads: [ok({ state: 'not-an-article' })] }, 2, { state: 'not-an-article' }],
    ['there is too much text', { body: 'Oslo '.repeat(500_000) }, 0, { state: 'too-large' }],
    ['there is too much of it besides its text', { body: `<p title="${'a'.repeat(4_000_000)}">Oslo` }, 1, { state: 'too-large' }],
    ['the knowledge cannot be used', { knows: () => ({ ok: false, failure: FAILURE }) }, 1, { state: 'failed', failure: FAILURE }],
    ['it cannot be read', { reads: [{ ok: false, failure: FAILURE }] }, 2, { state: 'failed', failure: FAILURE }],
    ['nobody answers', { knows: () => undefined }, 1, { state: 'failed', failure: { kind: 'unexpected' } }],
    ['nobody answers any more', { reads: [undefined] }, 2, { state: 'failed', failure: { kind: 'unexpected' } }],
    [
      'its texts are numbered to no avail',
      { reads: [ok({ state: 'unnumbered' }), ok({ state: 'unnumbered' }), ok(READ)] },
      3,
      { state: 'failed', failure: { kind: 'unexpected' } },
    ],
  ])('says so where %s', async (_, answers, questions, found) => {
    const outcome = await open(answers);
    await settle();
    expect(outcome.look).toMatchObject(found);
    expect(asked).toHaveLength(questions);
    expect([outcome.look?.changes !== undefined, observing.size]).toEqual([true, 1]);
  });

  it('tells what has changed while it was looked at', async () => {
    const outcome = await open();
    await vi.advanceTimersByTimeAsync(400);
    idle.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    const late = window.document.createElement('p');
    window.document.body.append(late);
    await settle();
    const { changes } = outcome.look ?? {};
    expect(changes?.nodes).toEqual(new Set([late]));
    changes?.end();
    window.document.body.append('too late');
    await vi.advanceTimersByTimeAsync(0);
    expect(changes?.nodes).toEqual(new Set([late]));
  });

  it('stands a page that is written anew meanwhile', async () => {
    const outcome = await open({
      knows: () => {
        window.document.body.remove();
        return ok(true);
      },
    });
    await settle();
    expect(outcome.look?.state).toBe('not-an-article');
  });

  it.each<[string, Answers, waits: number, asked: number]>([
    ['before the page is quiet', {}, 0, 0],
    ['before it is idle', {}, 400, 0],
    ['while the background is asked', { knows: () => end(ok(true)) }, 1000, 1],
    ['by an answer that nothing is known', { knows: () => end(ok(false)) }, 1000, 1],
  ])('ends when told to, %s', async (_, answers, waits, questions) => {
    const outcome = await open(answers);
    await vi.advanceTimersByTimeAsync(waits);
    if (questions === 0) end(undefined);
    await settle();
    expect(outcome).toEqual({ error: new Error('over') });
    expect(asked).toHaveLength(questions);
    expect(observing.size, 'who still observes the page').toBe(0);
  });

  /** Tells it to end, and answers. */
  function end<T>(answer: T): T {
    left.abort(new Error('over'));
    return answer;
  }
});

test.each<[Parameters<typeof statusOf>[0], object]>([
  [{ state: 'nothing-known' }, { state: 'annotated', terms: [] }],
  [{ state: 'not-an-article' }, { state: 'not-an-article' }],
  [{ state: 'too-large' }, { state: 'too-large' }],
  [
    { state: 'failed', failure: FAILURE },
    { state: 'failed', failure: FAILURE },
  ],
])('%j is told as %j', (look, status) => {
  expect(statusOf(look)).toEqual(status);
});
