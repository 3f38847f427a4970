import type { Snapshot } from '../domain/snapshot.ts';
import { PLACE } from './take-snapshot.ts';
import { withoutCode } from './without-code.ts';
import { withoutInline } from './without-inline.ts';

/** A snapshot, parsed again: the same page, but nobody's. */
export type OpenedSnapshot = {
  readonly document: Document;
  /** Where a text of the body stands, as runs say it; undefined for what the page does not have. */
  placeOf(text: Text): Place | undefined;
};

/** `before` is how much of the text that stands there parsers have put into text nodes before this one, as they do with long texts. */
type Place = readonly [element: number, gap: number, before: number];

/** Parses HTML into a document that nobody sees: nothing in it runs or loads. */
export type Parse = (html: string) => Document;

/**
 * Opens a snapshot. Undefined where the page does not nest as its HTML would, so that what is found in it could not be found in the page:
 * only scripts build such pages, by putting a paragraph into a paragraph, say. With its texts numbered, any snapshot can be opened.
 */
export function openSnapshot({ isQuirky, head, body, elements, isNumbered }: Snapshot, parse: Parse): OpenedSnapshot | undefined {
  // For two characters that parsers do not keep, one that they do.
  const html = withoutInline(withoutCode(body)).replaceAll('\r', ' ').replaceAll('\0', ' ');
  const document = parse(`${isQuirky ? '' : '<!doctype html>'}<html><head>${head}</head>${html.replace(LEADING_NEWLINE, '$&\n')}</html>`);
  const numberOf = isNumbered ? numberSaidBy : numbersIn(document, { elements, html });
  if (!numberOf) return undefined;
  const said = isNumbered ? takePlaces(document) : undefined;
  return { document, placeOf: (text) => said?.get(text) ?? placeIn(text.parentElement, text, numberOf) };
}

/** Parsers drop the first newline in these, and browsers write none out for it. */
const LEADING_NEWLINE = /<(?:pre|listing|textarea)(?:\s[^>]*)?>(?=\n)/g;

/** The elements of a page by their order; undefined if they are not those that were written out. */
function numbersIn({ body }: Document, { elements, html }: { readonly elements: number; readonly html: string }): NumberOf | undefined {
  const inBody = Array.from(body.querySelectorAll('*'));
  if (inBody.length !== elements || body.outerHTML !== html) return undefined;
  const numbers = new Map([body, ...inBody].map((element, number) => [element, number]));
  return (element) => numbers.get(element);
}

type NumberOf = (element: Element) => number | undefined;

function numberSaidBy(element: Element): number | undefined {
  const said = element.getAttribute(PLACE);
  return said !== null && /^\d+$/.test(said) ? Number(said) : undefined;
}

/** Takes what says before a text where it stands out of the document. */
function takePlaces({ body }: Document): ReadonlyMap<Node, Place> {
  const places = new Map<Node, Place>();
  const marks = Array.from(body.querySelectorAll(PLACE));
  for (const mark of marks) {
    const [, element, gap] = /^(\d+) (\d+)$/.exec(mark.getAttribute(PLACE) ?? '') ?? [];
    if (element === undefined) continue;
    let before = 0;
    for (let next = mark.nextSibling; isText(next); next = next.nextSibling) {
      places.set(next, [Number(element), Number(gap), before]);
      before += next.length;
    }
    mark.remove();
  }
  return places;
}

function placeIn(element: Element | null, text: Text, numberOf: NumberOf): Place | undefined {
  const number = element ? numberOf(element) : undefined;
  if (number === undefined) return undefined;
  let gap = 0;
  let before = 0;
  for (let sibling = text.previousSibling; sibling; sibling = sibling.previousSibling) {
    if (!isText(sibling)) gap++;
    else if (gap === 0) before += sibling.length;
  }
  return [number, gap, before];
}

function isText(node: Node | null): node is Text {
  return node !== null && node.nodeType === node.TEXT_NODE;
}
