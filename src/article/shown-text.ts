/** The text that an element shows, block by block, one to a line; what is hidden is left out. As long as nothing waits to be laid out, this is cheap. */
export function shownText(element: Element): string {
  // jsdom lays nothing out and has no such property; nor have elements of other languages, such as SVG.
  const shown: unknown = Reflect.get(element, 'innerText');
  return typeof shown === 'string' ? shown : (element.textContent ?? '');
}
