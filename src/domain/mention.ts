/** Half-open range of UTF-16 code units in the text of an article. */
export type Span = { readonly start: number; readonly end: number };

/** A span of the article that names an entry. */
export type Mention = Span & {
  /** Id of the entry. */
  readonly entry: string;
  /** Why this span was linked. */
  readonly evidence: Evidence;
};

/** Why words mean an entry; the card says it in its reader's language. `name` are the words themselves. */
export type Evidence =
  | { readonly because: 'name'; readonly name: string }
  /** They are a name of it where all of this is near. */
  | { readonly because: 'context'; readonly name: string; readonly near: readonly Near[] }
  /** A person's name in full, or a surname: of somebody named before or further on, after a title, or known by it alone. */
  | { readonly because: 'full-name' | 'named-before' | 'named-later' | 'title' | 'surname' }
  /** The reader asked for it. */
  | { readonly because: 'looked-up' };

/** Words of the article, its date, or the capitals that the name is written with. */
export type Near = { readonly words: string } | 'date' | 'capitals';
