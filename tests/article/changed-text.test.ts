import { expect, it } from 'vitest';
import { changedText, pageText } from '../../src/article/page-text.ts';
import { pageOf } from './news-page.ts';

const pause = () => Promise.resolve();

it.each([
  ['one line for each block', '<p>One</p><p>Two</p>', ['One', 'Two']],
  ['words across inline elements', '<p>Vladi<b>mir</b> <a href="/">Putin</a> spoke</p>', ['Vladimir Putin spoke']],
  ['white space as one space', '<p>the Helsinki\n    summit</p>', ['the Helsinki summit']],
  ['broken lines', '<p>One<br>two</p>', ['One', 'two']],
  ['text around blocks', '<div>One <p>two</p> three</div>', ['One', 'two', 'three']],
  ['headings that are links', '<h2><a href="/">One</a></h2>', ['One']],
  ['no lists of links', '<ul><li><a href="/">One</a></li><li>two <a href="/">three</a></li></ul>', ['two three']],
  ['spaces between inline elements', '<p><b>One</b> <i>two</i>\n <u>three</u></p>', ['One two three']],
  ['no navigation', '<nav><p>One</p></nav><p>two</p>', ['two']],
  [
    'no code and no controls',
    '<script>one()</script><style>p{}</style><textarea>two</textarea><button>three</button><p>four</p>',
    ['four'],
  ],
])('reads %s', async (_, body, lines) => {
  const text = await pageText(pageOf(body, { head: '<title>T</title>' }), { pause });
  expect(text?.map((line) => line.replace(/\s+/g, ' ').trim())).toEqual(['T', '', ...lines]);
});

it('reads no page of more elements or more text than it may', async () => {
  const page = pageOf('<p>four</p>');
  const elements = page.getElementsByTagName('*').length;
  expect(await pageText(page, { pause, limits: { elements, units: 4, depth: 512 } })).toContain('four');
  expect(await pageText(page, { pause, limits: { elements: elements - 1, units: 4, depth: 512 } })).toBeUndefined();
  expect(await pageText(page, { pause, limits: { elements, units: 3, depth: 512 } })).toBeUndefined();
});

it('reads no page that is nested far deeper than parsers nest', async () => {
  const page = pageOf('<p>text</p>');
  let place: Element = page.body;
  for (let depth = 0; depth < 1000; depth++) place = place.appendChild(page.createElement('div'));
  expect(await pageText(page, { pause })).toBeUndefined();
});

it('makes room for the page again and again, and ends when told to', async () => {
  let pauses = 0;
  const page = pageOf('<p>a</p>'.repeat(10_000));
  await pageText(page, { pause: async () => void pauses++ });
  expect(pauses).toBe(5);
  await expect(pageText(page, { pause: () => Promise.reject(new Error('enough')) })).rejects.toThrow('enough');
});

it('stops where the page takes away what it stands on', async () => {
  const page = pageOf(`<p>first</p>${'<p>a</p>'.repeat(5000)}`);
  const text = await pageText(page, { pause: async () => page.body.replaceChildren() });
  expect(text).toContain('first');
});

it.each<[string, (page: Document) => readonly Node[], readonly string[] | undefined]>([
  ['the block around changed words', (page) => [...(page.querySelector('b')?.childNodes ?? [])], ['one two']],
  ['a block that has come', (page) => [...page.querySelectorAll('p')].slice(1), ['three']],
  ['a block once, whatever of it has changed', (page) => [...page.querySelectorAll('p, b')].slice(0, 2), ['one two']],
  ['what blocks hold', (page) => [page.body], ['one two', 'three']],
  ['nothing of what has gone', (page) => [page.createElement('p')], []],
  ['no more than a page may change', (page) => [page.body.appendChild(manyParagraphs(page))], undefined],
])('reads %s', (_, changed, lines) => {
  const page = pageOf('<p>one <b>two</b></p><nav><p>menu</p></nav><p>three</p>');
  expect(changedText(changed(page))).toEqual(lines);
});

function manyParagraphs(page: Document): Element {
  const section = page.createElement('section');
  section.innerHTML = '<p>more</p>'.repeat(2000);
  return section;
}
