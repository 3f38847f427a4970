import { JSDOM } from 'jsdom';
import { type ArticleOnPage, locateArticle } from '../../src/article/locate-article.ts';
import type { Parse } from '../../src/article/open-snapshot.ts';
import { readSnapshot } from '../../src/article/read-snapshot.ts';
import { type Taken, takeSnapshot } from '../../src/article/take-snapshot.ts';
import type { LocatedArticle } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/mention.ts';

const parser = new new JSDOM('').window.DOMParser();

/** As where the extension does it: no script in the document runs, and its `noscript` elements hold elements. */
export const parse: Parse = (html) => parser.parseFromString(html, 'text/html');

/** A page in which scripts run, as in a browser, so that its `noscript` elements hold text. */
export function scriptedPage(html: string, { url = 'https://news.example/2018/07/16/talks-end-without-a-result.html' } = {}): Document {
  return new JSDOM(html, { url, runScripts: 'dangerously' }).window.document;
}

/** The way of an article from its page to where it is read and back, its texts numbered only where they have to be. */
export type ReadThrough = {
  readonly page: ArticleOnPage;
  readonly read: LocatedArticle;
  readonly taken: Taken;
};

/** Reads a page as the extension does, wherever that happens. */
export function readThrough(document: Document): ReadThrough {
  for (const isNumbered of [false, true]) {
    const taken = takeSnapshot(document, { isNumbered });
    if (!taken) break;
    const read = readSnapshot(taken.snapshot, { isJudged: true, parse });
    if (read.state === 'read') return { page: locateArticle(document, read, taken), read, taken };
    if (read.state !== 'unnumbered') break;
  }
  throw new Error('no article');
}

/** Where words stand for the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article`);
  return { start, end: start + words.length };
}
