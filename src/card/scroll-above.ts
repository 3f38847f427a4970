import type { Rect } from './pick-line.ts';

/** px between a line and the sheet below it: enough to read the next line as well. */
const ROOM = 40;

/**
 * Scrolls the page until a line that a sheet at the bottom of the screen would hide stands above it, or at the top. Returns what scrolls
 * back, and answers false where the page has been scrolled since; undefined if nothing was scrolled.
 */
export function scrollAbove(sheet: HTMLElement, line: Rect): (() => boolean) | undefined {
  const { scrollingElement: page, defaultView: view } = sheet.ownerDocument;
  if (!page || !view) return undefined;
  const hidden = line.bottom + ROOM - (view.innerHeight - sheet.offsetHeight);
  const before = page.scrollTop;
  // Not by but to: Firefox 153 now and then takes back a relative scroll that follows upon another (seen in tests/browser/card-places.test.ts).
  if (hidden > 0) page.scrollTo({ top: before + Math.min(hidden, line.top), behavior: 'instant' });
  const after = page.scrollTop;
  if (after === before) return undefined;
  return () => {
    if (page.scrollTop !== after) return false;
    page.scrollTo({ top: before, behavior: 'instant' });
    return true;
  };
}
