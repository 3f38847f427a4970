/** The news text on the open page. */
export type Article = {
  /** The article's body. One newline stands at each block boundary and nowhere else; no mention crosses one. */
  readonly text: string;
  readonly title: string;
  /** Day of publication, ISO 8601 (`2025-05-29`), where the page states one. */
  readonly date?: string;
};

/** An article, and where its text stands in the snapshot that it was read from. */
export type LocatedArticle = {
  readonly article: Article;
  /** In the order of the text; what lies between two runs is one separator, a space or a newline, or nothing. */
  readonly runs: readonly Run[];
};

/** A stretch of an article's text that stands, character by character, in one place of its page (each white space being one space). */
export type Run = readonly [
  /** Number of the element that holds it: the body has 0, those in it follow in document order. */
  element: number,
  /** Which of the element's texts it is in: how many children that are no text stand before it. */
  gap: number,
  /** Offset in that text, in UTF-16 code units, like the next two. */
  from: number,
  /** Offset in the article's text. */
  start: number,
  length: number,
];
