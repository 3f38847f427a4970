import type { SourceDocument } from '../domain/document.ts';
import type { Citation } from '../domain/entry.ts';

/**
 * The address of a document with a text fragment that points at the cited phrase; undefined where no address is known, or none that
 * a browser may open from a card (http and https only).
 */
export function sourceLink(document: SourceDocument, citation: Citation): string | undefined {
  const url = webAddress(document.url);
  if (!url) return undefined;
  const { href, hash } = url;
  return `${href}${hash ? '' : '#'}:~:text=${encodeFragmentText(citation.anchor)}`;
}

/** Reads an address, if it is one of the web. */
export function webAddress(address: string | undefined): URL | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** Besides what no address may hold, `&`, `,` and `-` mean something in a text fragment. https://wicg.github.io/scroll-to-text-fragment/#syntax */
function encodeFragmentText(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
