import { describe, expect, it } from 'vitest';
import { type HiddenTerms, hiddenOn, isEntryId, pageDigest, readHiddenTerms, turnTerm } from '../../src/settings/hidden-terms.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const many = Array.from({ length: 500 }, (_, index) => ({ page: index.toString(16).padStart(64, '0'), entries: ['nato'] }));

/** What was hidden, what the reader did, what is hidden. */
const TURNS: readonly (readonly [string, readonly HiddenTerms[], string, string, 'hidden' | 'shown', readonly HiddenTerms[]])[] = [
  ['the first', [], a, 'nato', 'hidden', [{ page: a, entries: ['nato'] }]],
  ['another on the page', [{ page: a, entries: ['nato'] }], a, 'kgb', 'hidden', [{ page: a, entries: ['nato', 'kgb'] }]],
  ['the same again', [{ page: a, entries: ['nato'] }], a, 'nato', 'hidden', [{ page: a, entries: ['nato'] }]],
  [
    'on an older page, which becomes the newest',
    [
      { page: a, entries: ['nato'] },
      { page: b, entries: ['g7'] },
    ],
    a,
    'kgb',
    'hidden',
    [
      { page: b, entries: ['g7'] },
      { page: a, entries: ['nato', 'kgb'] },
    ],
  ],
  ['one of two shown again', [{ page: a, entries: ['nato', 'kgb'] }], a, 'nato', 'shown', [{ page: a, entries: ['kgb'] }]],
  ['the last shown again, and the page forgotten', [{ page: a, entries: ['nato'] }], a, 'nato', 'shown', []],
  ['shown, though it was not hidden', [{ page: b, entries: ['g7'] }], a, 'nato', 'shown', [{ page: b, entries: ['g7'] }]],
  ['on one page too many, and the oldest forgotten', many, a, 'nato', 'hidden', [...many.slice(1), { page: a, entries: ['nato'] }]],
];

describe('turnTerm', () => {
  it.each(TURNS)('%s', (_, before, page, entry, to, after) => {
    expect(turnTerm(before, { page, entry }, to)).toEqual(after);
  });
});

it('tells what is hidden on a page', () => {
  expect(hiddenOn([{ page: a, entries: ['nato'] }], a)).toEqual(['nato']);
  expect(hiddenOn([{ page: a, entries: ['nato'] }], b)).toEqual([]);
});

describe('what was stored', () => {
  it.each([
    ['a list, as it was', [{ page: a, entries: ['nato'] }], [{ page: a, entries: ['nato'] }]],
    ['no list', { page: a }, undefined],
    ['an address in place of a digest', [{ page: 'https://bbc.com/news', entries: ['nato'] }], []],
    ['things that are no pages', [null, 'x', 7, { page: a }, { entries: ['nato'] }, { page: a, entries: 'nato' }], []],
    [
      'entries of which some can be used',
      [{ page: a, entries: ['nato', 7, '<b>', '', 'nato', 'x'.repeat(200)] }],
      [{ page: a, entries: ['nato'] }],
    ],
    ['a page with none that can be used', [{ page: a, entries: [null] }], []],
    ['more than is kept', [{ page: a, entries: ['nato'] }, ...many], many],
    ['more of each page than is known', [{ page: a, entries: ['nato'], address: 'https://bbc.com' }], [{ page: a, entries: ['nato'] }]],
  ])('%s', (_, stored, read) => {
    expect(readHiddenTerms(stored)).toEqual(read);
  });
});

describe('pageDigest', () => {
  const article = 'https://www.bbc.com/news/world-1';

  it('is the SHA-256 of origin and path', async () => {
    // printf %s https://www.bbc.com/news/world-1 | sha256sum
    expect(await pageDigest(article)).toBe('fe123a3c60e7ffd5de76402c8abddfaf0630a3195290bf2ea376c462fc55be50');
  });

  it.each([`${article}?at=1`, `${article}#comments`, 'https://WWW.bbc.com/news/world-1'])('is the same for %s', async (address) => {
    expect(await pageDigest(address)).toBe(await pageDigest(article));
  });

  it.each([`${article}0`, 'http://www.bbc.com/news/world-1', 'https://bbc.com/news/world-1'])('is another for %s', async (address) => {
    expect(await pageDigest(address)).not.toBe(await pageDigest(article));
  });

  it.each(['about:blank', 'file:///news', 'news', ''])('is none for %s', async (address) => {
    expect(await pageDigest(address)).toBeUndefined();
  });
});

it.each([
  ['helsinki-summit', true],
  ['2013-putin-tweet', true],
  ['g7', true],
  ['', false],
  ['-g7', false],
  ['G7', false],
  ['g 7', false],
  [7, false],
  ['a'.repeat(101), false],
])('%s: an id of an entry, %s', (value, is) => {
  expect(isEntryId(value)).toBe(is);
});
