import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Sent = { readonly type: string; readonly data: unknown };

type Listener = (message: unknown, sender: unknown, reply: (reply: unknown) => void) => unknown;

const listeners = new Set<Listener>();
const runtime = {
  id: 'backgrounder' as string | undefined,
  sendMessage: async (_message: Sent): Promise<unknown> => undefined,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
const tabs: { sendMessage: (tab: number, message: Sent, options: object) => Promise<unknown> } = { sendMessage: async () => undefined };
vi.stubGlobal('chrome', { runtime, tabs });
const { ask, askUntilAnswered, isNobodyThere, isOrphaned, listen, tell } = await import('../../src/messages/messenger.ts');

beforeEach(() => {
  runtime.id = 'backgrounder';
});

it('gives the answer of the background', async () => {
  runtime.sendMessage = async ({ type, data }) => ({ value: [type, data] });
  expect(await ask('show', { terms: 2, on: true })).toEqual(['show', { terms: 2, on: true }]);
});

it('asks the main frame of a tab', async () => {
  tabs.sendMessage = async (tab, { type }, options) => ({ value: [tab, type, options] });
  expect(await ask('status', undefined, { tab: 7 })).toEqual([7, 'status', { frameId: 0 }]);
});

it.each([
  'Could not establish connection. Receiving end does not exist.',
  'Extension context invalidated.',
  'The message port closed before a response was received.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'No tab with id: 12.',
  'Invalid tab ID: 12',
])('is quiet when nobody is there: %s', async (message) => {
  tabs.sendMessage = async () => Promise.reject(new Error(message));
  expect(await ask('status', undefined, { tab: 7 })).toBeUndefined();
  expect(isNobodyThere(new Error(message))).toBe(true);
});

it('is quiet when nobody answers', async () => {
  tabs.sendMessage = async () => undefined;
  expect(await ask('status', undefined, { tab: 7 })).toBeUndefined();
});

it('is not quiet about a mistake, save where nobody waits', async () => {
  runtime.sendMessage = async () => ({ error: 'TypeError: x is not a function' });
  await expect(ask('inject', 'card')).rejects.toThrow('x is not a function');
  expect(tell('show', { terms: 0, on: true })).toBeUndefined();
});

it('sends nothing when its extension is gone', async () => {
  const sendMessage = vi.fn();
  runtime.sendMessage = sendMessage;
  runtime.id = undefined;
  expect(isOrphaned()).toBe(true);
  expect(await ask('inject', 'card')).toBeUndefined();
  expect(sendMessage).not.toHaveBeenCalled();
});

describe('askUntilAnswered', () => {
  const GONE = new Error('The message port closed before a response was received.');

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('asks again where the background ended before it could answer', async () => {
    const sendMessage = vi.fn().mockRejectedValueOnce(GONE).mockResolvedValueOnce(undefined).mockResolvedValueOnce({ value: true });
    runtime.sendMessage = sendMessage;
    const answered = askUntilAnswered('isOn', undefined);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answered).toBe(true);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('waits before it does, and longer each time', async () => {
    const sendMessage = vi.fn().mockRejectedValue(GONE);
    runtime.sendMessage = sendMessage;
    const answered = askUntilAnswered('isOn', undefined);
    const asked: number[] = [];
    for (const wait of [0, 99, 1, 499, 1, 1999, 1]) {
      await vi.advanceTimersByTimeAsync(wait);
      asked.push(sendMessage.mock.calls.length);
    }
    expect(asked).toEqual([1, 1, 2, 2, 3, 3, 4]);
    expect(await answered, 'and then is quiet, as nobody answers').toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks nobody again whose extension is gone', async () => {
    const sendMessage = vi.fn().mockImplementation(async () => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    });
    runtime.sendMessage = sendMessage;
    expect(await askUntilAnswered('isOn', undefined)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('listen', () => {
  /** What the only listener replies to a message: nothing if it leaves it to others. */
  const hear = async (message: unknown) => {
    const [listener] = listeners;
    const replies: unknown[] = [];
    const waits = listener?.(message, {}, (reply) => replies.push(reply));
    await vi.waitFor(() => expect(replies).toHaveLength(waits === true ? 1 : 0));
    return replies[0];
  };

  it('answers what it takes, tells what was thrown, and leaves the rest to others', async () => {
    const life = new AbortController();
    listen(
      {
        status: () => ({ state: 'not-an-article' }),
        knows: async (text) => ({ ok: true, value: text === 'Oslo' }),
        forget() {
          throw new TypeError('x is not a function');
        },
      },
      { signal: life.signal },
    );
    expect(await hear({ type: 'status' })).toEqual({ value: { state: 'not-an-article' } });
    expect(await hear({ type: 'knows', data: 'Oslo' })).toEqual({ value: { ok: true, value: true } });
    expect(await hear({ type: 'forget' })).toEqual({ error: 'TypeError: x is not a function' });
    for (const other of [{ type: 'story' }, { type: 'toString' }, { type: 7 }, {}, 'status', undefined])
      expect(await hear(other)).toBeUndefined();
    life.abort();
    expect(listeners.size).toBe(0);
  });
});
