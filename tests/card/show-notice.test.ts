// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showNotice } from '../../src/card/show-notice.tsx';

describe('a notice', () => {
  let roots: ShadowRoot[];
  let life: AbortController;
  const onUndo = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    roots = [];
    life = new AbortController();
    // jsdom has neither popovers nor modal dialogs, and closed roots stay closed.
    HTMLElement.prototype.showPopover = () => {};
    vi.spyOn(document, 'querySelectorAll').mockReturnValue(document.createElement('div').querySelectorAll('p'));
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    });
  });
  afterEach(() => {
    life.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('comes into a live region that was there before', () => {
    show();
    expect(region()?.textContent).toBe('');
    expect(region()?.getAttribute('aria-live')).toBe('polite');
    vi.advanceTimersByTime(200);
    expect(region()?.textContent).toBe('“NATO” is no longer marked.Undo');
  });

  it('goes after ten seconds', () => {
    show();
    vi.advanceTimersByTime(10_000);
    expect(region()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(region()).toBeNull();
    expect(roots[0]?.host.isConnected).toBe(false);
    expect(onUndo).not.toHaveBeenCalled();
  });

  it('waits while the focus is on Undo', () => {
    show();
    vi.advanceTimersByTime(200);
    undo()?.focus();
    vi.advanceTimersByTime(15_000);
    expect(region()).not.toBeNull();
    undo()?.blur();
    vi.advanceTimersByTime(10_000);
    expect(region()).toBeNull();
  });

  it('undoes, and goes', () => {
    show();
    vi.advanceTimersByTime(200);
    undo()?.click();
    expect(onUndo).toHaveBeenCalledOnce();
    expect(region()).toBeNull();
  });

  it('takes the focus of who works by keyboard, and gives it back', () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    show({ takeFocus: true });
    vi.advanceTimersByTime(200);
    expect(roots[0]?.activeElement?.id).toBe('notice');
    roots[0]?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(region()).toBeNull();
    expect(document.activeElement).toBe(before);
    before.remove();
  });

  it('is one Tab away from the text of the page', () => {
    show();
    vi.advanceTimersByTime(200);
    expect(roots[0]?.activeElement).toBeNull();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(roots[0]?.activeElement).toBe(undo());
  });

  it('goes at once when its signal is aborted, before it has said anything too', () => {
    show();
    life.abort();
    vi.advanceTimersByTime(200);
    expect(region()).toBeNull();
    expect(roots[0]?.host.isConnected).toBe(false);
  });

  function show({ takeFocus = false } = {}): void {
    showNotice(document, '“NATO” is no longer marked.', { theme: 'light', onUndo, takeFocus, signal: life.signal });
  }

  function region(): Element | null {
    return roots[0]?.querySelector('[role=status]') ?? null;
  }

  function undo(): HTMLElement | null {
    return roots[0]?.querySelector('button') ?? null;
  }
});
