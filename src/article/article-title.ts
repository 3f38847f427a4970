import { type LinkedData, linkedData } from './linked-data.ts';

/**
 * The headline: `found` (the title that the page states) without the name of the site before or after it.
 * White space is collapsed. Where `found` is empty, the page's first `<h1>`. `things` is what the page says in JSON-LD; `address` is that of the page,
 * where the document is a copy that has another.
 */
export function articleTitle(
  document: Document,
  found: string,
  { address = document.URL, things = linkedData(document) }: { address?: string; things?: readonly LinkedData[] } = {},
): string {
  const headings = Array.from(document.querySelectorAll('h1'), (heading) => collapse(heading.textContent ?? ''));
  const title = collapse(found);
  if (!title) return headings.find((heading) => heading) ?? '';

  // The separators are captured, so they stand between the parts.
  const parts = title.split(SEPARATOR);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length < 3 || headings.includes(title)) return title;
  const sites = siteNames(document, { address, things });
  if (sites.has(bare(last))) return parts.slice(0, -2).join('');
  if (sites.has(bare(first))) return parts.slice(2).join('');
  // A heading that repeats most of the title is the headline, and the rest is the site.
  return headings.find((heading) => heading.length > title.length / 2 && (title.startsWith(heading) || title.endsWith(heading))) ?? title;
}

/** What stands between a headline and the name of the site. */
const SEPARATOR = /(\s+[|\-–—»«:·•/\\]+\s+)/;

type Stated = { readonly address: string; readonly things: readonly LinkedData[] };

function siteNames(document: Document, { address, things }: Stated): ReadonlySet<string> {
  const stated = document.querySelectorAll(
    'meta[property="og:site_name"], meta[name="application-name"], meta[name="apple-mobile-web-app-title"]',
  );
  const host = URL.parse(address)?.hostname ?? '';
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
