/** The pointer's shape over marks. */
export type Cursor = {
  /** Shows the hand while the pointer is on this element; back to the page's own cursor for null. Never throws. */
  pointAt(element: Element | null): void;
};

/**
 * Highlights cannot set a cursor and the page's elements are not ours to style, so a sheet of our own holds one rule while it is needed.
 * The rule names the tag of the element under the pointer: the browser then looks again at the elements of that tag alone.
 * Where the browser does not let us have a sheet, the cursor stays the page's own.
 */
export function createCursor(document: Document): Cursor {
  let sheet: CSSStyleSheet | undefined;
  let tag: string | null = null;
  let isAble = true;

  const point = (wanted: string | null) => {
    sheet ??= new CSSStyleSheet();
    const adopted = document.adoptedStyleSheets.indexOf(sheet);
    if (wanted === null) {
      if (adopted >= 0) document.adoptedStyleSheets.splice(adopted, 1);
      return;
    }
    sheet.replaceSync(`${CSS.escape(wanted)}:hover { cursor: pointer !important }`);
    if (adopted < 0) document.adoptedStyleSheets.push(sheet);
  };

  return {
    pointAt(element) {
      const wanted = element?.localName ?? null;
      if (!isAble || wanted === tag) return;
      tag = wanted;
      try {
        point(wanted);
      } catch {
        // Content scripts of Firefox reach the document's sheets since 153: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
        isAble = false;
      }
    },
  };
}
