import { CLASS, classIn, classOf, entryOf, fold, foldedIn, upperIn } from './fold.ts';

/** How a word is written. */
export const SHAPE = { small: 0, capital: 1, capitals: 2 } as const;

/**
 * What lies between a word and the one before it, from near to far: words of one name are at most `initial` apart, a phrase ends at a
 * `clause`, a sentence at a `sentence`, a paragraph at a `block`.
 */
export const GAP = { joined: 0, possessive: 1, quoted: 2, initial: 3, abbreviation: 4, clause: 5, sentence: 6, block: 7 } as const;

/** The words of a text, column by column. Every column has `count` entries. */
export type Words = {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets; a possessive ending is not part of the word. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Hash of the folded word, see {@link hashWord}. */
  readonly hashes: Uint32Array;
  /** One of {@link SHAPE}. */
  readonly shapes: Uint8Array;
  /** One of {@link GAP}: what stands before the word; the first has `block`. */
  readonly gaps: Uint8Array;
};

/**
 * Cuts a text into words, by the one law that the compiler and the linker share. A word is a run of letters and digits; ignored units do
 * not end it, nor does an apostrophe between letters or the stops of an abbreviation (`U.S.` is the word `us`). The endings `'s` and `’s`
 * belong to the gap. Linear in the length of the text; a newline is a block boundary.
 */
export function cutWords(text: string): Words {
  // A word and the gap after it take two units at least.
  const most = (text.length >>> 1) + 1;
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const hashes = new Uint32Array(most);
  const shapes = new Uint8Array(most);
  const gaps = new Uint8Array(most);
  let count = 0;
  let lastEnd = 0;
  let last = NO_WORD;
  let possessive = false;
  let at = 0;
  while (at < text.length) {
    if (classOf(text.charCodeAt(at)) !== CLASS.word) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let letters = 0;
    let uppers = 0;
    let end = at;
    let dotted = false;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      // Nearly every letter of an English text goes this way.
      const plain = unit < 128 ? (PLAIN[unit] ?? 0) : 0;
      if (plain !== 0) {
        hash = Math.imul(hash ^ plain, HASH_PRIME);
        letters++;
        if (plain !== unit) uppers++;
        at++;
        end = at;
        continue;
      }
      const entry = entryOf(unit);
      const kind = classIn(entry);
      if (kind === CLASS.word) {
        hash = Math.imul(hash ^ foldedIn(entry), HASH_PRIME);
        letters++;
        if (upperIn(entry)) uppers++;
        end = at + 1;
      } else if (kind === CLASS.apostrophe) {
        if (!isInnerApostrophe(text, at)) break;
        hash = Math.imul(hash ^ APOSTROPHE, HASH_PRIME);
      } else if (kind === CLASS.stop) {
        if (!isInnerStop(text, start, at)) break;
        dotted = true;
      } else if (kind !== CLASS.ignored) break;
      at++;
    }
    const upper = upperIn(entryOf(text.charCodeAt(start)));
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash >>> 0;
    shapes[count] = !upper ? SHAPE.small : letters > 1 && uppers === letters ? SHAPE.capitals : SHAPE.capital;
    // Nearly always a single space.
    const single = start - lastEnd === 1 && text.charCodeAt(lastEnd) === 0x20;
    const gap = count === 0 ? GAP.block : single ? GAP.joined : gapBetween(text, { from: lastEnd, to: start, last, upper });
    gaps[count] = gap === GAP.joined && possessive ? GAP.possessive : gap;
    count++;
    last = dotted || letters === 1 ? (letters === 1 ? INITIAL : ABBREVIATION) : FULL_WORD;
    const ending = at >= text.length || text.charCodeAt(at) === 0x20 ? 0 : possessiveLength(text, end);
    possessive = ending > 0;
    lastEnd = end + ending;
    at = Math.max(at, lastEnd);
  }
  return { text, count, starts, ends, hashes, shapes, gaps };
}

