/**
 * From this size on, a page is read by its main element alone, as Readability would hold it up. Of 187 saved pages four are so long, none of
 * them a news story: Readability took 40 to 385 ms for those, and 27 ms for half of the others.
 */
const LONG = {
  elements: 3000,
  /** Of the paragraphs, in UTF-16 code units: some 10,000 words. */
  units: 60_000,
};

/** Whether a page is longer than any one news story: a live blog, a court's ruling, a book. */
export function isLongPage(document: Document): boolean {
  if (document.getElementsByTagName('*').length > LONG.elements) return true;
  let units = 0;
  for (const { textContent } of document.getElementsByTagName('p')) units += textContent?.length ?? 0;
  return units > LONG.units;
}

/** What holds the story of a long page, by what the page says of its parts: its one large `<article>`, or else `<main>`; null where it says nothing. */
export function mainElement(document: Document): Element | null {
  const main = longest(document.querySelectorAll('main, [role="main"]'));
  const article = longest((main ?? document).querySelectorAll('article'));
  if (!main || !article) return main ?? article;
  return 2 * lengthOf(article) > lengthOf(main) ? article : main;
}

/** Whether an element in the main one is no part of the story. Text that is hidden stays: whether it can be seen is decided when it is to be marked. */
export function isBesideStory(element: Element): boolean {
  return element.matches(BESIDE);
}

const BESIDE =
  'nav, aside, footer, form, [role="navigation"], [role="complementary"], [id*="comment" i], [class*="comment" i], [contenteditable]:not([contenteditable="false" i])';

function longest(elements: Iterable<Element>): Element | null {
  let found: Element | null = null;
  let most = 0;
  for (const element of elements) {
    const length = lengthOf(element);
    if (length > most) [found, most] = [element, length];
  }
  return found;
}

function lengthOf({ textContent }: Element): number {
  return textContent?.length ?? 0;
}
