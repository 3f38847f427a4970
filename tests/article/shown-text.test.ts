import { expect, it } from 'vitest';
import { shownText } from '../../src/article/shown-text.ts';
import { pageOf } from './news-page.ts';

it('is what the browser shows of an element', () => {
  const { body } = pageOf('<p>They <span hidden>never</span> met.</p>');
  // jsdom lays nothing out, so that it cannot say.
  Object.defineProperty(body, 'innerText', { value: 'They met.' });
  expect(shownText(body)).toBe('They met.');
});

it('is all that an element holds where the browser does not say what it shows', () => {
  const page = pageOf('<svg><text>Oslo</text></svg><div></div>');
  expect(shownText(page.querySelector('svg') ?? page.body)).toBe('Oslo');
  expect(shownText(page.querySelector('div') ?? page.body)).toBe('');
});
