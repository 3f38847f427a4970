import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/domain/mention.ts';
import { articleOf, FILLER, pageOf } from './news-page.ts';
import { BLOCK_CASES, MARK_CASES } from './read-article-cases.ts';

async function read(document: Document) {
  const page = await readArticle(document);
  if (!page) throw new Error('no article');
  return page;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article`);
  return { start, end: start + words.length };
}

describe('readArticle: text', () => {
  it.each(BLOCK_CASES)('%s', async (_, inside, blocks) => {
    expect((await read(articleOf(inside))).article.text).toBe([FILLER, FILLER, ...blocks, FILLER].join('\n'));
  });

  it('reads no navigation, comments or footers', async () => {
    const { article } = await read(
      pageOf(
        `<header><nav><ul><li><a href="/a">Summit news</a></li></ul></nav></header><main><article><p>${FILLER}</p><p>${FILLER}</p></article>` +
          `<section class="comments"><p>I was at the summit. ${FILLER}</p></section></main><footer>Summit House</footer>`,
      ),
    );
    expect(article.text).toBe([FILLER, FILLER].join('\n'));
  });

  it('reads a page so short that Readability tries four times', async () => {
    const page = await read(pageOf('<div class="sidebar"><p>A short note on the <b>Helsinki</b> summit, no more.</p></div>'));
    expect(page.article.text).toBe('A short note on the Helsinki summit, no more.');
    expect(String(page.rangeOf(spanOf(page.article.text, 'the Helsinki summit')))).toBe('the Helsinki summit');
  });

  it('finds no article in an empty page', async () => {
    expect(await readArticle(pageOf(''))).toBeNull();
    expect(await readArticle(pageOf('<img src="/a.png"><input value="summit">'))).toBeNull();
  });

  it('leaves the page as it was', async () => {
    const document = articleOf(BLOCK_CASES.map(([, inside]) => inside).join(''));
    const before = document.documentElement.outerHTML;
    const texts = document.createTreeWalker(document, 4);
    const nodes: Node[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    await read(document);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(nodes.every((node) => node.isConnected)).toBe(true);
  });
});

describe('readArticle: ranges', () => {
  it.each(MARK_CASES)('%s', async (_, inside, words, markable, link) => {
    const page = await read(articleOf(inside));
    const span = spanOf(page.article.text, words);
    expect(String(page.rangeOf(span))).toBe(words);
    expect(page.isMarkable(span)).toBe(markable);
    expect(page.linkAt(span)).toBe(link);
  });

  it.each(BLOCK_CASES)('leads each word back to the page: %s', async (_, inside) => {
    const page = await read(articleOf(inside));
    const words = Array.from(page.article.text.matchAll(/\S+/g));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      const range = page.rangeOf({ start: word.index, end: word.index + word[0].length });
      expect(String(range)).toBe(word[0]);
      expect(range?.startContainer.isConnected).toBe(true);
    }
  });

  it('takes the words of the article, not the same words outside it', async () => {
    const document = pageOf(
      `<div class="sidebar"><p>${FILLER}</p></div><article><p>${FILLER}</p><p class="story">${FILLER} the Helsinki summit</p></article><div class="sidebar">${FILLER}</div>`,
    );
    const page = await read(document);
    const range = page.rangeOf(spanOf(page.article.text, 'Helsinki summit'));
    expect(range?.startContainer.parentElement?.className).toBe('story');
    const first = page.rangeOf({ start: 0, end: 20 });
    expect(first?.startContainer.parentElement?.parentElement?.localName).toBe('article');
  });

  it('covers white space as the page has it', async () => {
    const page = await read(articleOf('<p>the Helsinki\n   <b> summit</b></p>'));
    expect(String(page.rangeOf(spanOf(page.article.text, 'Helsinki summit')))).toBe('Helsinki\n    summit');
  });

  it('gives no range over words that the article does not have', async () => {
    const page = await read(articleOf('<p>the Helsinki <span class="sharedaddy">Share</span> summit</p>'));
    const span = spanOf(page.article.text, 'Helsinki summit');
    expect(page.rangeOf(span)).toBeNull();
  });

  it.each<[string, (document: Document) => void]>([
    ['other words', (document) => document.querySelector('b')?.replaceChildren('Singapore')],
    ['other text in the node', (document) => document.querySelector('b')?.firstChild?.replaceWith('Oslo')],
    ['a removed paragraph', (document) => document.querySelector('.story')?.remove()],
    ['words put between', (document) => document.querySelector('b')?.after(' or Oslo')],
  ])('gives no range after %s', async (_, change) => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const page = await read(document);
    const span = spanOf(page.article.text, 'Helsinki summit');
    expect(page.rangeOf(span)).not.toBeNull();
    change(document);
    expect(page.rangeOf(span)).toBeNull();
  });

  it('tells whether its text is stale', async () => {
    const document = articleOf('<p class="story">the <b>Helsinki</b> summit, and the press</p>');
    const page = await read(document);
    document.body.append('more text elsewhere');
    expect(page.isStale()).toBe(false);
    document.querySelector('b')?.replaceChildren('Singapore');
    expect(page.isStale()).toBe(true);
  });

  it('knows the element around the article', async () => {
    expect((await read(articleOf('<p>the Helsinki summit</p>'))).root.localName).toBe('article');
  });

  it('gives none for spans outside the text', async () => {
    const page = await read(articleOf(''));
    const { length } = page.article.text;
    expect(page.rangeOf({ start: length + 1, end: length + 5 })).toBeNull();
    expect(page.rangeOf({ start: 5, end: 5 })).toBeNull();
    expect(page.isMarkable({ start: length + 1, end: length + 5 })).toBe(false);
  });
});
