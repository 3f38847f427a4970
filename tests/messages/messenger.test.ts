import { beforeEach, expect, it, vi } from 'vitest';

type Sent = { readonly type: string; readonly data: unknown; readonly timestamp: number };

const runtime: { id: string | undefined; sendMessage: (message: Sent) => Promise<unknown> } = {
  id: 'backgrounder',
  sendMessage: async () => undefined,
};
const tabs: { sendMessage: (tab: number, message: Sent, options: object) => Promise<unknown> } = { sendMessage: async () => undefined };
vi.stubGlobal('chrome', { runtime, tabs });
const { ask, isNobodyThere, isOrphaned, tell } = await import('../../src/messages/messenger.ts');

beforeEach(() => {
  runtime.id = 'backgrounder';
});

it('gives the answer of the background', async () => {
  runtime.sendMessage = async ({ type, data }) => ({ res: [type, data] });
  expect(await ask('show', { terms: 2, on: true })).toEqual(['show', { terms: 2, on: true }]);
});

it('asks the main frame of a tab', async () => {
  tabs.sendMessage = async (tab, { type }, options) => ({ res: [tab, type, options] });
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
  runtime.sendMessage = async () => ({ err: { name: 'TypeError', message: 'x is not a function' } });
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
