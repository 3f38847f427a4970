import { type LinkedData, linkedData } from './linked-data.ts';

/**
 * The headline: `found` (the title that the page states) without the name of the site before or after it.
 * White space is collapsed. Where `found` is empty, the page's first `<h1>`. `things` is what the page says in JSON-LD.
 */
export function articleTitle(
  document: Document,
  found: string,
  { things = linkedData(document) }: { readonly things?: readonly LinkedData[] } = {},
): string {
  const headings = Array.from(document.querySelectorAll('h1'), (heading) => collapse(linesOf(heading)));
  const title = collapse(found);
  if (!title) return headings.find((heading) => heading) ?? '';

  // The separators are captured, so they stand between the parts.
  const parts = title.split(SEPARATOR);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length < 3 || headings.includes(title)) return title;
  const sites = siteNames(document, things);
  if (sites.has(bare(last))) return parts.slice(0, -2).join('');
  if (sites.has(bare(first))) return parts.slice(2).join('');
  // A heading that repeats most of the title is the headline, and the rest is the site.
  return headings.find((heading) => heading.length > title.length / 2 && (title.startsWith(heading) || title.endsWith(heading))) ?? title;
}

/** What stands between a headline and the name of the site. */
const SEPARATOR = /(\s+[|\-–—»«:·•/\\]+\s+)/;

/** The text of a heading; a line that ends ends a word too. */
function linesOf(heading: Element): string {
  return Array.from(heading.childNodes, (child) => {
    const element = child.nodeType === child.ELEMENT_NODE ? (child as Element) : undefined;
    return element?.localName === 'br' ? ' ' : element ? linesOf(element) : (child.textContent ?? '');
  }).join('');
}

function siteNames(document: Document, things: readonly LinkedData[]): ReadonlySet<string> {
  const stated = document.querySelectorAll(
    'meta[property="og:site_name"], meta[name="application-name"], meta[name="apple-mobile-web-app-title"]',
  );
  const host = URL.parse(document.URL)?.hostname ?? '';
  const names = [
    ...Array.from(stated, (meta) => meta.getAttribute('content') ?? ''),
    ...things.map((thing) => thing.publisher ?? ''),
    host,
    host.replace(/^www\./, ''),
    ...host.split('.').filter((label) => label.length > 3),
  ];
  return new Set(names.map(bare).filter((name) => name));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
