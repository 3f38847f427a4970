import type { Article } from '../domain/article.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Kind } from '../domain/entry.ts';

/** Every message between the extension's contexts: its name, what it carries, what it answers. */
export type Protocol = {
  /** Sentinel to background: this page is a news article, put the reader into it. */
  read(): void;
  /** Reader to background: link this article. */
  annotate(article: Article): Dossier;
  /** Reader to background: how many terms this page has, for the badge. */
  count(terms: number): void;
  /** Popup to page: what is there to show? Answered by the reader, else by the sentinel. */
  status(): PageStatus;
  /** Popup to page: scroll to the first mention of this entry and open its card. */
  reveal(entry: string): void;
};

/** What became of the open page. */
export type PageStatus =
  /** The page is being looked at. */
  | { readonly state: 'working' }
  | { readonly state: 'not-an-article' }
  /** Turned off, everywhere or on this site. */
  | { readonly state: 'off' }
  /** An article, with its terms in reading order; none if nothing in it is known. */
  | { readonly state: 'annotated'; readonly terms: readonly Term[] }
  /** It did not work, said in one sentence for the reader. */
  | { readonly state: 'failed'; readonly reason: string };

/** An entry found in the open article. */
export type Term = {
  readonly entry: string;
  readonly kind: Kind;
  readonly title: string;
  /** Whether one of its mentions is marked; not if all of them are in links. */
  readonly marked: boolean;
};
