import { describe, expect, it, test } from 'vitest';
import {
  checkAnnotateRequest,
  checkBadge,
  checkHiddenChoice,
  checkMuteChoice,
  checkPrefix,
  checkText,
  checkTexts,
  LONGEST_ARTICLE,
} from '../../src/messages/checks.ts';

const ADDRESS = 'https://news.example/story';

const ARTICLE = { text: 'Trump met Putin.', title: 'In Helsinki', date: '2018-07-16' };

const articleIn = (article: unknown) => checkAnnotateRequest({ article })?.article;

describe('an article from a page', () => {
  it('passes as it is', () => {
    expect(checkAnnotateRequest({ article: ARTICLE, address: ADDRESS })).toEqual({ article: ARTICLE, address: ADDRESS });
    expect(checkAnnotateRequest({ article: ARTICLE })).toEqual({ article: ARTICLE });
  });

  it('may have no date', () => {
    const { date: _, ...undated } = ARTICLE;
    expect(articleIn(undated)).toEqual(undated);
    expect(Object.keys(articleIn({ ...undated, date: undefined }) ?? {})).toEqual(['text', 'title']);
  });

  it('may be as long as the longest', () => {
    expect(articleIn({ ...ARTICLE, text: 'x'.repeat(LONGEST_ARTICLE) })).toBeDefined();
  });

  it('loses what is not agreed on', () => {
    expect(articleIn({ ...ARTICLE, html: '<b>', __proto__: { polluted: true } })).toEqual(ARTICLE);
  });

  it.each([
    ['nothing', undefined],
    ['text alone', 'Trump met Putin.'],
    ['no text', { title: 'In Helsinki' }],
    ['a text that is none', { ...ARTICLE, text: ['Trump'] }],
    ['too long a text', { ...ARTICLE, text: 'x'.repeat(LONGEST_ARTICLE + 1) }],
    ['too long a title', { ...ARTICLE, title: 'x'.repeat(5000) }],
    ['a date that is none', { ...ARTICLE, date: 'yesterday' }],
    ['a day that is none', { ...ARTICLE, date: '2018-02-30' }],
  ])('%s does not pass', (_name, value) => {
    expect(articleIn(value)).toBeUndefined();
  });

  it.each([
    ['no address', 7],
    ['too long an address', `https://${'x'.repeat(200_000)}`],
  ])('%s does not pass', (_name, address) => {
    expect(checkAnnotateRequest({ article: ARTICLE, address })).toBeUndefined();
  });
});

/** Longer than any page that is looked at. */
const TOO_LONG = 'x'.repeat(4_000_001);

test.each([
  ['a prefix', 'abcdefghijkl-', true],
  ['a shorter one', 'abc-', false],
  ['one with more in it', 'abcdefghijkl-) {} * { display: none } ::highlight(', false],
  ['none', undefined, false],
])('%s of highlights', (_name, value, passes) => {
  expect(checkPrefix(value)).toBe(passes ? value : undefined);
});

describe('the text of a page', () => {
  it('passes, line by line, with no more white space than words need', () => {
    expect(checkText('One  two\u00a0\tthree\n\nfour ')).toBe('One two three\n\nfour ');
    expect(checkTexts(['One  two', 'three'])).toBe('One two\nthree');
    expect(checkText('')).toBe('');
    expect(checkTexts([])).toBe('');
  });

  it.each([
    ['nothing', undefined],
    ['texts in texts', [['One']]],
    ['no text', [1]],
    ['too long a text', [TOO_LONG]],
    ['texts that are too long together', Array(5).fill(TOO_LONG.slice(0, 2_000_000))],
  ])('%s does not pass', (_name, value) => {
    expect(checkTexts(value)).toBeUndefined();
    expect(checkText(Array.isArray(value) && value.length === 1 ? value[0] : value)).toBeUndefined();
  });
});

describe('a badge from a page', () => {
  it.each([
    [{ terms: 0, on: false }, true],
    [{ terms: 11, on: true }, true],
    [{ terms: -1, on: true }, false],
    [{ terms: 1.5, on: true }, false],
    [{ terms: '11', on: true }, false],
    [{ terms: 11 }, false],
    [11, false],
    [null, false],
  ])('%j passes: %s', (value, passes) => {
    expect(checkBadge(value)).toEqual(passes ? value : undefined);
  });
});

describe('a choice of what to mute, from a page', () => {
  it.each([
    [{ entry: 'nato', muted: true }, true],
    [{ entry: 'nato', muted: false }, true],
    [{ entry: 'nato' }, false],
    [{ entry: 7, muted: true }, false],
    ['nato', false],
    [null, false],
  ])('%j passes: %s', (value, passes) => {
    expect(checkMuteChoice(value)).toEqual(passes ? value : undefined);
  });
});

describe('a choice of what to hide, from a page', () => {
  it.each([
    [{ address: 'https://www.bbc.com/news/1', entry: 'nato', hidden: true }, true],
    [{ address: 'https://www.bbc.com/news/1', entry: 'nato', hidden: false }, true],
    [{ address: 'https://www.bbc.com/news/1', entry: 'nato' }, false],
    [{ address: 'https://www.bbc.com/news/1', entry: 7, hidden: true }, false],
    [{ address: `https://www.bbc.com/${'x'.repeat(100_000)}`, entry: 'nato', hidden: true }, false],
    [{ entry: 'nato', hidden: true }, false],
    ['nato', false],
    [null, false],
  ])('%.80j passes: %s', (value, passes) => {
    expect(checkHiddenChoice(value)).toEqual(passes ? value : undefined);
  });
});
