import { describe, expect, it } from 'vitest';
import { checkArticle, checkBadge, checkHiddenChoice, checkMuteChoice, LONGEST_ARTICLE } from '../../src/messages/checks.ts';

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