/** Hash of a folded word (FNV-1a over UTF-16 units): the same number that {@link cutWords} gives the word in a text. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), HASH_PRIME);
  return hash >>> 0;
}

/** The word as it is compared: folded, without ignored units and stops. */
export function foldedWord(words: Words, index: number): string {
  let folded = '';
  for (let at = words.starts[index] ?? 0; at < (words.ends[index] ?? 0); at++) {
    const unit = words.text.charCodeAt(at);
    if (isCompared(unit)) folded += String.fromCharCode(fold(unit));
  }
  return folded;
}

/** Whether a word of a text is the folded word that stands in `units` from `from` to before `to`. */
export function isWord(
  words: Words,
  index: number,
  folded: { readonly units: Uint16Array; readonly from: number; readonly to: number },
): boolean {
  const end = words.ends[index] ?? 0;
  let matched = folded.from;
  for (let at = words.starts[index] ?? 0; at < end; at++) {
    const unit = words.text.charCodeAt(at);
    if (!isCompared(unit)) continue;
    if (matched >= folded.to || fold(unit) !== folded.units[matched]) return false;
    matched++;
  }
  return matched === folded.to;
}

/** ASCII letters and digits, folded; 0 for what is neither. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => (classOf(unit) === CLASS.word ? fold(unit) : 0));

// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const APOSTROPHE = 0x27;

const NO_WORD = 0;
const FULL_WORD = 1;
const INITIAL = 2;
const ABBREVIATION = 3;

function isCompared(unit: number): boolean {
  const kind = classOf(unit);
  return kind === CLASS.word || kind === CLASS.apostrophe;
}

const isLetter = (text: string, at: number): boolean => at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === CLASS.word;

function isInnerApostrophe(text: string, at: number): boolean {
  return isLetter(text, at - 1) && isLetter(text, at + 1) && possessiveLength(text, at) === 0;
}

/** `U.S`: single letters with stops between them, and the last of them not the beginning of a longer word. */
function isInnerStop(text: string, start: number, at: number): boolean {
  const single = at - 1 === start || (at - 2 > start && classOf(text.charCodeAt(at - 2)) === CLASS.stop);
  return single && isLetter(text, at + 1) && !isLetter(text, at + 2);
}

/** Length of the possessive ending `'s` that stands here, or 0. */
function possessiveLength(text: string, at: number): number {
  if (at >= text.length || classOf(text.charCodeAt(at)) !== CLASS.apostrophe) return 0;
  return fold(text.charCodeAt(at + 1)) === 0x73 && !isLetter(text, at + 2) ? 2 : 0;
}

function gapBetween(text: string, gap: { from: number; to: number; last: number; upper: boolean }): number {
  const { from, to, last, upper } = gap;
  let widest: number = GAP.joined;
  let stopped = false;
  let ended = false;
  let spaces = 0;
  let hyphens = 0;
  for (let at = from; at < to; at++) {
    const unit = classOf(text.charCodeAt(at));
    if (unit === CLASS.line) return GAP.block;
    if (unit === CLASS.space) spaces++;
    else if (unit === CLASS.hyphen) hyphens++;
    else if (unit === CLASS.quote || unit === CLASS.apostrophe) widest = Math.max(widest, GAP.quoted);
    else if (unit === CLASS.stop) stopped = true;
    else if (unit === CLASS.end) ended = true;
    else if (unit !== CLASS.ignored) widest = GAP.clause;
  }
  if (hyphens > 0 && spaces > 0) widest = GAP.clause;
  if (ended) return upper ? GAP.sentence : GAP.clause;
  if (!stopped) return widest;
  // A hyphen right after the stop of an abbreviation binds: “U.S.-China”.
  if (spaces === 0 && hyphens > 0 && last !== FULL_WORD) return widest;
  if (spaces === 0) return upper ? GAP.sentence : GAP.clause;
  if (widest === GAP.clause) return upper && last === FULL_WORD ? GAP.sentence : GAP.clause;
  if (last === INITIAL) return widest === GAP.quoted ? GAP.sentence : GAP.initial;
  return last === ABBREVIATION || !upper ? GAP.abbreviation : GAP.sentence;
}
