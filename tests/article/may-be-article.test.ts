import { describe, expect, it } from 'vitest';
import { isNewsArticle } from '../../src/article/is-news-article.ts';
import { mayBeArticle } from '../../src/article/may-be-article.ts';
import { AT, linked, NEWS_CASES } from './is-news-article-cases.ts';
import { pageOf } from './news-page.ts';

const ARTICLE = linked({ '@type': 'NewsArticle' });

describe('mayBeArticle', () => {
  it.each<[address: string, head: string, may: boolean]>([
    ['/2018/07/16/oslo', '', true],
    ['/world/leaders-meet-in-oslo', '', true],
    ['/world/leaders_meet_in_oslo', '', true],
    ['/oslo.html', '', true],
    ['/?p=441749', '', true],
    ['/story?id=35155591&x=y', '', true],
    ['/world', '', false],
    ['/world/middle-east', '', false],
    ['/world/oslo', ARTICLE, true],
    ['/world/oslo', linked({ '@graph': [{ '@type': ['WebPage', 'LiveBlogPosting'] }] }), true],
    ['/world/oslo', linked({ '@type': 'WebPage', name: 'Articles' }), false],
    ['/world/oslo', '<script type="application/json">{"@type":"NewsArticle"}</script>', false],
    ['/', ARTICLE, false],
    ['/en-gb/', ARTICLE, false],
    ['/us', ARTICLE, false],
    ['/news/', ARTICLE, false],
    ['/index.html', ARTICLE, false],
    ['/world/index.php', ARTICLE, false],
    ['/home', ARTICLE, false],
    ['/?utm_source=mail', ARTICLE, false],
  ])('%s%s: %s', (address, head, may) => {
    expect(mayBeArticle(pageOf('', { head, url: AT + address }))).toBe(may);
  });

  // Else the page would not be looked at, whatever is on it.
  it.each(NEWS_CASES)('says no only where there is no article: %s', (_, address, head, body) => {
    const page = pageOf(body, { head, url: AT + address });
    expect(mayBeArticle(page) || !isNewsArticle(page)).toBe(true);
  });
});
