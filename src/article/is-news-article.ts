import { isProbablyReaderable } from '@mozilla/readability';
import { isArticleType, linkedData } from './linked-data.ts';
import { isFront, isNumbered, isStoryPath } from './may-be-article.ts';
import { dayInPath } from './parse-day.ts';

/**
 * Whether the page is one news article: not a front page, a section or a list of articles. Believes what the page says of itself in JSON-LD
 * or Open Graph, and looks at its text only where it says little.
 */
export function isNewsArticle(document: Document): boolean {
  const { pathname = '/', search = '' } = URL.parse(document.URL) ?? {};
  if (isFront(pathname) && !isNumbered(search)) return false;

  const described = linkedData(document).filter((thing) => thing.types.some(isArticleType));
  if (described.length > 0) return described.length < LIST_OF_ARTICLES;

  if (!isNumbered(search) && !isStoryPath(pathname)) return false;
  const kind = metaContent(document, 'og:type').toLowerCase();
  if (kind === 'article') return true;

  const items = document.querySelectorAll(ARTICLE_ITEMS).length;
  if (items >= LIST_OF_ARTICLES) return false;
  const says = items > 0 || dayInPath(pathname) !== null || document.querySelector(PUBLICATION) !== null;
  const maySay = says || (kind !== 'website' && HEADLINE.test(pathname));
  return maySay && isProbablyReaderable(document, { visibilityChecker: isShownParagraph, minContentLength: PARAGRAPH });
}

/** From so many articles on, a page describes a list of them. */
const LIST_OF_ARTICLES = 4;

const ARTICLE_ITEMS = '[itemtype$="Article" i], [itemtype$="BlogPosting" i], [itemtype$="/Report" i]';
const PUBLICATION =
  'meta[property="article:published_time" i], meta[itemprop="datePublished" i], meta[name="pubdate" i], meta[name="dc.date.issued" i], meta[name="pdate" i]';

/** A headline as part of an address: four words or more. */
const HEADLINE = /\/[^/]*[^/_-](?:[_-][^/_-]+){3}[^/]*\/?$/;

/** UTF-16 code units from which on text is a paragraph; Readability's own figure. */
const PARAGRAPH = 140;

/** As Readability has it, but the length first, as most fail by that, and without having the browser parse the element's style. */
function isShownParagraph(node: Node): boolean {
  if ((node.textContent ?? '').trim().length < PARAGRAPH) return false;
  // It asks about elements alone.
  const element = node as Element;
  if (element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '')) return false;
  return element.getAttribute('aria-hidden') !== 'true' || element.matches('[class*="fallback-image"]');
}

const HIDDEN = /display:\s*none/;

function metaContent(document: Document, property: string): string {
  return document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content') ?? '';
}
