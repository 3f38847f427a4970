/** As `Element.closest`, across the borders of shadow roots. */
export function closestAround(element: Element, selectors: string): Element | null {
  for (let from: Element | null = element; from; from = hostOf(from)) {
    const found = from.closest(selectors);
    if (found) return found;
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root && root.host !== element ? (root.host as Element) : null;
}
