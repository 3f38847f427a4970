/**
 * Whether the page may be one news article, by its address, or by what it says of itself where the address says nothing: as cheap as can be,
 * for every page of every news site. {@link isNewsArticle} never says yes where this says no.
 */
export function mayBeArticle(document: Document): boolean {
  const { pathname = '/', search = '' } = document.location ?? {};
  if (isNumbered(search)) return true;
  if (isFront(pathname)) return false;
  return isStoryPath(pathname) || Array.from(document.querySelectorAll(JSON_LD)).some(({ textContent }) => ARTICLE.test(textContent ?? ''));
}

const JSON_LD = 'script[type="application/ld+json" i]';

/** The ends of schema.org's words for articles. */
const ARTICLE = /(?:Article|Posting|Report|Review)"/;

/** A story asked for by its number, as in `/?p=441749` or `story?id=35155591`. */
export function isNumbered(search: string): boolean {
  return /[?&](?:p|id|story|article|post|aid|storyid|articleid)=\w*\d{3}/i.test(search);
}

/** The site's own front page, or that of one of its editions (`/us`, `/en-gb/`, `/index.html`). */
export function isFront(path: string): boolean {
  return /^\/*(?:[a-z]{2}(?:[-_][a-z]{2,3})?|international|world|home|news)?\/*(?:index\.\w+|home)?$/i.test(path);
}

/** Stories have numbers, headlines or file names in their addresses; sections have single words (`/world/middle-east`). */
export function isStoryPath(path: string): boolean {
  return /\d|\.\w+$/.test(path) || /[^/_-]+[_-][^/_-]+[_-]/.test(path);
}
