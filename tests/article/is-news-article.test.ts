import { describe, expect, it } from 'vitest';
import { isNewsArticle } from '../../src/article/is-news-article.ts';
import { AT, NEWS_CASES, STORY } from './is-news-article-cases.ts';
import { pageOf } from './news-page.ts';

describe('isNewsArticle', () => {
  it.each(NEWS_CASES)('%s: %s', (_, address, head, body, article) => {
    expect(isNewsArticle(pageOf(body, { head, url: AT + address }))).toBe(article);
  });

  it('stands what pages put into their JSON-LD', () => {
    for (const text of [
      '',
      'null',
      '7',
      '"NewsArticle"',
      '[null, [[]], {"@type": null}]',
      '{"@type": {"@type": 1}}',
      '{"@graph": "x"}',
      '<!-- -->',
    ]) {
      expect(isNewsArticle(pageOf(STORY, { head: `<script type="application/ld+json">${text}</script>`, url: `${AT}/about` }))).toBe(false);
    }
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(isNewsArticle(pageOf(STORY, { head: `<script type="application/ld+json">${nested}</script>`, url: `${AT}/about` }))).toBe(false);
  });
});
