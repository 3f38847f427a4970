import type { Dossier } from './dossier.ts';

/** The open article and what was found in it, as the side panel tells it. */
export type Story = {
  /** Headline of the article. */
  readonly title: string;
  /** Day of the article, ISO 8601, where the page states one. */
  readonly date?: string;
  /** Ids of the entries that were found, in reading order, without those that the reader hid. Each has its card in the dossier. */
  readonly entries: readonly string[];
  readonly dossier: Dossier;
};

/** Where the reader is in the open article. */
export type Place = {
  /** Counts up when the page's story becomes another. */
  readonly version: number;
  /** The entry whose mention stands nearest to the top of the window; absent before there is one. */
  readonly entry?: string;
  /** The entry that the reader asked to see in the side panel; given once. */
  readonly wanted?: string;
};
