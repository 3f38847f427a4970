import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Hands, watchHands } from '../../src/article/watch-hands.ts';

const OPTIONS = { restMs: 100, atMostMs: 1000 };

let window: JSDOM['window'];
let left: AbortController;
let hands: Hands;
let heard: Map<string, (event: { isTrusted: boolean; type: string; target: unknown }) => void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  window = new JSDOM('<!doctype html><p>text</p>').window;
  left = new window.AbortController();
  heard = new Map();
  // Events that a test sends are never trusted, so the listeners are called as a browser would.
  vi.spyOn(window.document, 'addEventListener').mockImplementation((name: string, listener: unknown) => {
    heard.set(name, listener as () => void);
  });
  hands = watchHands(window.document, { signal: left.signal });
});

afterEach(() => {
  vi.useRealTimers();
  window.close();
});

function use(type: string, { isTrusted = true, target = window.document }: { isTrusted?: boolean; target?: unknown } = {}): void {
  const listener = heard.get(type);
  if (!listener) throw new Error(`Nobody listens for ${type}.`);
  listener({ isTrusted, type, target });
}

function wait(): { state: string } {
  const outcome = { state: 'waiting' };
  hands.whenAtRest(OPTIONS).then(
    () => {
      outcome.state = 'at rest';
    },
    () => {
      outcome.state = 'aborted';
    },
  );
  return outcome;
}

it('does not wait where nothing was done', async () => {
  const outcome = wait();
  await vi.advanceTimersByTimeAsync(0);
  expect(outcome.state).toBe('at rest');
});

it.each(['keydown', 'wheel', 'scroll', 'touchmove', 'pointerdown', 'selectionchange'])('waits until some time after %s', async (type) => {
  use(type);
  const outcome = wait();
  await vi.advanceTimersByTimeAsync(90);
  use(type);
  await vi.advanceTimersByTimeAsync(90);
  expect(outcome.state).toBe('waiting');
  await vi.advanceTimersByTimeAsync(20);
  expect(outcome.state).toBe('at rest');
});

it('waits no longer than it should', async () => {
  use('keydown');
  const outcome = wait();
  for (let turn = 0; turn < 19; turn++) {
    await vi.advanceTimersByTimeAsync(50);
    use('keydown');
  }
  expect(outcome.state).toBe('waiting');
  await vi.advanceTimersByTimeAsync(60);
  expect(outcome.state).toBe('at rest');
});

it('takes no notice of what scripts send, nor of what rolls within the page', async () => {
  use('keydown', { isTrusted: false });
  use('scroll', { target: window.document.body });
  const outcome = wait();
  await vi.advanceTimersByTimeAsync(0);
  expect(outcome.state).toBe('at rest');
});

it('ends when told to', async () => {
  use('keydown');
  const outcome = wait();
  left.abort();
  await vi.advanceTimersByTimeAsync(200);
  expect(outcome.state).toBe('aborted');
});
