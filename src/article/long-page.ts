/**
 * The size from which on a page is read by its main element alone, without Readability, which would hold it up: of the saved pages, those
 * that took Readability more than twice as long as a news article does, and that no newsroom had written as one story.
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

/** Whether an element in the main one is no part of the story. */
export function isBesideStory(element: Element): boolean {
  return element.matches(BESIDE);
}

const BESIDE =
  'nav, aside, footer, form, [role="navigation"], [role="complementary"], [id*="comment" i], [class*="comment" i], [aria-hidden="true"], [contenteditable]:not([contenteditable="false" i])';

function longest(elements: Iterable<Element>): Element | null {
  return [...elements].sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

function lengthOf({ textContent }: Element): number {
  return textContent?.length ?? 0;
}
