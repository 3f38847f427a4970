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
const ARTICLE = /(?:Article|Posting|Report|Review)\s*"/;

/** A story asked for by its number, as in `/?p=441749` or `story?id=35155591`. */
export function isNumbered(search: string): boolean {
  return search !== '' && /[?&](?:p|id|story|article|post|aid|storyid|articleid)=\w*\d{3}/i.test(search);
}

/** The site's own front page, or that of one of its editions (`/us`, `/en-gb/`, `/index.html`). */
export function isFront(path: string): boolean {
  // Not one expression: in a page that has just been loaded, compiling it would take longer than all the rest.
  const parts = path.toLowerCase().split('/');
  const [edition = '', ...more] = parts.filter((part) => part !== '' && part !== 'home' && !part.startsWith('index.'));
  return more.length === 0 && (edition === '' || EDITIONS.has(edition) || /^[a-z]{2}(?:[-_][a-z]{2,3})?$/.test(edition));
}

const EDITIONS: ReadonlySet<string> = new Set(['international', 'world', 'news']);

/** Stories have numbers, headlines or file names in their addresses; sections have single words (`/world/middle-east`). */
export function isStoryPath(path: string): boolean {
  return /\d|\.\w+$/.test(path) || /[^/_-]+[_-][^/_-]+[_-]/.test(path);
}
