import type { Page } from 'puppeteer-core';
import { KINDS, type Kind } from '../domain/entry.ts';

/** A marked span as it lies on the page. */
export type Mark = {
  readonly kind: Kind;
  readonly text: string;
  /** Of its first line, in CSS pixels from the top left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The run of text of the page that it begins in. */
  readonly run: string;
  /** The elements around it, the innermost first, as `p`, `div#story`, `nav.main`. */
  readonly within: readonly string[];
};

/** What is marked on a page, in reading order. Pages can read the highlights too, so this asks as a page would. */
export async function readMarks(page: Page): Promise<readonly Mark[]> {
  const marks: unknown = await page.evaluate(`(${MARKED_RANGES})().map(${DESCRIBE})`);
  return marks as readonly Mark[];
}

/** The text of what a layer of our paint holds, as `note-open`. */
export async function readLayer(page: Page, layer: string): Promise<readonly string[]> {
  const texts: unknown = await page.evaluate(
    `${LAYERS}.filter(([name]) => name.endsWith(${JSON.stringify(layer)})).flatMap(([, ranges]) => [...ranges].map(String))`,
  );
  // As the script above gives it.
  return texts as readonly string[];
}

/**
 * Scrolls to a mark, by its place in what {@link readMarks} gives, and clicks the middle of its first line as a reader would. False if
 * something of the page lies above it there, and then nothing is clicked.
 */
export async function clickMark(page: Page, index: number): Promise<boolean> {
  const point: unknown = await page.evaluate(`(${SCROLL_TO})((${MARKED_RANGES})()[${index}])`);
  const { x, y, covered } = point as { readonly x: number; readonly y: number; readonly covered: boolean };
  if (covered) return false;
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  return true;
}

// Script for the page itself.

/**
 * Our layers on a page: what their names begin with is another each time a script starts, and one that was ended may have left its own.
 * Pages spoil what scripts share, so this uses as little of it as can be.
 */
const LAYERS = `(() => {
  const prefixOf = (name) => /^([a-z]{12}-)?(?=note-|marker-)/.exec(name)?.[0];
  let last;
  for (const [name] of CSS.highlights) last = prefixOf(name) ?? last;
  return [...CSS.highlights].filter(([name]) => prefixOf(name) === last && last !== undefined);
})()`;

/** In reading order, of which what stands in shadow roots keeps its own. */
const MARKED_RANGES = `() => ${LAYERS}
  .flatMap(([name, ranges]) => {
    const kind = /(?:note|marker)-(${KINDS.join('|')})$/.exec(name)?.[1];
    return kind ? [...ranges].map((range) => ({ kind, range })) : [];
  })
  .filter(({ range }) => !range.collapsed)
  .sort((one, other) => {
    const [first, second] = [one, other].map(({ range }) => range.startContainer);
    if (first.getRootNode() === second.getRootNode()) return one.range.compareBoundaryPoints(Range.START_TO_START, other.range);
    return one.range.getBoundingClientRect().top - other.range.getBoundingClientRect().top;
  })`;

const DESCRIBE = `({ kind, range }) => {
  const line = range.getClientRects()[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const within = [];
  for (let element = range.startContainer.parentElement; element; element = element.parentElement) {
    within.push(element.localName + (element.id && '#' + element.id) + [...element.classList].map((name) => '.' + name).join(''));
  }
  const [x, y, width, height] = [line.x + scrollX, line.y + scrollY, line.width, line.height].map(Math.round);
  return { kind, text: String(range), run: range.startContainer.data, x, y, width, height, within };
}`;

const SCROLL_TO = `({ range }) => {
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range.getClientRects()[0];
  // A paragraph taller than the screen.
  if (line.top < 0 || line.bottom > innerHeight) scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
  const box = range.getClientRects()[0];
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return { x, y, covered: !range.startContainer.parentElement.contains(document.elementFromPoint(x, y)) };
}`;
