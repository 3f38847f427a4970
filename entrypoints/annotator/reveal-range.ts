// Room for a page's fixed header, in CSS pixels.
const MARGIN_PX = 96;

/**
 * Scrolls, at once, until the first line of a range is in sight. Returns what scrolls back, which answers false and does nothing where
 * anything of it has been scrolled since; undefined if the range was in sight and nothing was scrolled.
 */
export function revealRange(range: Range): (() => boolean) | undefined {
  if (isInSight(range)) return undefined;
  const around = range.startContainer.parentElement;
  const before = placesAround(around);
  around?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range.getClientRects()[0];
  // A paragraph taller than the window.
  if (line && !isInSight(range)) window.scrollBy({ top: line.top - window.innerHeight / 2, behavior: 'instant' });
  const moved = before.flatMap((place) => {
    const { scrollLeft: left, scrollTop: top } = place.element;
    return left === place.left && top === place.top ? [] : [{ ...place, after: { left, top } }];
  });
  return () => {
    const isThere = moved.every(({ element, after }) => element.scrollLeft === after.left && element.scrollTop === after.top);
    if (isThere) for (const { element, left, top } of moved) element.scrollTo({ left, top, behavior: 'instant' });
    return isThere;
  };
}

function isInSight(range: Range): boolean {
  const line = range.getClientRects()[0];
  return line !== undefined && line.top >= MARGIN_PX && line.bottom <= window.innerHeight - MARGIN_PX;
}

type ScrolledTo = { readonly element: Element; readonly left: number; readonly top: number };

/** How far everything around an element is scrolled. */
function placesAround(inner: Element | null): readonly ScrolledTo[] {
  const places: ScrolledTo[] = [];
  for (let element = inner; element; element = parentOf(element)) {
    places.push({ element, left: element.scrollLeft, top: element.scrollTop });
  }
  return places;
}

function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : element.parentElement;
}
