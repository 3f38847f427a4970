import { expect, it } from 'vitest';
import { changedText } from '../../src/article/changed-text.ts';
import { pageOf } from './news-page.ts';

const find = (page: Document, selector: string): readonly Element[] => [...page.querySelectorAll(selector)];

it.each<[string, (page: Document) => readonly Node[], readonly string[] | undefined]>([
  ['the block around changed words', (page) => [...(page.querySelector('b')?.childNodes ?? [])], ['one two']],
  ['the block around an element that has come', (page) => find(page, 'b'), ['one two']],
  ['a block that has come', (page) => find(page, 'article > p').slice(1), ['three']],
  ['blocks in the order in which they came', (page) => [...find(page, 'article > p')].reverse(), ['three', 'one two']],
  ['a block once, whatever of it has changed', (page) => find(page, '.story, b'), ['one two']],
  ['blocks within blocks once', (page) => find(page, 'nav p, nav, b'), ['one two', 'menu']],
  ['the whole page once', (page) => [page.body, ...find(page, 'p')], ['one two\nmenu\nthree\n12:00']],
  ['nothing of what has gone', (page) => [page.createElement('p'), gone(page)], []],
  ['nothing of comments', (page) => [page.querySelector('article')?.appendChild(page.createComment('four')) ?? page.body], []],
  ['nothing of figures', (page) => find(page, 'time'), []],
  ['nothing where nothing has changed', () => [], []],
  ['no more than a page may change', (page) => [page.body.appendChild(paragraphs(page, 13_000))], undefined],
  ['no more than that, in many pieces', (page) => [...page.body.appendChild(paragraphs(page, 13_000)).children], undefined],
])('reads %s', (_, changed, lines) => {
  const page = pageOf(
    '<article><p class="story">one <b>two</b></p><nav><p>menu</p></nav><p>three</p><div><time>12:00</time></div></article>',
  );
  expect(changedText(changed(page))).toEqual(lines);
});

it('reads as much as a page may change', () => {
  const page = pageOf('');
  expect(changedText([page.body.appendChild(paragraphs(page, 9_000))])).toHaveLength(1);
});

function gone(page: Document): Node {
  const text = page.createTextNode('four');
  page.body.append(text);
  text.remove();
  return text;
}

function paragraphs(page: Document, count: number): Element {
  const section = page.createElement('section');
  for (let made = 0; made < count; made++) section.appendChild(page.createElement('p')).textContent = 'more';
  return section;
}
