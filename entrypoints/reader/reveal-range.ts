// Room for a page's fixed header, in CSS pixels.
const MARGIN_PX = 96;

/** Scrolls, at once, until the first line of a range is in sight; not at all if it is. */
export function revealRange(range: Range): void {
  if (isInSight(range)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range.getClientRects()[0];
  // A paragraph taller than the window.
  if (line && !isInSight(range)) window.scrollBy({ top: line.top - window.innerHeight / 2, behavior: 'instant' });
}

function isInSight(range: Range): boolean {
  const line = range.getClientRects()[0];
  return line !== undefined && line.top >= MARGIN_PX && line.bottom <= window.innerHeight - MARGIN_PX;
}
