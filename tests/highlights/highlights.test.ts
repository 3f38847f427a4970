import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHighlights, type Highlights, type Mark } from '../../src/highlights/highlights.ts';

// What is painted and what lies under the pointer is for real browsers; here is what needs none: jsdom has no highlights at all.
let window: JSDOM['window'];
let left: AbortController;
let highlights: Highlights<Mark>;

beforeEach(() => {
  window = new JSDOM('<!doctype html><p>the <b>Helsinki</b> summit</p><p>the Singapore summit</p>').window;
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  left = new window.AbortController();
  highlights = createHighlights<Mark>(window.document, { signal: left.signal });
});

afterEach(() => {
  left.abort();
  vi.unstubAllGlobals();
  window.close();
});

function mark(paragraph: number): Mark {
  const range = window.document.createRange();
  range.selectNodeContents(window.document.querySelectorAll('p')[paragraph] ?? window.document.body);
  return { entry: `entry-${paragraph}`, kind: 'event', range };
}

it('keeps its peace where the browser has no highlights', () => {
  const one = mark(0);
  highlights.paint([one]);
  highlights.emphasize(one);
  expect(highlights.marks()).toEqual([one]);
});

it('replaces what was painted', () => {
  const [one, two] = [mark(0), mark(1)];
  highlights.paint([one]);
  highlights.paint([two]);
  expect(highlights.marks()).toEqual([two]);
  highlights.clear();
  expect(highlights.marks()).toEqual([]);
});

it.each<[string, (first: Element) => void]>([
  ['was removed', (first) => first.remove()],
  ['was emptied', (first) => first.replaceChildren()],
  ['has other words now', (first) => first.querySelector('b')?.replaceChildren('Oslo')],
  ['has more words now', (first) => first.querySelector('b')?.after(' and Oslo')],
])('drops a mark whose text %s', (_, change) => {
  const [one, two] = [mark(0), mark(1)];
  highlights.paint([one, two]);
  const first = window.document.querySelector('p');
  if (first) change(first);
  expect(highlights.marks()).toEqual([two]);
});

it('takes no mark without text', () => {
  const one = mark(0);
  one.range.collapse();
  highlights.paint([one]);
  expect(highlights.marks()).toEqual([]);
});

it('is empty once aborted, and stays so', () => {
  highlights.paint([mark(0)]);
  left.abort();
  expect(highlights.marks()).toEqual([]);
  highlights.paint([mark(1)]);
  expect(highlights.marks()).toEqual([]);
});

it('never changes the page', () => {
  const before = window.document.documentElement.outerHTML;
  const one = mark(0);
  highlights.paint([one, mark(1)]);
  highlights.emphasize(one);
  left.abort();
  expect(window.document.documentElement.outerHTML).toBe(before);
});
