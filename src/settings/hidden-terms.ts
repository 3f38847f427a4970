/** A page on which the reader said of some terms that they were not meant. */
export type HiddenTerms = {
  /** What {@link pageDigest} makes of its address: the address itself is nobody's business. */
  readonly page: string;
  /** Ids of the entries, at least one. */
  readonly entries: readonly string[];
};

/** The entries hidden on a page. */
export function hiddenOn(hidden: readonly HiddenTerms[], page: string): readonly string[] {
  return hidden.find((terms) => terms.page === page)?.entries ?? [];
}

/** What is hidden after an entry was hidden on a page, or shown there again. The page becomes the newest; the oldest are forgotten. */
export function turnTerm(
  hidden: readonly HiddenTerms[],
  { page, entry }: { readonly page: string; readonly entry: string },
  to: 'hidden' | 'shown',
): readonly HiddenTerms[] {
  const others = hidden.filter((terms) => terms.page !== page);
  const kept = hiddenOn(hidden, page).filter((other) => other !== entry);
  const entries = to === 'hidden' ? [...kept, entry] : kept;
  return entries.length === 0 ? others : [...others, { page, entries }].slice(-MOST_PAGES);
}

/** The usable part of what was stored, in order; undefined if it is no list at all. */
export function readHiddenTerms(stored: unknown): readonly HiddenTerms[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const pages = new Map(stored.flatMap((item) => readPage(item)));
  return Array.from(pages, ([page, entries]) => ({ page, entries })).slice(-MOST_PAGES);
}

/**
 * SHA-256, in hexadecimal, of a page's origin and path; what stands after `?` or `#` does not count. Undefined for what is no web page.
 * Needs a secure context, and so does not work in the script of every page.
 */
export async function pageDigest(address: string): Promise<string | undefined> {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url.origin + url.pathname));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a value can be the id of an entry. */
export function isEntryId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && ENTRY_ID.test(value);
}

/** Pages that are remembered: years of reading at a wrong mark a week, in less than 100 kB. */
const MOST_PAGES = 500;

const DIGEST = /^[0-9a-f]{64}$/;

// As the knowledge base writes them.
const ENTRY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

function readPage(item: unknown): readonly (readonly [page: string, entries: readonly string[]])[] {
  if (typeof item !== 'object' || item === null || !('page' in item) || !('entries' in item)) return [];
  const { page, entries } = item;
  if (typeof page !== 'string' || !DIGEST.test(page) || !Array.isArray(entries)) return [];
  const usable = [...new Set(entries.filter(isEntryId))];
  return usable.length > 0 ? [[page, usable]] : [];
}
