/** Half-open range of UTF-16 code units in the text of an article. */
export type Span = { readonly start: number; readonly end: number };

/** A span of the article that names an entry. */
export type Mention = Span & {
  /** Id of the entry. */
  readonly entry: string;
  /** Why this span was linked, one sentence for the reader. */
  readonly evidence: string;
};
