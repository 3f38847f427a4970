import { FILLER } from './news-page.ts';

/** A page that reads like an article. */
export const STORY = `<article><h1>Leaders meet</h1><p>${FILLER}</p><p>${FILLER}</p></article>`;
const TEASERS = Array.from(
  { length: 12 },
  (_, n) => `<article><h2><a href="/${n}">Leaders meet again, for the ${n}th time</a></h2></article>`,
).join('');
/** Where the pages are. */
export const AT = 'https://news.example';

/** Pages, and whether they are one news article. */
export const NEWS_CASES: readonly (readonly [name: string, address: string, head: string, body: string, article: boolean])[] = [
  ['a NewsArticle', '/politics/leaders-meet', linked({ '@type': 'NewsArticle' }), STORY, true],
  ['one of its subtypes', '/x/1', linked({ '@type': 'ReportageNewsArticle' }), STORY, true],
  ['an analysis in a graph', '/x/1', linked({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['AnalysisNewsArticle'] }] }), STORY, true],
  ['a live blog', '/live/leaders-meet', linked({ '@type': 'LiveBlogPosting' }), STORY, true],
  ['a type with its address', '/x/1', linked({ '@type': 'http://schema.org/NewsArticle' }), STORY, true],
  [
    'one that is broken',
    '/x/1',
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a "quote""}</script>',
    STORY,
    true,
  ],
  ['og:type article', '/leaders-meet-in-oslo.html', '<meta property="og:type" content="article">', STORY, true],
  ['microdata', '/story/1', '', `<div itemscope itemtype="http://schema.org/NewsArticle">${STORY}</div>`, true],
  ['a date of publication and text', '/story/1', '<meta property="article:published_time" content="2018-07-16">', STORY, true],
  ['a date in the address and text', '/2018/07/16/oslo.html', '', STORY, true],
  ['a headline in the address and text', '/politics/leaders-meet-again-in-oslo', '', STORY, true],
  ['a story by number', '/?p=441749', '<meta property="og:type" content="article">', STORY, true],
  ['a headline in the address, but no text', '/politics/leaders-meet-again-in-oslo', '', TEASERS, false],
  ['text without a sign', '/about', '', STORY, false],
  ['a page of the site that is no story', '/help/how-to-read-this-paper', '<meta property="og:type" content="website">', STORY, false],
  ['the front page', '/', linked({ '@type': 'NewsArticle' }), STORY, false],
  ['the front page with campaign parameters', '/?utm_source=mail', '<meta property="og:type" content="article">', STORY, false],
  ['the front page of an edition', '/en-gb/', '<meta property="og:type" content="article">', STORY, false],
  ['the index', '/index.html', '', TEASERS, false],
  ['a section', '/world', '<meta property="og:type" content="website">', TEASERS, false],
  ['a section that calls itself an article', '/world/middle-east', '<meta property="og:type" content="article">', TEASERS, false],
  ['a list of articles', '/archive/2018', linked(Array.from({ length: 10 }, () => ({ '@type': 'NewsArticle' }))), TEASERS, false],
  ['a collection', '/topics/2018', linked({ '@type': 'CollectionPage', hasPart: [{ '@type': 'NewsArticle' }] }), TEASERS, false],
  ['a type with a space after it', '/world/oslo', linked({ '@type': 'NewsArticle ' }), STORY, true],
  ['an empty page', '/2018/07/16/oslo.html', '', '', false],
];

export function linked(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
