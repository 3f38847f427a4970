/** The pointer's shape over marks. */
export type Cursor = {
  /** Shows the hand while the pointer is on this element; back to the page's own cursor for null. */
  pointAt(element: Element | null): void;
};

/**
 * Highlights cannot set a cursor and the page's elements are not ours to style, so a sheet of our own holds one rule while it is needed.
 * The rule names the tag of the element under the pointer: the browser then looks again at the elements of that tag alone.
 */
export function createCursor(document: Document): Cursor {
  let sheet: CSSStyleSheet | undefined;
  let tag: string | null = null;
  return {
    pointAt(element) {
      const wanted = element?.localName ?? null;
      if (wanted === tag) return;
      tag = wanted;
      sheet ??= new CSSStyleSheet();
      const adopted = document.adoptedStyleSheets.indexOf(sheet);
      if (wanted === null) {
        if (adopted >= 0) document.adoptedStyleSheets.splice(adopted, 1);
        return;
      }
      sheet.replaceSync(`${CSS.escape(wanted)}:hover { cursor: pointer !important }`);
      if (adopted < 0) document.adoptedStyleSheets.push(sheet);
    },
  };
}
