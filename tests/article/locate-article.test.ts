import { describe, expect, it } from 'vitest';
import { type ArticleOnPage, locateArticle } from '../../src/article/locate-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/domain/mention.ts';
import { articleOf, FILLER, pageOf } from './news-page.ts';
import { BLOCK_CASES, MARK_CASES } from './read-article-cases.ts';

describe('locateArticle', () => {
  it.each(MARK_CASES)('%s', (_, inside, words, markable, link) => {
    const page = locate(articleOf(inside));
    const span = spanOf(page.article.text, words);
    expect(String(page.rangeOf(span))).toBe(words);
    expect(page.isMarkable(span)).toBe(markable);
    expect(page.linkAt(span)).toBe(link);
  });

  it.each(BLOCK_CASES)('leads each word back to the page: %s', (_, inside) => {
    const document = articleOf(inside);
    const page = locate(document);
    const words = Array.from(page.article.text.matchAll(/\S+/g));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      const range = page.rangeOf({ start: word.index, end: word.index + word[0].length });
      expect(String(range)).toBe(word[0]);
      expect(document.contains(range?.startContainer ?? null)).toBe(true);
    }
  });

  it('takes the words of the article, not the same words outside it', () => {
    const page = locate(
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
    const page = locate(articleOf('<p>the Helsinki\n   <b> summit</b></p>'));
    expect(String(page.rangeOf(spanOf(page.article.text, 'Helsinki summit')))).toBe('Helsinki\n    summit');
  });

  it('begins and ends in the text nodes of the words, where there are several side by side', () => {
    const document = articleOf('<p class="story">the Helsinki summit</p>');
    document.querySelector('.story')?.replaceChildren('the ', 'Hel', '', 'sinki', ' summit');
    const page = locate(document);
    const range = page.rangeOf(spanOf(page.article.text, 'Helsinki'));
    expect([range?.startContainer.nodeValue, range?.startOffset, range?.endContainer.nodeValue, range?.endOffset]).toEqual([
      'Hel',
      0,
      'sinki',
      5,
    ]);
  });

  it('gives no range over words that the article does not have', () => {
    const page = locate(articleOf('<p>the Helsinki <span class="sharedaddy">Share</span> summit</p>'));
    expect(page.rangeOf(spanOf(page.article.text, 'Helsinki summit'))).toBeNull();
  });

  it.each<[string, (document: Document) => void]>([
    ['other words', (document) => document.querySelector('b')?.replaceChildren('Singapore')],
    ['other text in the node', (document) => document.querySelector('b')?.firstChild?.replaceWith('Oslo')],
    ['fewer letters', (document) => document.querySelector('b')?.replaceChildren('Hel')],
    ['a removed paragraph', (document) => document.querySelector('.story')?.remove()],
    ['words put between', (document) => document.querySelector('b')?.after(' or Oslo')],
    ['another body', (document) => document.body.replaceWith(document.createElement('body'))],
  ])('gives no range after %s', (_, change) => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const page = locate(document);
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
  ])('gives the range still after %s', (_, change) => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const page = locate(document);
    change(document);
    expect(String(page.rangeOf(spanOf(page.article.text, 'Helsinki summit')))).toBe('Helsinki summit');
  });

  it.each<[string, (document: Document) => readonly (Node | null | undefined)[]]>([
    [
      'the same text in a new node',
      (document) => {
        document.querySelector('b')?.replaceChildren('Helsinki');
        return [document.querySelector('b')?.firstChild];
      },
    ],
    [
      'its text in two nodes',
      (document) => {
        document.querySelector('b')?.replaceChildren('Hel', 'sinki');
        return [...(document.querySelector('b')?.childNodes ?? [])];
      },
    ],
    ['its paragraph anew', (document) => [renewed(document.querySelector('.story'))]],
    ['the whole article anew', (document) => [renewed(document.querySelector('article'))]],
  ])('finds the words again after %s, once it is told', (_, change) => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const page = locate(document);
    const span = spanOf(page.article.text, 'Helsinki summit');
    const nodes = change(document).filter((node) => node != null);
    expect(page.rangeOf(span)).toBeNull();
    expect(page.follow(nodes)).toBe(true);
    expect(String(page.rangeOf(span))).toBe('Helsinki summit');
    expect(document.contains(page.rootNow())).toBe(true);
    expect(page.rootNow().localName).toBe('article');
  });

  it('finds each of two lines alike in a place of its own', () => {
    const document = articleOf('<p class="story">the Helsinki summit</p><p class="story">the Helsinki summit</p>');
    const page = locate(document);
    const first = spanOf(page.article.text, 'Helsinki summit');
    const second = { start: first.start + 20, end: first.end + 20 };
    const [one, other] = [...document.querySelectorAll('.story')].map(renewed);
    expect(page.follow([one, other].filter((node) => node != null))).toBe(true);
    expect(page.rangeOf(first)?.startContainer.parentElement).toBe(one);
    expect(page.rangeOf(second)?.startContainer.parentElement).toBe(other);
  });

  it('finds nothing in other words', () => {
    const document = articleOf('<p class="story">the Helsinki summit</p>');
    const page = locate(document);
    const story = document.querySelector('.story');
    story?.replaceChildren('the Singapore summit');
    expect(page.follow([...(story?.childNodes ?? [])])).toBe(false);
  });

  it('knows which text it is made of', () => {
    const page = locate(articleOf('<p>the Helsinki summit</p>'));
    expect(page.has('the  Helsinki summit')).toBe(true);
    expect(page.has(`${FILLER}\nthe Helsinki summit`)).toBe(true);
    expect(page.has('the Singapore summit')).toBe(false);
  });

  it('leads into open shadow roots, and to what is shown in their slots', () => {
    const document = articleOf('<x-story>and the Singapore summit of June, as planned</x-story>');
    const host = document.querySelector('x-story');
    const root = host?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('p'), document.createElement('p'));
    const [first, second] = root?.querySelectorAll('p') ?? [];
    first?.append('the Helsinki summit, and the press');
    second?.append(document.createElement('slot'));
    const page = locate(document);
    expect(page.article.text).toContain('the Helsinki summit, and the press\nand the Singapore summit of June');
    expect(page.rangeOf(spanOf(page.article.text, 'Helsinki summit'))?.startContainer.parentElement).toBe(first);
    expect(page.rangeOf(spanOf(page.article.text, 'Singapore summit'))?.startContainer.parentElement).toBe(host);
  });

  it('marks nothing that is in what the reader may edit by now', () => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const page = locate(document);
    const span = spanOf(page.article.text, 'Helsinki summit');
    document.querySelector('.story')?.setAttribute('contenteditable', 'true');
    expect(page.isMarkable(span)).toBe(false);
    document.querySelector('.story')?.setAttribute('contenteditable', 'false');
    expect(page.isMarkable(span)).toBe(true);
  });

  it('knows the element around the article, and the body where that is gone', () => {
    const document = articleOf('<p>the Helsinki summit</p>');
    const page = locate(document);
    expect(page.rootNow().localName).toBe('article');
    document.querySelector('article')?.replaceWith('Another story.');
    expect(page.rootNow()).toBe(document.body);
  });

  it('gives none for spans outside the text', () => {
    const page = locate(articleOf(''));
    const { length } = page.article.text;
    expect(page.rangeOf({ start: length + 1, end: length + 5 })).toBeNull();
    expect(page.rangeOf({ start: 5, end: 5 })).toBeNull();
    expect(page.isMarkable({ start: length + 1, end: length + 5 })).toBe(false);
    expect(page.linkAt({ start: length + 1, end: length + 5 })).toBe(false);
  });
});

function locate(document: Document): ArticleOnPage {
  const read = readArticle(document);
  if (!read) throw new Error('no article');
  return locateArticle(document, read);
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

/** The same element once more, in its place. */
function renewed(element: Element | null): Node | undefined {
  const copy = element?.cloneNode(true);
  if (copy) element?.replaceWith(copy);
  return copy;
}

function wrap(element: Element | null): void {
  const around = element?.ownerDocument.createElement('section');
  if (!element || !around) throw new Error('nothing to wrap');
  element.replaceWith(around);
  around.append(element);
}
