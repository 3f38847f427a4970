/** A source text that the knowledge base was built from. Its text is not part of the project; only this description is. */
export type SourceDocument = {
  /** Short name used in citations, such as `atlantic-2025`. */
  readonly id: string;
  readonly title: string;
  /** Who published it. */
  readonly outlet: string;
  /** Who published it first, where that is another outlet. */
  readonly firstPublishedBy?: string;
  readonly author?: string;
  /** Day of publication, ISO 8601 (`2018-07-10`). */
  readonly published: string;
  /** `commentary` judges: its judgements are its author's and are shown as such. */
  readonly genre: 'reporting' | 'commentary';
  /** Address of the document; absent when it is not known, and then nobody guesses it. */
  readonly url?: string;
};
