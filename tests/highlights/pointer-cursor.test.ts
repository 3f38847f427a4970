// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCursor } from '../../src/highlights/pointer-cursor.ts';

// jsdom has neither sheets that can be made nor a way to adopt them.
class FakeSheet {
  rule = '';
  replaceSync(rule: string): void {
    this.rule = rule;
  }
}

describe('the hand over marks', () => {
  beforeEach(() => {
    vi.stubGlobal('CSSStyleSheet', FakeSheet);
    vi.stubGlobal('CSS', { escape: (name: string) => name });
  });

  it('is one rule for the tag under the pointer, and none when it has left', () => {
    const page = pageWith([]);
    const cursor = createCursor(page);
    cursor.pointAt(page.createElement('p'));
    expect(page.adoptedStyleSheets).toMatchObject([{ rule: 'p:hover { cursor: pointer !important }' }]);
    cursor.pointAt(page.createElement('li'));
    expect(page.adoptedStyleSheets).toMatchObject([{ rule: 'li:hover { cursor: pointer !important }' }]);
    cursor.pointAt(null);
    expect(page.adoptedStyleSheets).toEqual([]);
  });

  it("leaves the page's own sheets where they are", () => {
    const own = new CSSStyleSheet();
    const page = pageWith([own]);
    const cursor = createCursor(page);
    cursor.pointAt(page.createElement('p'));
    cursor.pointAt(null);
    expect(page.adoptedStyleSheets).toEqual([own]);
  });

  it('is left out, and asked for once, where the browser refuses', () => {
    const page = document.implementation.createHTMLDocument();
    const refuse = vi.fn(() => {
      throw new Error('Accessing from Xray wrapper is not supported.');
    });
    Object.defineProperty(page, 'adoptedStyleSheets', { get: refuse });
    const cursor = createCursor(page);
    cursor.pointAt(page.createElement('p'));
    cursor.pointAt(null);
    cursor.pointAt(page.createElement('li'));
    expect(refuse).toHaveBeenCalledOnce();
  });

  function pageWith(sheets: CSSStyleSheet[]): Document {
    const page = document.implementation.createHTMLDocument();
    Object.defineProperty(page, 'adoptedStyleSheets', { value: sheets });
    return page;
  }
});
