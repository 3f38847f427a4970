// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onKeyboardUse } from '../../src/card/on-keyboard-use.ts';

const onUse = vi.fn();
let life: AbortController;
let link: HTMLElement;
let field: HTMLElement;
let isFocusVisible: boolean;

beforeEach(() => {
  vi.clearAllMocks();
  life = new AbortController();
  document.body.innerHTML = '<a href="#">Link</a><input>';
  [link, field] = [...document.body.children] as [HTMLElement, HTMLElement];
  // jsdom cannot tell.
  isFocusVisible = true;
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':focus-visible' ? isFocusVisible : matches.call(this, selector);
  });
  onKeyboardUse(window, onUse, { signal: life.signal });
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

test('a reader of screens moves the focus without any key', () => {
  focus(link);
  expect(onUse).toHaveBeenCalledOnce();
});

test('a page that makes up keys, or puts the focus into a field, is not somebody', () => {
  link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  focus(field);
  expect(onUse).not.toHaveBeenCalled();
});

test('somebody who points is not one who does without', () => {
  isFocusVisible = false;
  focus(link);
  isFocusVisible = true;
  link.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  focus(link);
  expect(onUse).not.toHaveBeenCalled();
});

test('it ends with its signal', () => {
  life.abort();
  focus(link);
  expect(onUse).not.toHaveBeenCalled();
});

function focus(element: HTMLElement): void {
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}
