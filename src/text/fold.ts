/** What a UTF-16 code unit is to the law of words. */
export const CLASS = {
  other: 0,
  word: 1,
  space: 2,
  line: 3,
  hyphen: 4,
  apostrophe: 5,
  quote: 6,
  stop: 7,
  end: 8,
  clause: 9,
  ignored: 10,
} as const;

/** Bits of an entry beside its folded unit (the low 16) and its class (from bit 16): upper-case letter; part of a word; made at all. */
const UPPER = 1 << 24;
const WORD = 1 << 25;
const MADE = 1 << 26;

/**
 * Folds one UTF-16 code unit: lower case, without diacritics, quotes and dashes made plain. A text never changes its length by folding,
 * so that an offset into the folded text is an offset into the text. Units that have no letter of their own (soft hyphens, zero-width
 * characters, bidi controls, combining marks) are classed `ignored`: they stay where they are and words are compared without them.
 */
export function fold(unit: number): number {
  return entryOf(unit) & 0xffff;
}

/** The class of a UTF-16 code unit, one of {@link CLASS}. */
export function classOf(unit: number): number {
  return (entryOf(unit) >>> 16) & 0xff;
}

/** Class, case and folded unit in one number, for loops that need all three: see the functions below. */
export function entryOf(unit: number): number {
  return ENTRIES[unit] || makeEntry(unit);
}

export const classIn = (entry: number): number => (entry >>> 16) & 0xff;
export const foldedIn = (entry: number): number => entry & 0xffff;
export const isWordIn = (entry: number): boolean => (entry & WORD) !== 0;
export const upperIn = (entry: number): boolean => (entry & UPPER) !== 0;

/** For each unit what is known of it, made when a text first uses it: most texts use a hundred, and making them all takes long. */
const ENTRIES = new Int32Array(0x10000);

function makeEntry(unit: number): number {
  const entry = describe(unit) | MADE;
  ENTRIES[unit] = entry;
  return entry;
}

function describe(unit: number): number {
  const character = String.fromCharCode(unit);
  // A pattern with a Unicode property is slow to compile, and most texts need none: what is plain comes first.
  if (unit < 0x80 && /[0-9A-Za-z]/.test(character)) return describeLetter(character);
  for (const [pattern, name, folded] of PLAIN_CLASSES) {
    if (pattern.test(character)) return (CLASS[name] << 16) | (folded ? folded.charCodeAt(0) : unit);
  }
  if (unit >= 0x80 && /\p{Cf}|\p{M}/u.test(character)) return (CLASS.ignored << 16) | unit;
  if (unit < 0x80 || /[^\p{L}\p{N}]/u.test(character)) return (CLASS.other << 16) | unit;
  return describeLetter(oneUnit(character.normalize('NFD').replace(/\p{M}+/gu, ''), character));
}

function describeLetter(base: string): number {
  const lower = oneUnit(base.toLowerCase(), base);
  return WORD | (CLASS.word << 16) | lower.charCodeAt(0) | (lower === base ? 0 : UPPER);
}

const oneUnit = (changed: string, otherwise: string): string => (changed.length === 1 ? changed : otherwise);

const PLAIN_CLASSES: readonly (readonly [RegExp, keyof typeof CLASS, string?])[] = [
  [/[\n\r\u2028\u2029]/, 'line', '\n'],
  [/\s/, 'space', ' '],
  [/['\u2018\u2019\u201b\u02bc\u2032\uff07]/, 'apostrophe', "'"],
  [/["\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a]/, 'quote', '"'],
  [/[-\u2010-\u2013\u2212\ufe63\uff0d]/, 'hyphen', '-'],
  [/\./, 'stop'],
  [/[!?\u2026]/, 'end'],
  [/[,;:()[\]{}/|\u2014\u2015\u00b7\u2022]/, 'clause'],
];
