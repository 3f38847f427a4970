import { describe, expect, it, test } from 'vitest';
import { checkUnexpected } from '../../src/messages/checks.ts';
import { describeUnexpected, unexpectedInWords } from '../../src/messages/unexpected.ts';

const CHROMIUM = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const FIREFOX = 'moz-extension://6f6b1b2a-0c1d-4e7f-9a3c-1234567890ab/';

describe('what may be told of an error', () => {
  it('is its kind and the places in our own files, as Chromium writes them', () => {
    const stack = `TypeError: “A secret of the page” is not a function
    at readPage (${CHROMIUM}annotator.js:1:2345)
    at async Object.start (${CHROMIUM}chunks/popup-Xy_1.js:12:3)
    at ${CHROMIUM}annotator.js:3:4
    at HTMLDocument.<anonymous> (https://news.example/secret-story.js:5:6)
    at secret words of the page`;
    expect(describeUnexpected(thrown(new TypeError(), stack), { part: 'annotator', home: CHROMIUM })).toEqual({
      part: 'annotator',
      error: 'TypeError',
      frames: ['readPage (annotator.js:1:2345)', 'Object.start (chunks/popup-Xy_1.js:12:3)', 'annotator.js:3:4'],
    });
  });

  it('is the same as Firefox writes them', () => {
    const stack = `readPage@${FIREFOX}annotator.js:1:2345
async*start/<@${FIREFOX}annotator.js:12:3
@https://news.example/secret.js:1:1
@${FIREFOX}annotator.js:3:4
`;
    const { frames } = describeUnexpected(thrown(new Error(), stack), { part: 'annotator', home: FIREFOX });
    expect(frames).toEqual(['readPage (annotator.js:1:2345)', 'start/< (annotator.js:12:3)', 'annotator.js:3:4']);
  });

  it.each([
    ['a name that a page made up', thrown(Object.assign(new Error('secret'), { name: 'Secret of the page' }), 'secret')],
    ['a text', 'secret'],
    ['an object of the page', { message: 'secret', stack: 'secret' }],
    ['nothing', undefined],
  ])('of %s is no more than that there was one', (_name, value) => {
    expect(describeUnexpected(value, { part: 'annotator', home: CHROMIUM })).toEqual({ part: 'annotator', error: 'Error', frames: [] });
  });

  it('tells of a failure of the platform as such', () => {
    expect(describeUnexpected(new DOMException('secret', 'QuotaExceededError'), { part: 'popup', home: CHROMIUM }).error).toBe(
      'DOMException',
    );
  });

  it('is bounded, and passes the border', () => {
    const stack = `    at f (${CHROMIUM}annotator.js:1:2)\n`.repeat(1000);
    const told = describeUnexpected(thrown(new RangeError(), stack), { part: 'annotator', home: CHROMIUM });
    expect(told.frames).toHaveLength(8);
    expect(checkUnexpected(told)).toEqual(told);
    expect(unexpectedInWords(told).split('\n').slice(0, 2)).toEqual(['RangeError in annotator', '  at f (annotator.js:1:2)']);
  });
});

describe('what a script says went wrong', () => {
  const good = { part: 'annotator', error: 'TypeError', frames: ['f (annotator.js:1:2)'] };

  test('loses what is not agreed on', () => {
    expect(checkUnexpected({ ...good, address: 'https://news.example/' })).toEqual(good);
  });

  test.each([
    ['an unknown part', { ...good, part: 'page' }],
    ['an error of any name', { ...good, error: 'What the article says' }],
    ['words in place of places', { ...good, frames: ['what the article says'] }],
    ['an address', { ...good, frames: ['f (https://news.example/a.js:1:2)'] }],
    ['a place with words', { ...good, frames: ['f (annotator.js:1:2) and words'] }],
    ['several lines', { ...good, frames: ['f (annotator.js:1:2)\nf (annotator.js:1:2)'] }],
    ['no end of places', { ...good, frames: Array(100).fill('f (annotator.js:1:2)') }],
    ['nothing', undefined],
  ])('%s does not pass', (_name, value) => {
    expect(checkUnexpected(value)).toBeUndefined();
  });
});

function thrown(error: Error, stack: string): Error {
  return Object.assign(error, { stack });
}
