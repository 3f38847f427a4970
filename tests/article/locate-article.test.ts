import { describe, expect, it, vi } from 'vitest';
import { locateArticle } from '../../src/article/locate-article.ts';
import { articleOf, FILLER, pageOf } from './news-page.ts';
import { BLOCK_CASES, MARK_CASES } from './read-article-cases.ts';
import { readThrough, spanOf } from './read-through.ts';

describe('locateArticle', () => {
  it.each(MARK_CASES)('%s', (_, inside, words, markable, link) => {
    const { page } = readThrough(articleOf(inside));
    const span = spanOf(page.article.text, words);
    expect(String(page.rangeOf(span))).toBe(words);
    expect(page.isMarkable(span)).toBe(markable);
    expect(page.linkAt(span)).toBe(link);
  });

  it.each(BLOCK_CASES)('leads each word back to the page: %s', (_, inside) => {
    const document = articleOf(inside);
    const { page } = readThrough(document);
    const words = Array.from(page.article.text.matchAll(/\S+/g));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      const range = page.rangeOf({ start: word.index, end: word.index + word[0].length });
      expect(String(range)).toBe(word[0]);
      expect(document.contains(range?.startContainer ?? null)).toBe(true);
    }
  });

  it('takes the words of the article, not the same words outside it', () => {
    const { page } = readThrough(
      pageOf(
        `<div class="sidebar"><p>${FILLER}</p></div><article><p>${FILLER}</p><p class="story">${FILLER} the Helsinki summit</p></article><div class="sidebar">${FILLER}</div>`,
      ),
    );
    const range = page.rangeOf(spanOf(page.article.text, 'Helsinki summit'));
    expect(range?.startContainer.parentElement?.className).toBe('story');
    const first = page.rangeOf({ start: 0, end: 20 });
    expect(first?.startContainer.parentElement?.parentElement?.localName).toBe('article');
  });

  it('covers white space as the page has it', () => {
    const { page } = readThrough(articleOf('<p>the Helsinki\n   <b> summit</b></p>'));
    expect(String(page.rangeOf(spanOf(page.article.text, 'Helsinki summit')))).toBe('Helsinki\n    summit');
  });

  it('begins and ends in the text nodes of the words, where there are several side by side', () => {
    const document = articleOf('<p class="story">the Helsinki summit</p>');
    document.querySelector('.story')?.replaceChildren('the ', 'Hel', '', 'sinki', ' summit');
    const { page } = readThrough(document);
    const range = page.rangeOf(spanOf(page.article.text, 'Helsinki'));
    expect([range?.startContainer.nodeValue, range?.startOffset, range?.endContainer.nodeValue, range?.endOffset]).toEqual([
      'Hel',
      0,
      'sinki',
      5,
    ]);
  });

  it('gives no range over words that the article does not have', () => {
    const { page } = readThrough(articleOf('<p>the Helsinki <span class="sharedaddy">Share</span> summit</p>'));
    expect(page.rangeOf(spanOf(page.article.text, 'Helsinki summit'))).toBeNull();
  });

  it.each<[string, (document: Document) => void]>([
    ['other words', (document) => document.querySelector('b')?.replaceChildren('Singapore')],
    ['other text in the node', (document) => document.querySelector('b')?.firstChild?.replaceWith('Oslo')],
    ['fewer letters', (document) => document.querySelector('b')?.replaceChildren('Hel')],
    ['a removed paragraph', (document) => document.querySelector('.story')?.remove()],
    ['words put between', (document) => document.querySelector('b')?.after(' or Oslo')],
    ['words put before them', (document) => document.querySelector('b')?.prepend('old ')],
    ['another body', (document) => document.body.replaceWith(document.createElement('body'))],
  ])('gives no range after %s', (_, change) => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const { page } = readThrough(document);
    const span = spanOf(page.article.text, 'Helsinki summit');
    expect(page.rangeOf(span)).not.toBeNull();
    change(document);
    expect(page.rangeOf(span)).toBeNull();
  });

  it.each<[string, (document: Document) => void]>([
    ['text elsewhere', (document) => document.body.prepend('An advertisement', document.createElement('p'))],
    ['a paragraph before it', (document) => document.querySelector('.story')?.before(document.createElement('p'))],
    ['attributes', (document) => document.querySelector('.story')?.setAttribute('class', 'read')],
    ['an element around it', (document) => wrap(document.querySelector('.story'))],
    ['the same text in a new node', (document) => document.querySelector('b')?.replaceChildren('Helsinki')],
    ['its text in two nodes', (document) => document.querySelector('b')?.replaceChildren('Hel', 'sinki')],
  ])('gives the range still after %s', (_, change) => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const { page } = readThrough(document);
    change(document);
    expect(String(page.rangeOf(spanOf(page.article.text, 'Helsinki summit')))).toBe('Helsinki summit');
  });

  it('marks nothing that is in what the reader may edit, or hidden, by now', () => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const { page } = readThrough(document);
    const span = spanOf(page.article.text, 'Helsinki summit');
    document.querySelector('.story')?.setAttribute('contenteditable', 'true');
    expect(page.isMarkable(span)).toBe(false);
    document.querySelector('.story')?.setAttribute('contenteditable', 'false');
    expect(page.isMarkable(span)).toBe(true);
    // jsdom lays nothing out and has no such method.
    Object.assign(document.querySelector('b') ?? {}, { checkVisibility: () => false });
    expect(page.isMarkable(span)).toBe(false);
  });

  it('looks at no more of the page than it is asked for', () => {
    const document = articleOf('<p>the <b>Helsinki</b> summit</p>');
    const { read, taken } = readThrough(document);
    const elementAt = vi.fn(taken.elementAt);
    const page = locateArticle(document, read, { elementAt });
    expect(elementAt).not.toHaveBeenCalled();
    expect(String(page.rangeOf(spanOf(page.article.text, 'Helsinki')))).toBe('Helsinki');
    expect(new Set(elementAt.mock.results.map(({ value }) => value))).toEqual(new Set([document.querySelector('b')]));
  });

  it('knows the element around the article, and the body where that is gone', () => {
    const document = articleOf('<p>the Helsinki summit</p>');
    const { page } = readThrough(document);
    expect(page.rootNow().localName).toBe('article');
    document.querySelector('article')?.replaceWith('Another story.');
    expect(page.rootNow()).toBe(document.body);
  });

  it('gives none for spans outside the text', () => {
    const { page } = readThrough(articleOf(''));
    const { length } = page.article.text;
    expect(page.rangeOf({ start: length + 1, end: length + 5 })).toBeNull();
    expect(page.rangeOf({ start: 5, end: 5 })).toBeNull();
    expect(page.isMarkable({ start: length + 1, end: length + 5 })).toBe(false);
    expect(page.linkAt({ start: length + 1, end: length + 5 })).toBe(false);
  });
});

function wrap(element: Element | null): void {
  const around = element?.ownerDocument.createElement('section');
  if (!element || !around) throw new Error('nothing to wrap');
  element.replaceWith(around);
  around.append(element);
}
