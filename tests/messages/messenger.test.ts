import { beforeEach, expect, it, vi } from 'vitest';

type Answer = (answer: unknown) => void;

const runtime: { id: string | undefined; lastError?: { message: string } | undefined; sendMessage: unknown } = {
  id: 'backgrounder',
  sendMessage: undefined,
};
const tabs: { sendMessage: unknown } = { sendMessage: undefined };
vi.stubGlobal('chrome', { runtime, tabs });
const { ask, isNobodyThere, isOrphaned } = await import('../../src/messages/messenger.ts');

beforeEach(() => {
  runtime.id = 'backgrounder';
  runtime.lastError = undefined;
});

it('gives the answer of the background', async () => {
  runtime.sendMessage = (message: { type: string; data: unknown }, answer: Answer) => answer({ res: [message.type, message.data] });
  expect(await ask('show', { terms: 2, on: true })).toEqual(['show', { terms: 2, on: true }]);
});

it('asks the main frame of a tab', async () => {
  tabs.sendMessage = (tab: number, _message: unknown, options: unknown, answer: Answer) => answer({ res: [tab, options] });
  expect(await ask('status', undefined, { tab: 7 })).toEqual([7, { frameId: 0 }]);
});

it.each([
  'Could not establish connection. Receiving end does not exist.',
  'Extension context invalidated.',
  'The message port closed before a response was received.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'No tab with id: 12.',
])('is quiet when nobody is there: %s', async (message) => {
  runtime.sendMessage = (_message: unknown, answer: Answer) => {
    runtime.lastError = { message };
    answer(undefined);
  };
  expect(await ask('read', undefined)).toBeUndefined();
  expect(isNobodyThere(new Error(message))).toBe(true);
});

it('is quiet when a tab has none of our scripts', async () => {
  tabs.sendMessage = (_tab: number, _message: unknown, _options: unknown, answer: Answer) => answer(undefined);
  expect(await ask('status', undefined, { tab: 7 })).toBeUndefined();
});

it('is not quiet about a mistake', async () => {
  runtime.sendMessage = (_message: unknown, answer: Answer) => answer({ err: { name: 'TypeError', message: 'x is not a function' } });
  await expect(ask('read', undefined)).rejects.toThrow('x is not a function');
});

it('sends nothing when its extension is gone', async () => {
  const sendMessage = vi.fn();
  runtime.sendMessage = sendMessage;
  runtime.id = undefined;
  expect(isOrphaned()).toBe(true);
  expect(await ask('read', undefined)).toBeUndefined();
  expect(sendMessage).not.toHaveBeenCalled();
});
