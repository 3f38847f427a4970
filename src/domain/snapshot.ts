import type { LocatedArticle } from './article.ts';

/** A page as it stands at one moment, written out by the browser. All HTML is as `outerHTML` gives it. */
export type Snapshot = {
  readonly address: string;
  /** Whether the browser laid the page out in quirks mode, in which HTML nests otherwise. */
  readonly isQuirky: boolean;
  /** What the head says of the page: its title, its metadata, its JSON-LD. */
  readonly head: string;
  /** The body, its own tag included. */
  readonly body: string;
  /** How many elements are in the body. */
  readonly elements: number;
  /** Whether the body says before each of its texts where it stands, for pages that do not nest as their HTML would. */
  readonly isNumbered: boolean;
};

/** What came of reading a snapshot. */
export type SnapshotReading =
  | ({ readonly state: 'read' } & LocatedArticle)
  | { readonly state: 'not-an-article' }
  /** The page does not nest as its HTML would: its texts have to be numbered. */
  | { readonly state: 'unnumbered' };
