import { describe, expect, it } from 'vitest';
import { isLongPage } from '../../src/article/long-page.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { FILLER, pageOf } from './news-page.ts';

/** Paragraphs enough for a ruling or a live blog. */
const MANY = `<p>${FILLER}</p>`.repeat(250);

describe('isLongPage', () => {
  it.each([
    ['a news story', `<p>${FILLER}</p>`.repeat(40), false],
    ['a very long story', `<p>${FILLER}</p>`.repeat(150), false],
    ['far more text', MANY, true],
    ['far more elements', '<p>They <b>met</b>.</p>'.repeat(2000), true],
  ])('%s', (_, body, isLong) => {
    expect(isLongPage(pageOf(body))).toBe(isLong);
  });
});

describe('of a long page, readArticle', () => {
  it.each([
    ['reads the main element', `<p>Before</p><main>${MANY}</main><p>After</p>`],
    ['reads the one large article', `<main><p>Before</p><article>${MANY}</article><article><p>After</p></article></main>`],
    ['reads an article without a main element', `<p>Before</p><article>${MANY}</article>`],
    [
      'leaves out what stands beside the story',
      `<main><nav>Before</nav>${MANY}<aside>Beside</aside><section class="comments">After</section><form>After</form></main>`,
    ],
  ])('%s', (_, body) => {
    const read = readArticle(pageOf(body, { head: '<title>Leaders meet</title>' }));
    expect(read?.article).toMatchObject({ title: 'Leaders meet', text: Array(250).fill(FILLER).join('\n') });
  });

  it('reads what the page hides for now', () => {
    const read = readArticle(pageOf(`<main>${MANY}<div aria-hidden="true" hidden><p>More</p></div></main>`));
    expect(read?.article.text.split('\n').at(-1)).toBe('More');
  });

  it('keeps the parts of a live blog together', () => {
    const read = readArticle(pageOf(`<main>${`<article><p>${FILLER}</p></article>`.repeat(250)}</main>`));
    expect(read?.article.text.split('\n')).toHaveLength(250);
    expect(read?.runs[0]?.node.isConnected).toBe(true);
  });

  it('reads nothing where the page does not say which part is the story', () => {
    expect(readArticle(pageOf(`<div>${MANY}</div>`))).toBeNull();
  });
});
