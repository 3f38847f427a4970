import { CLASS, classIn, classOf, entryOf, fold, foldedIn, isWordIn, upperIn } from './fold.ts';

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
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Two hashes of the folded word, see {@link hashWord}. */
  readonly hashes: Int32Array;
  readonly checks: Int32Array;
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
  const columns = {
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    hashes: new Int32Array(most),
    checks: new Int32Array(most),
    shapes: new Uint8Array(most),
    gaps: new Uint8Array(most),
  };
  // A text put together or cut out of another is looked up part by part; joined, it lies in one piece. The space ends its last word.
  const piece = [text, ' '].join('');
  return { text, count: fillColumns(piece, columns), ...columns };
}

/**
 * Two Int32 hashes of a folded word, the same that {@link cutWords} gives the word in a text. Words of which both agree are taken to be the
 * same: among a million words a word that is none of them is mistaken for one less than once in 10¹² times.
 */
export function hashWord(folded: string): { readonly hash: number; readonly check: number } {
  let hash = HASH_SEED;
  let check = 0;
  for (let at = 0; at < folded.length; at++) {
    hash = nextHash(hash, folded.charCodeAt(at));
    check = nextCheck(check, folded.charCodeAt(at));
  }
  return { hash, check };
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

/**
 * Fills the columns and returns how many words there are. Apart from the rest, and with nothing to do behind its loop: it is compiled while
 * it first runs, and code that has not run by then is compiled to give up (as an article runs it once, for every article anew).
 */
function fillColumns(text: string, { starts, ends, hashes, checks, shapes, gaps }: Omit<Words, 'text' | 'count'>): number {
  const length = text.length - 1;
  let count = 0;
  let lastEnd = 0;
  let last = NO_WORD;
  let near: number = GAP.joined;
  let at = 0;
  while (at < length) {
    let entry = entryOf(text.charCodeAt(at));
    if (!isWordIn(entry)) {
      at++;
      continue;
    }
    const start = at;
    const upper = upperIn(entry);
    let hash = HASH_SEED;
    let check = 0;
    // Units inside the word that are no letters of it.
    let others = 0;
    let end = at;
    let dotted = false;
    // Each turn takes a run of letters, nearly always the whole word, and what stands behind it without ending the word.
    do {
      do {
        hash = nextHash(hash, foldedIn(entry));
        check = nextCheck(check, foldedIn(entry));
        at++;
        entry = entryOf(text.charCodeAt(at));
      } while (isWordIn(entry));
      end = at;
      while (entry !== SPACE && isInside(text, start, at)) {
        if (classIn(entry) === CLASS.apostrophe) {
          hash = nextHash(hash, APOSTROPHE);
          check = nextCheck(check, APOSTROPHE);
        } else if (classIn(entry) === CLASS.stop) dotted = true;
        others++;
        at++;
        entry = entryOf(text.charCodeAt(at));
      }
    } while (isWordIn(entry));
    const letters = at - start - others;
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    checks[count] = check;
    shapes[count] = !upper ? SHAPE.small : letters > 1 && isUpperThroughout(text, start, end) ? SHAPE.capitals : SHAPE.capital;
    // Nearly always a single space.
    const single = count > 0 && start - lastEnd === 1 && text.charCodeAt(lastEnd) === 0x20;
    gaps[count] = single ? near : gapBetween(text, { from: lastEnd, to: start, last, upper, near });
    count++;
    last = letters === 1 ? INITIAL : dotted ? ABBREVIATION : FULL_WORD;
    lastEnd = end;
    near = GAP.joined;
    if (entry === SPACE) at++;
    else if (possessiveLength(text, end) > 0) {
      lastEnd = end + possessiveLength(text, end);
      near = GAP.possessive;
      at = Math.max(at, lastEnd);
    }
  }
  return count;
}

/** A space; and what stands behind the last unit of a text: no unit at all, which ends a word as a space does. */
const SPACE = entryOf(0x20);

/** FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/ */
const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const HASH_SEED = 0x811c9dc5 | 0;

/** A polynomial over the same units, so that no word collides in both but by chance (multiplier: one of xxHash's primes). */
const nextCheck = (check: number, unit: number): number => Math.imul(check + unit, 0x85ebca77);

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

/** Whether every letter from one offset to before another is a capital; nearly always the second is not. */
function isUpperThroughout(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const entry = entryOf(text.charCodeAt(at));
    if (isWordIn(entry) && !upperIn(entry)) return false;
  }
  return true;
}

/** Whether a unit that is no letter stands inside a word: ignored, an apostrophe between letters, or a stop of an abbreviation. */
function isInside(text: string, start: number, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  if (kind === CLASS.apostrophe) return isInnerApostrophe(text, at);
  if (kind === CLASS.stop) return isInnerStop(text, start, at);
  return kind === CLASS.ignored;
}

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

function gapBetween(text: string, gap: { from: number; to: number; last: number; upper: boolean; near: number }): number {
  const { from, to, last, upper, near } = gap;
  if (last === NO_WORD) return GAP.block;
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
  if (!stopped) return widest === GAP.joined ? near : widest;
  // A hyphen right after the stop of an abbreviation binds: “U.S.-China”.
  if (spaces === 0 && hyphens > 0 && last !== FULL_WORD) return widest === GAP.joined ? near : widest;
  if (spaces === 0) return upper ? GAP.sentence : GAP.clause;
  if (widest === GAP.clause) return upper && last === FULL_WORD ? GAP.sentence : GAP.clause;
  if (last === INITIAL) return widest === GAP.quoted ? GAP.sentence : GAP.initial;
  return last === ABBREVIATION || !upper ? GAP.abbreviation : GAP.sentence;
}
