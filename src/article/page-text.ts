import { shownText } from './shown-text.ts';

/** What a page may hold at most to be looked at. */
export type PageLimits = {
  /** Elements in the document. */
  readonly elements: number;
  /** UTF-16 code units of text shown. */
  readonly units: number;
};

/**
 * The limits that readers get. The longest live blogs and court rulings met in the wild have some 15,000 elements and 500,000 characters;
 * beyond twice and four times that, looking takes so long that the page would be felt to hang.
 */
const PAGE_LIMITS: PageLimits = { elements: 30_000, units: 2_000_000 };

/** The text that a page shows, its titles first. Undefined where there is more of it than the limits let through. */
export function pageText(document: Document, limits: PageLimits = PAGE_LIMITS): string | undefined {
  if (document.getElementsByTagName('*').length > limits.elements) return undefined;
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const text = shownText(document.body ?? document.documentElement);
  return text.length > limits.units ? undefined : `${document.title}\n${title}\n${text}`;
}
