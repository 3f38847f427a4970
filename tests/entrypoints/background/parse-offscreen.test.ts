import { beforeEach, expect, it, vi } from 'vitest';
import type { ReadRequest } from '../../../src/messages/protocol.ts';

const REQUEST: ReadRequest = {
  snapshot: { address: 'https://news.example/story', isQuirky: false, head: '', body: '<body></body>', elements: 0, isNumbered: false },
  isJudged: false,
};

/** Documents that are there. */
let there: string[];
let opened: number;
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
      if (there.length > 0) throw new Error('Only a single offscreen document may be created.');
      expect(reasons).toEqual(['DOM_PARSER']);
      there.push(url);
      opened++;
    },
  },
});
const { parseOffscreen } = await import('../../../entrypoints/background/parse-offscreen.ts');

beforeEach(() => {
  there = [];
  opened = 0;
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

it('opens another where it went before it could answer', async () => {
  answers = ['gone'];
  expect(await parseOffscreen(REQUEST)).toEqual({ state: 'not-an-article' });
  expect(opened).toBe(2);
});

it('gives up where that one goes as well, and opens one again the next time', async () => {
  answers = ['gone', 'gone'];
  await expect(parseOffscreen(REQUEST)).rejects.toThrow('did not answer');
  expect(await parseOffscreen(REQUEST)).toEqual({ state: 'not-an-article' });
});

it('passes on what the document threw', async () => {
  answers = [{ err: { message: 'x is not a function' } }];
  await expect(parseOffscreen(REQUEST)).rejects.toThrow('x is not a function');
});
