import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReadRequest } from '../../../src/messages/protocol.ts';

const REQUEST: ReadRequest = {
  snapshot: { address: 'https://news.example/story', isQuirky: false, head: '', body: '<body></body>', elements: 0, isNumbered: false },
  isJudged: false,
};

/** Documents that are there. */
let there: string[];
let opened: number;
/** How often the browser still says that there is one, while it is nowhere to be found. */
let elsewhere: number;
/** What becomes of the next messages: an answer, or the document goes before it gives one. */
let answers: (object | 'gone')[];

vi.stubGlobal('chrome', {
  runtime: {
    id: 'backgrounder',
    getContexts: async () => [...there],
    sendMessage: async (message: { readonly type: string; readonly data: unknown }) => {
      expect(message).toMatchObject({ type: 'parse', data: REQUEST });
      if (there.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
      const answer = answers.shift() ?? { res: { state: 'not-an-article' } };
      if (answer !== 'gone') return answer;
      there = [];
      throw new Error('The message port closed before a response was received.');
    },
    onMessage: { addListener: () => undefined },
  },
  offscreen: {
    createDocument: async ({ url, reasons }: { readonly url: string; readonly reasons: readonly string[] }) => {
      await Promise.resolve();
      // As the browser has it: one, and no more.
      if (there.length > 0 || elsewhere-- > 0) throw new Error('Only a single offscreen document may be created.');
      expect(reasons).toEqual(['DOM_PARSER']);
      there.push(url);
      opened++;
    },
  },
});
const { parseOffscreen } = await import('../../../entrypoints/background/parse-offscreen.ts');

beforeEach(() => {
  vi.useFakeTimers();
  there = [];
  opened = 0;
  elsewhere = 0;
  answers = [];
});

it('opens the document, and asks the one that is there', async () => {
  expect(await parseOffscreen(REQUEST)).toEqual({ state: 'not-an-article' });
  expect(there).toEqual(['/offscreen.html']);
  answers = [{ res: { state: 'unnumbered' } }];
  expect(await parseOffscreen(REQUEST)).toEqual({ state: 'unnumbered' });
  expect(opened).toBe(1);
});

it('opens one for several pages at a time', async () => {
  expect(await Promise.all([parseOffscreen(REQUEST), parseOffscreen(REQUEST), parseOffscreen(REQUEST)])).toHaveLength(3);
  expect(opened).toBe(1);
});

afterEach(() => void vi.useRealTimers());

/** Lets time pass while it waits to ask again. */
async function parseInTime(): Promise<unknown> {
  const parsing = parseOffscreen(REQUEST).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5000);
  return parsing;
}

it('opens another where it went before it could answer', async () => {
  answers = ['gone'];
  expect(await parseInTime()).toEqual({ state: 'not-an-article' });
  expect(opened).toBe(2);
});

it('waits for one that is being opened for a background that has ended', async () => {
  elsewhere = 2;
  expect(await parseInTime()).toEqual({ state: 'not-an-article' });
});

it('gives up where each one goes, and opens one again the next time', async () => {
  answers = ['gone', 'gone', 'gone', 'gone'];
  expect(await parseInTime()).toEqual(new Error('The offscreen document did not answer.'));
  expect(opened).toBe(4);
  expect(await parseOffscreen(REQUEST)).toEqual({ state: 'not-an-article' });
  elsewhere = 4;
  there = [];
  expect(await parseInTime()).toEqual(new Error('Only a single offscreen document may be created.'));
});

it('passes on what the document threw', async () => {
  answers = [{ err: { message: 'x is not a function' } }];
  await expect(parseOffscreen(REQUEST)).rejects.toThrow('x is not a function');
});
