import type { GAP } from '../../src/text/words.ts';

/** A text as a paper might print it, and the words that are compared. */
export const WORD_CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Kim Jong-un', ['kim', 'jong', 'un']],
  ['Trump’s visit', ['trump', 'visit']],
  ["the senators' bill", ['the', 'senators', 'bill']],
  ["O'Brien won't", ["o'brien", "won't"]],
  ['the U.S. Senate', ['the', 'us', 'senate']],
  ['U.S.-led talks', ['us', 'led', 'talks']],
  ['Donald J. Trump', ['donald', 'j', 'trump']],
  ['Vladi\u00admir Putin', ['vladimir', 'putin']],
  ['Zelen\u200bsky', ['zelensky']],
  ['Volodymyr\u00a0Zelensky', ['volodymyr', 'zelensky']],
  ['Łódź, Ångström, Größe', ['łodz', 'angstrom', 'große']],
  ['Zelensky\u0301', ['zelensky']],
  ['policy.CreditCredit', ['policy', 'creditcredit']],
  ['a 30-day cease-fire', ['a', '30', 'day', 'cease', 'fire']],
  ['HELSINKI', ['helsinki']],
  ['', []],
  ['— … !', []],
];

/** A text, and what lies before its last word. */
export const GAP_CASES: readonly (readonly [string, keyof typeof GAP])[] = [
  ['Helsinki summit', 'joined'],
  ['Trump–Putin', 'joined'],
  ['Trump’s summit', 'possessive'],
  ['the “summit', 'quoted'],
  ['J. Trump', 'initial'],
  ['U.S. Senate', 'abbreviation'],
  ['U.S.-China', 'joined'],
  ['U.S.–China', 'joined'],
  ['in Jan. 2018', 'abbreviation'],
  ['Trump, Putin', 'clause'],
  ['Trump — Putin', 'clause'],
  ['Trump - Putin', 'clause'],
  ['said so (Putin', 'clause'],
  ['he left. Putin', 'sentence'],
  ['he left.” Putin', 'sentence'],
  ['policy.Putin', 'sentence'],
  ['why? Putin', 'sentence'],
  ['summit\nPutin', 'block'],
];
