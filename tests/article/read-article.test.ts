import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { articleOf, FILLER, pageOf } from './news-page.ts';
import { BLOCK_CASES } from './read-article-cases.ts';

function read(document: Document) {
  const found = readArticle(document);
  if (!found) throw new Error('no article');
  return found;
}

describe('readArticle', () => {
  it.each(BLOCK_CASES)('%s', (_, inside, blocks) => {
    expect(read(articleOf(inside)).article.text).toBe([FILLER, FILLER, ...blocks, FILLER].join('\n'));
  });

  it.each(BLOCK_CASES)('knows the text node that each character stands in: %s', (_, inside) => {
    const document = articleOf(inside);
    const { article, runs } = read(document);
    let covered = '';
    for (const { node, from, start, length } of runs) {
      expect(document.contains(node)).toBe(true);
      const text = node.data.slice(from, from + length).replace(/\s/g, ' ');
      expect(text).toBe(article.text.slice(start, start + length));
      covered = covered.padEnd(start) + text;
    }
    expect(covered).toBe(article.text.replace(/\n/g, ' '));
  });

  it('reads no navigation, comments or footers', () => {
    const { article } = read(
      pageOf(
        `<header><nav><ul><li><a href="/a">Summit news</a></li></ul></nav></header><main><article><p>${FILLER}</p><p>${FILLER}</p></article>` +
          `<section class="comments"><p>I was at the summit. ${FILLER}</p></section></main><footer>Summit House</footer>`,
      ),
    );
    expect(article.text).toBe([FILLER, FILLER].join('\n'));
  });

  it('reads a page so short that Readability tries four times', () => {
    const document = pageOf('<div class="sidebar"><p>A short note on the <b>Helsinki</b> summit, no more.</p></div>');
    const { article, runs } = read(document);
    expect(article.text).toBe('A short note on the Helsinki summit, no more.');
    expect(runs.map(({ node }) => document.contains(node) && node.data)).toEqual(['A short note on the ', 'Helsinki', ' summit, no more.']);
  });

  it('takes the words of the article, not the same words outside it', () => {
    const { runs } = read(
      pageOf(
        `<div class="sidebar"><p>${FILLER}</p></div><article><p>${FILLER}</p><p>${FILLER}</p></article><div class="sidebar">${FILLER}</div>`,
      ),
    );
    expect(runs.map(({ node }) => node.parentElement?.parentElement?.localName)).toEqual(['article', 'article']);
  });

  it('takes title and date from what the page says', () => {
    const head = '<title>Leaders meet | News.example</title><meta name="date" content="2018-07-17">';
    expect(read(articleOf('', { head })).article).toMatchObject({ title: 'Leaders meet', date: '2018-07-17' });
    const undated = articleOf('', { url: 'https://news.example/leaders-meet-in-oslo' });
    expect(read(undated).article).not.toHaveProperty('date');
  });

  it('finds no article in an empty page', () => {
    expect(readArticle(pageOf(''))).toBeNull();
    expect(readArticle(pageOf('<img src="/a.png"><input value="summit">'))).toBeNull();
  });

  it('leaves the page as it was', () => {
    const document = articleOf(BLOCK_CASES.map(([, inside]) => inside).join(''));
    const before = document.documentElement.outerHTML;
    const texts = document.createTreeWalker(document, 4);
    const nodes: Node[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    read(document);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(nodes.every((node) => node.isConnected)).toBe(true);
  });
});
