import { describe, expect, it } from 'vitest';
import { articleDate } from '../../src/article/article-date.ts';
import { pageOf } from './news-page.ts';

const TODAY = '2026-03-10';
const PLAIN = 'https://news.example/politics/summit';

const HEADLINE = '<h1>The summit that nobody wanted to hold</h1>';

/** Late in the evening of the 16th in America. */
const LATE = '<meta property="article:published_time" content="2018-07-17T01:30:00Z">';

const CASES: readonly (readonly [name: string, head: string, body: string, date: string | undefined, url?: string])[] = [
  ['nothing stated', '', '', undefined],
  ['JSON-LD', linked({ '@type': 'NewsArticle', datePublished: '2018-07-16T10:00:00+03:00' }), '', '2018-07-16'],
  ['JSON-LD, an array', linked([{ '@type': 'WebSite' }, { '@type': 'Article', datePublished: '2018-07-16' }]), '', '2018-07-16'],
  ['JSON-LD, a graph', linked({ '@graph': [{ '@type': 'BlogPosting', datePublished: '2018-07-16' }] }), '', '2018-07-16'],
  [
    'JSON-LD, the main entity of a page',
    linked({ '@type': 'WebPage', mainEntity: { '@type': ['Article', 'NewsArticle'], datePublished: '2018-07-16' } }),
    '',
    '2018-07-16',
  ],
  [
    'JSON-LD: the article before its page',
    linked([
      { '@type': 'WebPage', datePublished: '2012-01-01' },
      { '@type': 'NewsArticle', datePublished: '2018-07-16' },
    ]),
    '',
    '2018-07-16',
  ],
  [
    'JSON-LD: no other articles of a list',
    linked({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2018-07-16' }] }),
    '',
    undefined,
  ],
  [
    'broken JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"He said "no"","datePublished":"2018-07-16"}</script>',
    '',
    '2018-07-16',
  ],
  [
    'JSON-LD with line breaks in it',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"two\nlines","datePublished":"2018-07-16",}</script>',
    '',
    '2018-07-16',
  ],
  [
    'published, not modified',
    '<meta property="article:modified_time" content="2019-01-01"><meta property="article:published_time" content="2018-07-16T23:00:00Z">',
    '',
    '2018-07-16',
  ],
  [
    'never modified alone',
    '<meta property="article:modified_time" content="2019-01-01">',
    '<time itemprop="dateModified" datetime="2019-01-01">',
    undefined,
  ],
  ['never modified alone, in JSON-LD', linked({ '@type': 'NewsArticle', dateModified: '2019-01-01' }), '', undefined],
  ['created, where nothing says published', linked({ '@type': 'NewsArticle', dateCreated: '2018-07-16' }), '', '2018-07-16'],
  [
    'published before created',
    `${linked({ '@type': 'NewsArticle', dateCreated: '2018-07-14' })}<meta name="pubdate" content="2018-07-16">`,
    '',
    '2018-07-16',
  ],
  ['Dublin Core', '<meta name="DC.date.issued" content="2018-07-16">', '', '2018-07-16'],
  ['in words', '<meta name="sailthru.date" content="July 16th, 2018">', '', '2018-07-16'],
  ['in digits', '<meta name="ptime" content="20180716093000">', '', '2018-07-16'],
  ['an older way of Parse.ly', `<meta name="parsely-page" content='{"pub_date":"2018-07-16T01:00:00Z"}'>`, '', '2018-07-16'],
  ['microdata', '', '<span itemprop="datePublished" content="2018-07-16">Monday</span>', '2018-07-16'],
  ['microdata, in words', '', '<span itemprop="datePublished">16 July 2018, 10 a.m.</span>', '2018-07-16'],
  ['a time that says so', '', '<time pubdate datetime="2018-07-16">Monday</time>', '2018-07-16'],
  ['the only time of the story', '', '<article><time datetime="2018-07-16">Monday</time></article>', '2018-07-16'],
  ['none of several times', '', '<article><time datetime="2018-07-16"></time><time datetime="2018-07-17"></time></article>', undefined],
  ['the address', '', '', '2018-07-16', 'https://news.example/world/2018/07/16/summit.html'],
  [
    'the address, last',
    linked({ '@type': 'NewsArticle', datePublished: '2018-07-17' }),
    '',
    '2018-07-17',
    'https://news.example/2018/07/16/summit',
  ],
  ['the canonical address', '<link rel="canonical" href="https://news.example/2018/jul/16/summit">', '', '2018-07-16'],
  ['an instant in UTC: the day that is printed', LATE, `${HEADLINE}<p>By Ada Berg</p><p>July 16, 2018 9:30 PM</p>`, '2018-07-16'],
  ['an instant in UTC: the day of the address', LATE, HEADLINE, '2018-07-16', 'https://news.example/2018/07/16/summit'],
  [
    'what is printed before the address',
    LATE,
    `${HEADLINE}<p>17 July 2018, 02.30 BST</p>`,
    '2018-07-17',
    'https://news.example/2018/07/16/summit',
  ],
  [
    'an instant in UTC at which no place has the day of the address',
    '<meta property="article:published_time" content="2018-07-17T15:00:00Z">',
    HEADLINE,
    '2018-07-17',
    'https://news.example/2018/07/16/summit',
  ],
  [
    'an instant in UTC, ahead of which Asia is',
    '<meta name="pubdate" content="2018-07-15T22:00:00Z">',
    `${HEADLINE}<p>16 July 2018</p>`,
    '2018-07-16',
  ],
  [
    'an instant with its own offset: the day there',
    '<meta property="article:published_time" content="2018-07-16T22:00:00-04:00">',
    `${HEADLINE}<p>July 17, 2018 4:00 AM CEST</p>`,
    '2018-07-16',
  ],
  [
    'a day that a machine states, of a page that prints the one before',
    '<meta name="DC.date.issued" content="2018-07-17">',
    `${HEADLINE}<p>Monday, July 16, 2018; 10:37 PM</p>`,
    '2018-07-16',
  ],
  [
    'stated before printed where they are days apart',
    '<meta name="DC.date.issued" content="2018-07-16">',
    `${HEADLINE}<p>July 20, 2018</p>`,
    '2018-07-16',
  ],
  ['printed, where nothing is stated', '', `${HEADLINE}<p>Published July 16, 2018</p>`, '2018-07-16'],
  [
    'the day of a change that is stated as publication',
    linked({ '@type': 'NewsArticle', datePublished: '2024-05-02' }),
    `${HEADLINE}<p>First published July 16, 2018. Last updated May 2, 2024</p>`,
    '2018-07-16',
  ],
  [
    'the same, told by the address',
    linked({ '@type': 'NewsArticle', datePublished: '2024-05-02' }),
    HEADLINE,
    '2018-07-16',
    'https://news.example/2018/07/16/summit',
  ],
  [
    'the same, told by another statement',
    `${linked({ '@type': 'NewsArticle', datePublished: '2024-05-02' })}<meta property="article:published_time" content="2018-07-16">`,
    HEADLINE,
    '2018-07-16',
  ],
  [
    'never printed as a change alone',
    '',
    `<header>${HEADLINE}<p>Last updated <time datetime="2018-07-16">July 16, 2018</time></p></header>`,
    undefined,
  ],
  ['none before the web', '<meta name="date" content="1970-01-01">', '', undefined],
  [
    'the next best for one that cannot be',
    '<meta name="date" content="2018-07-16"><meta name="pubdate" content="0001-01-01">',
    '',
    '2018-07-16',
  ],
  ['tomorrow, far in the east', '<meta name="date" content="2026-03-12">', '', '2026-03-12'],
  ['none in the future', '<meta name="date" content="2026-03-13">', '', undefined],
];

describe('articleDate', () => {
  for (const [name, head, body, date, url = PLAIN] of CASES) {
    it(name, () => expect(articleDate(pageOf(body, { head, url }), { today: TODAY })).toBe(date));
  }
});

function linked(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
