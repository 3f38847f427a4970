import { describe, expect, it } from 'vitest';
import { articleTitle } from '../../src/article/article-title.ts';
import { pageOf } from './news-page.ts';

const SITE = '<meta property="og:site_name" content="The Daily Paper">';

describe('articleTitle', () => {
  it.each<[name: string, found: string, head: string, body: string, title: string]>([
    ['as stated', 'Leaders meet', '', '', 'Leaders meet'],
    ['white space is collapsed', ' Leaders\n meet ', '', '', 'Leaders meet'],
    ['without the site, as it calls itself', 'Leaders meet | The Daily Paper', SITE, '', 'Leaders meet'],
    ['without the site in front', 'The Daily Paper » Leaders meet', SITE, '', 'Leaders meet'],
    ['without the site, by its host', 'Leaders meet - News.example', '', '', 'Leaders meet'],
    [
      'without the site, by the heading',
      'Leaders meet again in Oslo – DP',
      '',
      '<h1>Leaders meet again in Oslo</h1>',
      'Leaders meet again in Oslo',
    ],
    [
      'without the publisher',
      'Leaders meet — Paper Co.',
      '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Paper Co"}}</script>',
      '',
      'Leaders meet',
    ],
    ['a dash of its own stays', 'Leaders meet - again', SITE, '', 'Leaders meet - again'],
    ['only the site goes', 'Leaders meet - again | The Daily Paper', SITE, '', 'Leaders meet - again'],
    ['a heading with a dash', 'Oslo - The Daily Paper', SITE, '<h1>Oslo - The Daily Paper</h1>', 'Oslo - The Daily Paper'],
    ['not the heading of the site', 'Leaders meet | The Daily Paper', SITE, '<h1>The Daily Paper</h1>', 'Leaders meet'],
    ['a hyphen is no separator', 'Leaders-meet The-Daily-Paper', SITE, '', 'Leaders-meet The-Daily-Paper'],
    ['the heading, for none', '', '', '<h1> </h1><h1>Leaders meet</h1>', 'Leaders meet'],
    ['nothing, for nothing', '', '', '', ''],
  ])('%s', (_, found, head, body, title) => {
    expect(articleTitle(pageOf(body, { head }), found)).toBe(title);
  });
});
