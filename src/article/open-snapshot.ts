import type { Snapshot } from '../domain/snapshot.ts';
import { AT, PLACE } from './take-snapshot.ts';
import { withoutCode } from './without-code.ts';
import { withoutInline } from './without-inline.ts';

/** A snapshot, parsed again: the same page, but nobody's. */
export type OpenedSnapshot = {
  readonly document: Document;
  /** Where a text of the body stands, as runs say it; undefined for what the page does not have. */
  placeOf(text: Text): Place | undefined;
};

/** `before` is how much of the text that stands there parsers have put into text nodes before this one, as they do with long texts. */
export type Place = readonly [element: number, gap: number, before: number];

/** Parses HTML into a document that nobody sees: nothing in it runs or loads. */
export type Parse = (html: string) => Document;

/**
 * Opens a snapshot. Undefined where the page does not nest as its HTML would, so that what is found in it could not be found in the page:
 * only scripts build such pages, by putting a paragraph into a paragraph, say. With its texts numbered, any snapshot can be opened.
 */
export function openSnapshot({ isQuirky, head, body, elements, isNumbered }: Snapshot, parse: Parse): OpenedSnapshot | undefined {
  // Two characters that parsers do not keep, each made one that they do.
  const html = withoutInline(withoutCode(body)).replaceAll('\r', ' ').replaceAll('\0', '\ufffd');
  const document = parse(`${isQuirky ? '' : '<!doctype html>'}<html><head>${head}</head>${html.replace(LEADING_NEWLINE, '$&\n')}</html>`);
  if (isNumbered) {
    const places = takePlaces(document);
    return { document, placeOf: (text) => places.get(text) };
  }
  const inBody = Array.from(document.body.querySelectorAll('*'));
  if (inBody.length !== elements || document.body.outerHTML !== html) return undefined;
  const numbers = new Map([document.body, ...inBody].map((element, number) => [element, number]));
  return {
    document,
    placeOf(text) {
      const element = text.parentElement ? numbers.get(text.parentElement) : undefined;
      if (element === undefined) return undefined;
      let gap = 0;
      let before = 0;
      for (let sibling = text.previousSibling; sibling; sibling = sibling.previousSibling) {
        if (!isText(sibling)) gap++;
        else if (gap === 0) before += sibling.length;
      }
      return [element, gap, before];
    },
  };
}

/** Parsers drop the first newline in these, and browsers write none out for it. */
const LEADING_NEWLINE = /<(?:pre|listing|textarea)(?:\s[^>]*)?>(?=\n)/g;

/** Takes out of the document what says where its texts stand. */
function takePlaces({ body }: Document): ReadonlyMap<Node, Place> {
  const places = new Map<Node, Place>();
  const marks = Array.from(body.querySelectorAll(PLACE));
  for (const mark of marks) {
    const [, element, gap] = /^(\d+) (\d+)$/.exec(mark.getAttribute(AT) ?? '') ?? [];
    let before = 0;
    for (let next = mark.nextSibling; isText(next); next = next.nextSibling) {
      places.set(next, [Number(element), Number(gap), before]);
      before += next.length;
    }
  }
  for (const mark of marks) mark.remove();
  return places;
}

function isText(node: Node | null): node is Text {
  return node !== null && node.nodeType === node.TEXT_NODE;
}
