import type { Snapshot } from '../domain/snapshot.ts';

/** A snapshot, and what it takes to find again in the page what was found in it. */
export type Taken = {
  readonly snapshot: Snapshot;
  /** The element with this number: the body has 0, those in it follow in document order. Undefined where there is none. */
  elementAt(number: number): Element | undefined;
};

/** As much HTML as is looked at, in UTF-16 code units: twice that of the longest live blogs met in the wild. */
const MOST_HTML = 4_000_000;

export type TakeSnapshotOptions = {
  /** Say before each text where it stands, on a copy: for pages that do not nest as their HTML would. */
  readonly isNumbered?: boolean;
};

/**
 * Has the browser write the page out, which is some ten times cheaper than finding the article in it. The page stays as it is. Undefined
 * where there is more of it than is looked at.
 */
export function takeSnapshot(document: Document, { isNumbered = false }: TakeSnapshotOptions = {}): Taken | undefined {
  const { body } = document;
  // A list that stays as it is, whatever becomes of the page.
  const elements = body.querySelectorAll('*');
  const html = (isNumbered ? numberedCopy(body) : hasMuchCode(body) ? copyWithoutCode(body) : body).outerHTML;
  if (html.length > MOST_HTML) return undefined;
  const head = Array.from(document.head?.querySelectorAll(DESCRIBING) ?? [], ({ outerHTML }) => outerHTML).join('');
  return {
    snapshot: {
      address: document.URL,
      isQuirky: document.compatMode === 'BackCompat',
      head,
      body: html,
      elements: elements.length,
      isNumbered,
    },
    elementAt: (number) => (number === 0 ? body : elements[number - 1]),
  };
}

/** What a page says about itself in its head. */
const DESCRIBING = 'title, meta, link[rel="canonical" i], script[type="application/ld+json" i]';

/**
 * The element that stands before a text in a numbered snapshot: HTML puts it where it puts the text, and nothing comes between them. Its
 * attribute of the same name says which text that is, by the number of its element and by how many children that are no text stand before
 * it. Elements that hold text have the attribute too, with their number alone: below some depth, HTML leaves texts in their elements and
 * moves elements out of theirs.
 */
export const PLACE = 'text-place';

/** From so much on, in UTF-16 code units, to copy a page and leave it out costs less than to write it out and send it along. */
const MUCH_CODE = 500_000;

const CODE = 'script:not([type="application/ld+json" i]), style';

function hasMuchCode(body: HTMLElement): boolean {
  let units = 0;
  for (const { textContent } of body.querySelectorAll(CODE)) units += textContent?.length ?? 0;
  return units > MUCH_CODE;
}

function copyWithoutCode(body: HTMLElement): HTMLElement {
  const copy = copyOf(body);
  for (const code of copy.querySelectorAll(CODE)) code.textContent = '';
  return copy;
}

function copyOf(body: HTMLElement): HTMLElement {
  // In a document that is never shown, so that nothing in the copy loads or runs.
  return body.ownerDocument.implementation.createHTMLDocument('').importNode(body, true);
}

function numberedCopy(body: HTMLElement): HTMLElement {
  const copy = copyOf(body);
  copy.normalize();
  [copy, ...copy.querySelectorAll('*')].forEach((element, number) => {
    if (!PLAIN.has(element.localName)) numberTexts(element, number);
  });
  return copy;
}

/** In these, HTML takes elements for text; in those whose content `withoutCode` drops, it does not matter. */
const PLAIN: ReadonlySet<string> = new Set(['script', 'textarea', 'title']);

function numberTexts(element: Element, number: number): void {
  let gap = 0;
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType !== child.TEXT_NODE) gap++;
    else if (/\S/.test(child.nodeValue ?? '')) {
      const place = element.ownerDocument.createElement(PLACE);
      place.setAttribute(PLACE, `${number} ${gap}`);
      child.before(place);
      element.setAttribute(PLACE, String(number));
    }
  }
}
