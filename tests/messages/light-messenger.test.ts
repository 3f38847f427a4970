import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Sent = { readonly type: string; readonly data: unknown };
type Listener = (message: unknown, sender: unknown, reply: (envelope: unknown) => void) => unknown;

const listeners = new Set<Listener>();
const sendMessage = vi.fn<(message: Sent) => Promise<unknown>>();
const runtime: Record<string, unknown> = {
  sendMessage,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
vi.stubGlobal('chrome', { runtime });
const { answer, send } = await import('../../src/messages/light-messenger.ts');

const GONE = new Error('The message port closed before a response was received.');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  runtime.id = 'backgrounder';
  sendMessage.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('send', () => {
  it('gives the answer of the background', async () => {
    sendMessage.mockImplementation(async ({ type, data }) => ({ res: [type, data] }));
    expect(await send('knows', 'Oslo')).toEqual(['knows', 'Oslo']);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('asks again where the background ended before it could answer', async () => {
    sendMessage.mockRejectedValueOnce(GONE).mockResolvedValueOnce(undefined).mockResolvedValueOnce({ res: true });
    const answered = send('isOn', undefined);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answered).toBe(true);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('waits before it does, and longer each time', async () => {
    sendMessage.mockRejectedValue(GONE);
    const answered = send('isOn', undefined);
    const asked: number[] = [];
    for (const wait of [0, 99, 1, 499, 1, 1999, 1]) {
      await vi.advanceTimersByTimeAsync(wait);
      asked.push(sendMessage.mock.calls.length);
    }
    expect(asked).toEqual([1, 1, 2, 2, 3, 3, 4]);
    expect(await answered, 'and then is quiet, as nobody answers').toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is quiet where the background has thrown', async () => {
    sendMessage.mockResolvedValue({ err: { message: 'x is not a function' } });
    const answered = send('knows', 'Oslo');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answered).toBeUndefined();
  });

  it('asks nobody again whose extension is gone', async () => {
    sendMessage.mockImplementation(async () => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    });
    expect(await send('show', { terms: 0, on: true })).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('answer', () => {
  it('answers what the popup asks, does what the background tells, and leaves the rest to others', () => {
    const readAnyway = vi.fn();
    const life = new AbortController();
    answer({ status: () => ({ state: 'not-an-article' }), readAnyway }, { signal: life.signal });
    const [listener] = listeners;
    const hear = (message: unknown) => {
      const reply = vi.fn();
      expect(listener?.(message, {}, reply), 'nobody waits').toBeUndefined();
      return reply.mock.calls;
    };
    expect(hear({ type: 'status' })).toEqual([[{ res: { state: 'not-an-article' } }]]);
    expect(readAnyway).not.toHaveBeenCalled();
    expect(hear({ type: 'readAnyway' })).toEqual([]);
    expect(readAnyway).toHaveBeenCalledTimes(1);
    for (const other of [{ type: 'story' }, { type: 7 }, {}, undefined]) expect(hear(other)).toEqual([]);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});
