// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTermList, type TermList } from '../../src/card/create-term-list.tsx';

const TERMS = [
  { id: 'helsinki-summit', kind: 'event', title: 'Helsinki summit' },
  { id: 'nato', kind: 'organization', title: 'NATO' },
  { id: 'finland', kind: 'place', title: 'Finland' },
] as const;

describe('the way to the terms', () => {
  let root: ShadowRoot | undefined;
  let life: AbortController;
  let terms: readonly (typeof TERMS)[number][];
  let list: TermList;
  const onChoose = vi.fn();
  const onDismiss = vi.fn();

  beforeEach(() => {
    vi.clearAllMocks();
    life = new AbortController();
    terms = TERMS;
    // jsdom has neither popovers nor modal dialogs, and closed roots stay closed.
    HTMLElement.prototype.showPopover = () => {};
    vi.spyOn(document, 'querySelectorAll').mockReturnValue(document.createElement('div').querySelectorAll('p'));
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      root = attach.call(this, init);
      return root;
    });
    list = createTermList(document, {
      terms: () => terms,
      theme: () => 'dark',
      stays: () => false,
      onChoose,
      onDismiss,
      signal: life.signal,
    });
  });
  afterEach(() => {
    life.abort();
    vi.restoreAllMocks();
    root = undefined;
    document.body.replaceChildren();
  });

  it('adds nothing to the page before it is wanted, and nothing for an article without terms', () => {
    expect(document.documentElement.children).toHaveLength(2);
    terms = [];
    list.offer();
    expect(list.open()).toBe(false);
    expect(document.documentElement.children).toHaveLength(2);
  });

  it('is offered as a button in a landmark of its own, and leaves the focus where it is', () => {
    const link = pageLink();
    list.offer();
    expect(document.activeElement).toBe(link);
    expect(root?.querySelector('nav')?.getAttribute('aria-label')).toBe('Terms in this article, from Backgrounder');
    expect(button()?.textContent).toBe('3 terms in this article');
    expect(button()?.getAttribute('aria-expanded')).toBe('false');
    expect(items()).toEqual([]);
  });

  it('opens the list with the focus on its first term, and says what each is', () => {
    list.offer();
    button()?.click();
    expect(button()?.getAttribute('aria-expanded')).toBe('true');
    expect(items()).toEqual(['Helsinki summit, Event', 'NATO, Organization', 'Finland, Place']);
    expect(root?.activeElement?.textContent).toContain('Helsinki summit');
    expect(root?.querySelector('.term-title')?.getAttribute('lang')).toBe('en');
  });

  it('is moved through by arrow keys, Home and End', () => {
    list.open();
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => {
      press(key);
      return items().indexOf(root?.activeElement?.textContent ?? '');
    });
    expect(seen).toEqual([1, 2, 2, 1, 0, 2, 2]);
  });

  it('tells which term was chosen, and what the focus is to come back to', () => {
    list.open();
    press('ArrowDown');
    const chosen = root?.activeElement;
    (chosen as HTMLElement).click();
    expect(onChoose).toHaveBeenCalledWith('nato', chosen);
    expect(items(), 'the list stays').toHaveLength(3);
  });

  it('is left by Escape: first the list, then the button, then the focus is where it was', () => {
    const link = pageLink();
    list.open();
    press('Escape');
    expect(items()).toEqual([]);
    expect(root?.activeElement).toBe(button());
    expect(onDismiss).not.toHaveBeenCalled();
    press('Escape');
    expect(document.documentElement.children).toHaveLength(2);
    expect(document.activeElement).toBe(link);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('goes along with the terms, and goes when there are none left', () => {
    list.open();
    terms = TERMS.slice(1);
    list.redraw();
    expect(items()).toEqual(['NATO, Organization', 'Finland, Place']);
    terms = [];
    list.redraw();
    expect(document.documentElement.children).toHaveLength(2);
    list.redraw();
    expect(document.documentElement.children, 'it does not come by itself').toHaveLength(2);
  });

  it('comes back where the page has taken it away', () => {
    list.offer();
    root?.host.remove();
    list.offer();
    expect(root?.host.isConnected).toBe(true);
    expect(document.documentElement.children).toHaveLength(3);
  });

  it('is gone for good with its signal', () => {
    list.offer();
    life.abort();
    list.offer();
    expect(list.open()).toBe(false);
    expect(document.documentElement.children).toHaveLength(2);
  });

  const button = () => root?.getElementById('terms-button');
  const items = () => [...(root?.querySelectorAll('.term') ?? [])].map((item) => item.textContent ?? '');
  const press = (key: string) => root?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
});

function pageLink(): HTMLElement {
  const link = document.createElement('a');
  link.href = '#';
  document.body.append(link);
  link.focus();
  return link;
}
