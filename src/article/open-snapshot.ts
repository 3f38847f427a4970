import type { Snapshot } from '../domain/snapshot.ts';
import { NUMBER } from './take-snapshot.ts';
import { withoutCode } from './without-code.ts';
import { withoutInline } from './without-inline.ts';

/** A snapshot, parsed again: the same page, but nobody's. */
export type OpenedSnapshot = {
  readonly document: Document;
  /** Where a text of the body stands, as runs say it; undefined for what the page does not have. */
  placeOf(text: Text): readonly [element: number, gap: number] | undefined;
};

/** Parses HTML into a document that nobody sees: nothing in it runs or loads. */
export type Parse = (html: string) => Document;

/**
 * Opens a snapshot. Undefined where the page does not nest as its HTML would, so that what is found in it could not be found in the page:
 * only scripts build such pages, by putting a paragraph into a paragraph, say. With its elements numbered, any snapshot can be opened.
 */
export function openSnapshot({ isQuirky, head, body, isNumbered }: Snapshot, parse: Parse): OpenedSnapshot | undefined {
  const html = withoutInline(withoutCode(body));
  const document = parse(`${isQuirky ? '' : '<!doctype html>'}<html><head>${head}</head>${html}</html>`);
  if (!isNumbered && document.body.outerHTML !== html) return undefined;
  const numbers = new Map<Element, number>([[document.body, 0]]);
  document.body.querySelectorAll('*').forEach((element, index) => {
    numbers.set(element, isNumbered ? Number.parseInt(element.getAttribute(NUMBER) ?? '', 10) : index + 1);
  });
  return {
    document,
    placeOf(text) {
      const element = text.parentElement && numbers.get(text.parentElement);
      if (element === null || element === undefined || Number.isNaN(element)) return undefined;
      let gap = 0;
      for (let before = text.previousSibling; before; before = before.previousSibling) if (before.nodeType !== before.TEXT_NODE) gap++;
      return [element, gap];
    },
  };
}
