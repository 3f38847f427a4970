/** The word lists a pack knows, each a bit of `wordLists`: see `assets/knowledge/language/en.yaml`. */
export const WORD_LISTS = [
  'titles',
  'given-names',
  'given-names-ambiguous',
  'named-after',
  'function-words',
  'phrase-breaks',
  'weekdays',
  'months',
  'demonyms',
  'places',
  'newspapers',
  'abbreviations',
  'prepositions',
] as const;

export type WordList = (typeof WORD_LISTS)[number];

/** The bits of some word lists, for looking a word up in all of them at once. */
export const listBits = (...lists: readonly WordList[]): number => lists.reduce((bits, list) => bits | (1 << WORD_LISTS.indexOf(list)), 0);
