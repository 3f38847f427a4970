import { describe, expect, it } from 'vitest';
import {
  checkArticle,
  checkBadge,
  checkHiddenChoice,
  checkMuteChoice,
  checkRequest,
  checkText,
  checkTexts,
  LONGEST_ARTICLE,
} from '../../src/messages/checks.ts';

const ARTICLE = { text: 'Trump met Putin.', title: 'In Helsinki', date: '2018-07-16' };

describe('an article from a page', () => {
  it('passes as it is', () => {
    expect(checkArticle(ARTICLE)).toEqual(ARTICLE);
  });

  it('may have no date', () => {
    const { date: _, ...undated } = ARTICLE;
    expect(checkArticle(undated)).toEqual(undated);
    expect(Object.keys(checkArticle({ ...undated, date: undefined }) ?? {})).toEqual(['text', 'title']);
  });

  it('may be as long as the longest', () => {
    expect(checkArticle({ ...ARTICLE, text: 'x'.repeat(LONGEST_ARTICLE) })).toBeDefined();
  });

  it('loses what is not agreed on', () => {
    expect(checkArticle({ ...ARTICLE, html: '<b>', __proto__: { polluted: true } })).toEqual(ARTICLE);
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
    expect(checkArticle(value)).toBeUndefined();
  });
});

/** Longer than any page that is looked at. */
const TOO_LONG = 'x'.repeat(8_000_001);

describe('a page that is to be read', () => {
  const snapshot = {
    address: 'https://news.example/story',
    isQuirky: false,
    head: '<title>T</title>',
    body: '<body><p>T</p></body>',
    elements: 1,
    isNumbered: false,
  };
  const request = { snapshot, isJudged: false };

  it('passes as it is', () => {
    expect(checkRequest(request)).toEqual(request);
  });

  it('loses what is not agreed on', () => {
    expect(checkRequest({ ...request, parse: 'eval', snapshot: { ...snapshot, cookies: 'x' } })).toEqual(request);
  });

  it.each([
    ['nothing', undefined],
    ['HTML alone', snapshot.body],
    ['a judgement alone', { isJudged: true }],
    ['a page that nobody has said anything of', { snapshot }],
    ['an element in the place of HTML', { ...request, snapshot: { ...snapshot, body: {} } }],
    ['a number of elements that is none', { ...request, snapshot: { ...snapshot, elements: -1 } }],
    ['half an element', { ...request, snapshot: { ...snapshot, elements: 0.5 } }],
    ['too long a body', { ...request, snapshot: { ...snapshot, body: TOO_LONG } }],
    ['too long a head', { ...request, snapshot: { ...snapshot, head: TOO_LONG } }],
    ['too long an address', { ...request, snapshot: { ...snapshot, address: TOO_LONG } }],
  ])('%s does not pass', (_name, value) => {
    expect(checkRequest(value)).toBeUndefined();
  });
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
