/** The news text on the open page. */
export type Article = {
  /** The article's body. One newline stands at each block boundary and nowhere else; no mention crosses one. */
  readonly text: string;
  readonly title: string;
  /** Day of publication, ISO 8601 (`2025-05-29`), where the page states one. */
  readonly date?: string;
};
