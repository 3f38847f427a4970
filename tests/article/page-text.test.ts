import { expect, it } from 'vitest';
import { pageText } from '../../src/article/page-text.ts';
import { pageOf } from './news-page.ts';

it('reads the titles, then what the page shows', async () => {
  const head = '<title>Leaders meet</title><meta property="og:title" content="In Oslo, leaders meet">';
  await expect(pageText(pageOf('<p>They met.</p>', { head }))).resolves.toBe('Leaders meet\nIn Oslo, leaders meet\nThey met. ');
  await expect(pageText(pageOf('<p>They met.</p>'))).resolves.toBe('\n\nThey met. ');
});

it('reads a page without a body', async () => {
  const page = pageOf('<p>They met.</p>', { head: '<title>Leaders meet</title>' });
  page.body.remove();
  await expect(pageText(page)).resolves.toBe('Leaders meet\n\nLeaders meet ');
});

it('reads no page of more elements or more text than it may', async () => {
  const page = pageOf('<p>four</p>');
  const elements = page.getElementsByTagName('*').length;
  await expect(pageText(page, { elements, units: 5 })).resolves.toContain('four');
  await expect(pageText(page, { elements: elements - 1, units: 5 })).resolves.toBeUndefined();
  await expect(pageText(page, { elements, units: 4 })).resolves.toBeUndefined();
});

it('has room for the longest live blogs, and no more than can be looked at', async () => {
  await expect(pageText(pageOf('<p>They met.</p>'.repeat(15_000)))).resolves.toBeDefined();
  await expect(pageText(pageOf('<p>They met.</p>'.repeat(40_000)))).resolves.toBeUndefined();
  await expect(pageText(pageOf('They met. '.repeat(50_000)))).resolves.toBeDefined();
  await expect(pageText(pageOf('They met. '.repeat(250_000)))).resolves.toBeUndefined();
});
