/** The few numbers that the linker goes by. `npm run evaluate -- --fit` fits them on one half of the judged texts and tries them on the other. */
export type Limits = {
  /** How many words a phrase reaches from its head to either side: farther words belong to something else. */
  readonly phraseWords: number;
  /** How many words may stand between a preposition and the name it brings (“with the visiting Russian president Vladimir Putin”). */
  readonly wordsToName: number;
  /** How many days before an event papers announce it by a short name. */
  readonly leadDays: number;
  /** How many days after an event papers still call it by a short name. */
  readonly lingerDays: number;
};

export const LIMITS: Limits = { phraseWords: 9, wordsToName: 4, leadDays: 60, lingerDays: 60 };
