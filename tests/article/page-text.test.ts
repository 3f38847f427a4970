import { expect, it } from 'vitest';
import { pageText } from '../../src/article/page-text.ts';
import { pageOf } from './news-page.ts';

it('reads the titles, then what the page shows', () => {
  const head = '<title>Leaders meet</title><meta property="og:title" content="In Oslo, leaders meet">';
  expect(pageText(pageOf('<p>They met.</p>', { head }))).toBe('Leaders meet\nIn Oslo, leaders meet\nThey met. ');
  expect(pageText(pageOf('<p>They met.</p>'))).toBe('\n\nThey met. ');
});

it('reads a page without a body', () => {
  const page = pageOf('<p>They met.</p>', { head: '<title>Leaders meet</title>' });
  page.body.remove();
  expect(pageText(page)).toBe('Leaders meet\n\nLeaders meet ');
});

it('reads no page of more elements or more text than it may', () => {
  const page = pageOf('<p>four</p>');
  const elements = page.getElementsByTagName('*').length;
  expect(pageText(page, { elements, units: 5 })).toContain('four');
  expect(pageText(page, { elements: elements - 1, units: 5 })).toBeUndefined();
  expect(pageText(page, { elements, units: 4 })).toBeUndefined();
});

it('has room for the longest live blogs, and no more than can be looked at', () => {
  expect(pageText(pageOf('<p>They met.</p>'.repeat(15_000)))).toBeDefined();
  expect(pageText(pageOf('<p>They met.</p>'.repeat(40_000)))).toBeUndefined();
  expect(pageText(pageOf('They met. '.repeat(50_000)))).toBeDefined();
  expect(pageText(pageOf('They met. '.repeat(250_000)))).toBeUndefined();
});
