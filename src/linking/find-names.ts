import { KINDS } from '../domain/entry.ts';
import { nextNode, numberWords, type Pack } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { listBits } from '../text/word-lists.ts';
import { cutWords, GAP, SHAPE, type Words } from '../text/words.ts';
import { LIMITS, type Limits } from './limits.ts';

/** A name of the pack that stands in the text: the words from `first` to `last`, both included. */
export type Hit = {
  readonly first: number;
  readonly last: number;
  /** Number of the entry that it may name; of a cue, the number of its group. */
  readonly entry: number;
  /** One of `ROLE`. */
  readonly role: number;
  /** Number of an alias's rule. */
  readonly detail: number;
};

/** A text, cut into words, and every name and cue of the pack in it. */
export type Names = {
  readonly pack: Pack;
  readonly limits: Limits;
  readonly words: Words;
  /** For each word its number in the pack, or -1. */
  readonly numbers: Int32Array;
  /** In order of their first word. */
  readonly hits: readonly Hit[];
  /** For each word the number of the first hit that begins with it or after it, and at the end the number of hits. */
  readonly hitStarts: Int32Array;
  /** Words of the longest hit, less one. */
  readonly longest: number;
  /** The cues, by group. */
  readonly groups: ReadonlyMap<number, readonly Hit[]>;
  readonly parts: Parts;
  /** What is asked more than once: the phrase around the words that were asked for last; of a paragraph, of a facet of an entry, of a rule, by its number. */
  readonly phrase: { around: Place; stretch: Place };
  readonly headlines: Map<number, boolean>;
  readonly cues: Map<number, readonly Hit[]>;
  readonly rules: Map<number, Rule>;
};

/** The sentences of the text and its paragraphs, which end no sentence midway; each list of starts ends with the number of words. */
type Parts = {
  /** For each word the number of its sentence. */
  readonly sentences: Int32Array;
  /** The first word of each sentence. */
  readonly sentenceStarts: readonly number[];
  /** For each sentence the number of its paragraph. */
  readonly blocks: readonly number[];
  /** The first word of each paragraph. */
  readonly blockStarts: readonly number[];
};

type Place = Pick<Hit, 'first' | 'last'>;

/** An alias's needs, as alternatives, and exclusions; each number is 4 × facet + reach. */
export type Rule = { readonly needs: readonly (readonly number[])[]; readonly unless: readonly number[] };

/** Finds every name and cue of the pack in a text, overlapping ones too; linear in the text, whatever the size of the pack. */
export function findNames(pack: Pack, text: string, limits: Limits = LIMITS): Names {
  const words = cutWords(text);
  const numbers = numberWords(pack, words);
  const hits: Hit[] = [];
  const hitStarts = new Int32Array(words.count + 1);
  findHits({ pack, words, numbers }, hits, hitStarts);
  return {
    pack,
    limits,
    words,
    numbers,
    hits,
    hitStarts,
    longest: hits.reduce((longest, { first, last }) => Math.max(longest, last - first), 0),
    groups: cuesByGroup(hits),
    parts: findParts(pack, words, numbers),
    phrase: { around: NOWHERE, stretch: NOWHERE },
    headlines: new Map(),
    cues: new Map(),
    rules: new Map(),
  };
}

const NOWHERE: Place = { first: -1, last: -1 };

/** Whether a word of the text is in one of the word lists of these bits (see `listBits`). */
export function isIn(names: Names, index: number, lists: number): boolean {
  return ((names.pack.wordLists[names.numbers[index] ?? -1] ?? 0) & lists) !== 0;
}

/** Whether some hit that covers a word has a property. */
export function isCovered(names: Names, index: number, by: (hit: Hit) => boolean): boolean {
  const from = names.hitStarts[Math.max(0, index - names.longest)] ?? 0;
  for (let number = from; number < (names.hitStarts[index + 1] ?? 0); number++) {
    const hit = names.hits[number];
    if (hit && hit.last >= index && by(hit)) return true;
  }
  return false;
}

/** The cues that stand in the text for a facet of an entry, in order of the text. */
export function cuesOf(names: Names, entry: number, facet: number): readonly Hit[] {
  const { facetStarts, facetNumbers, facetGroupStarts, facetGroups } = names.pack;
  let place = facetStarts[entry] ?? 0;
  const end = facetStarts[entry + 1] ?? 0;
  while (place < end && facetNumbers[place] !== facet) place++;
  if (place === end) return [];
  const known = names.cues.get(place);
  if (known) return known;
  let found: readonly Hit[] = [];
  for (let at = facetGroupStarts[place] ?? 0; at < (facetGroupStarts[place + 1] ?? 0); at++) {
    found = merge(found, names.groups.get(facetGroups[at] ?? 0) ?? []);
  }
  names.cues.set(place, found);
  return found;
}

/** Two lists, each in order of the text, as one. */
function merge(some: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  const all: Hit[] = [];
  let next = 0;
  for (const hit of some) {
    for (let other = others[next]; other && other.first < hit.first; other = others[next]) {
      all.push(other);
      next++;
    }
    all.push(hit);
  }
  for (; next < others.length; next++) {
    const other = others[next];
    if (other) all.push(other);
  }
  return all;
}

/** Whether a hit names an entry, or is a cue for it. */
export function tellsOf({ pack }: Names, hit: Hit, entry: number): boolean {
  if (hit.role !== ROLE.cue) return hit.entry === entry;
  for (let at = pack.groupEntryStarts[hit.entry] ?? 0; at < (pack.groupEntryStarts[hit.entry + 1] ?? 0); at++) {
    if (pack.groupEntries[at] === entry) return true;
  }
  return false;
}

/** What stands in the text from one word to another, both included. */
export function quote({ words }: Names, first: number, last: number): string {
  const written = words.text.slice(words.starts[first], words.ends[last]);
  // One word has no space in it, and most names single ones.
  return first < last && /\s\s|[^\S ]/u.test(written) ? written.replace(/\s+/gu, ' ') : written;
}

/** Follows the names of the pack from every word on. Like `fillColumns`, it does nothing after its loop. */
function findHits(at: { pack: Pack; words: Words; numbers: Int32Array }, hits: Hit[], hitStarts: Int32Array): void {
  const { pack, words, numbers } = at;
  const { roots, nodeNamings } = pack;
  const { count, shapes, gaps } = words;
  for (let first = 0; first <= count; first++) {
    hitStarts[first] = hits.length;
    const number = first < count ? (numbers[first] ?? -1) : -1;
    if (number < 0) continue;
    const root = roots[number] ?? 0;
    if ((root & 1) === 1 && shapes[first] === SHAPE.small) continue;
    let node = root >>> 1;
    for (let last = first; node !== 0; last++) {
      // Of the nodes on the way few are the end of a name.
      if (nodeNamings[node] !== nodeNamings[node + 1]) addHits(hits, { pack, words, node, first, last });
      const next = last + 1 < count ? (numbers[last + 1] ?? -1) : -1;
      if (next < 0 || !isJoined(pack, { number: numbers[last] ?? -1, gap: gaps[last + 1] ?? GAP.block })) break;
      node = nextNode(pack, node, next);
    }
  }
}

function findParts(pack: Pack, { count, gaps }: Words, numbers: Int32Array): Parts {
  const parts = {
    sentences: new Int32Array(count + 1),
    sentenceStarts: [] as number[],
    blocks: [] as number[],
    blockStarts: [] as number[],
  };
  const { sentences, sentenceStarts, blocks, blockStarts } = parts;
  // Behind the last word a paragraph begins that has none.
  for (let index = 0; index <= count; index++) {
    const gap = index < count ? (gaps[index] ?? GAP.block) : GAP.block;
    if (gap >= GAP.sentence && isSentenceStart(pack, { gap, before: numbers[index - 1] ?? -1 })) {
      if (gap === GAP.block) blockStarts.push(index);
      sentenceStarts.push(index);
      blocks.push(blockStarts.length - 1);
    }
    sentences[index] = sentenceStarts.length - 1;
  }
  return parts;
}

/** Whether a sentence begins after this gap and word: not after an abbreviation (“Sen. Graham”). */
function isSentenceStart(pack: Pack, { gap, before }: { gap: number; before: number }): boolean {
  if (gap < GAP.sentence) return false;
  return gap === GAP.block || ((pack.wordLists[before] ?? 0) & ABBREVIATIONS) === 0;
}

/** Whether a word may go on with the name that the word before it is in: also after the stop of an abbreviation (“Sen. Graham”). */
function isJoined(pack: Pack, { number, gap }: { number: number; gap: number }): boolean {
  return gap <= GAP.abbreviation || (gap === GAP.sentence && ((pack.wordLists[number] ?? 0) & ABBREVIATIONS) !== 0);
}

const ABBREVIATIONS = listBits('abbreviations');

function addHits(hits: Hit[], at: { pack: Pack; words: Words; node: number; first: number; last: number }): void {
  const { pack, words, node, first, last } = at;
  for (let naming = pack.nodeNamings[node] ?? 0; naming < (pack.nodeNamings[node + 1] ?? 0); naming++) {
    if (!hasCapitals(words, { first, last, shapes: pack.namingShapes[naming] ?? 0 })) continue;
    const entry = pack.namingEntries[naming] ?? 0;
    const role = pack.namingRoles[naming] ?? ROLE.cue;
    const detail = pack.namingDetails[naming] ?? 0;
    const proper = role === ROLE.cue ? detail === 1 : isProperName(pack, entry);
    if (proper && hasPossessive(words, first, last)) continue;
    hits.push({ first, last, entry, role, detail });
  }
}

/** “New York’s Times Square” is no “New York Times”, whereas “Trump’s Helsinki summit” is a “Trump Helsinki summit”. */
function isProperName(pack: Pack, entry: number): boolean {
  const kind = KINDS[pack.entryKinds[entry] ?? -1];
  return kind === 'person' || kind === 'organization' || kind === 'place';
}

function hasPossessive(words: Words, first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) if (words.gaps[index] === GAP.possessive) return true;
  return false;
}

/** Whether the words are written with the capitals that the name asks for: none, an initial one, or all. */
function hasCapitals(words: Words, { first, last, shapes }: { first: number; last: number; shapes: number }): boolean {
  for (let index = first; index <= last && index < first + 16; index++) {
    if ((words.shapes[index] ?? SHAPE.small) < ((shapes >>> (2 * (index - first))) & 3)) return false;
  }
  return true;
}

function cuesByGroup(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (hit.role !== ROLE.cue) continue;
    const there = groups.get(hit.entry);
    if (there) there.push(hit);
    else groups.set(hit.entry, [hit]);
  }
  return groups;
}
