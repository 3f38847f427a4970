import { BUILT_IN_FACETS } from '../domain/knowledge-base.ts';

/** The first four bytes of a pack: `BGPK`, read little-endian. */
export const MAGIC = 0x4b504742;

/** Raised with every change of the format. Packs are rebuilt, never migrated. */
export const VERSION = 4;

/**
 * What a pack holds, in order of place: one typed array each, aligned to eight bytes.
 *
 * Words: a hash table of the folded words (`wordSlots`: triples of 1 + word and its two hashes, see `hashWord`, 0 is empty; linear probing
 * over a power of two), and the word lists that each is in (one bit per list of {@link WORD_LISTS}).
 * Names: a trie over words. `roots[word]` is twice the node that a name beginning with this word leads to (0: none), and one more if
 * all names beginning with it ask for a capital there, so that words of running prose cost nothing further. Every other node is
 * reached from one node by one word (`nodeParents`, `nodeWords`); `nodeSlots` is a hash table of nodes by these two (0: empty), and
 * `nodeFilter` has one bit set for each: most steps from a node lead nowhere, and it tells so without a look into the far larger table.
 * Nodes are numbered level by level, so that the first two, which nearly every word of an article asks for, lie together.
 * `namings` of a node are `nodeNamings[node]` to `nodeNamings[node + 1]`.
 * Namings: what a name stands for: entry, role (see {@link ROLE}), the capitals it asks for (two bits a word: see `SHAPE`), and for an
 * alias its rule; for a cue its group in place of the entry, and 1 if it is a proper name.
 * Cues: words that are cues for the same facets of the same entries make a group. The facets of an entry are `facetStarts[entry]` to
 * `facetStarts[entry + 1]`, each with its number and its groups; `groupEntries` are the entries that a group tells of.
 * Rules: `[alternatives, (facets, facet…)…, exclusions, facet…]`, each facet as 4 × facet + reach, in an alternative from far to near.
 * Entries: kind (index into `KINDS`), first and last day of their period (days since 1970; none: the least and the greatest Int32),
 * related entries, and the card as UTF-8 JSON, with a trailing record for the documents and one for the names of ids, titles and facets.
 */
export const SECTIONS = [
  ['wordSlots', Int32Array],
  ['wordLists', Uint32Array],
  ['roots', Uint32Array],
  ['nodeFilter', Uint32Array],
  ['nodeSlots', Uint32Array],
  ['nodeParents', Uint32Array],
  ['nodeWords', Uint32Array],
  ['nodeNamings', Uint32Array],
  ['namingEntries', Uint32Array],
  ['namingRoles', Uint8Array],
  ['namingShapes', Uint32Array],
  ['namingDetails', Uint32Array],
  ['facetStarts', Uint32Array],
  ['facetNumbers', Uint32Array],
  ['facetGroupStarts', Uint32Array],
  ['facetGroups', Uint32Array],
  ['groupEntryStarts', Uint32Array],
  ['groupEntries', Uint32Array],
  ['ruleStarts', Uint32Array],
  ['ruleCodes', Uint32Array],
  ['entryKinds', Uint8Array],
  ['periodStarts', Int32Array],
  ['periodEnds', Int32Array],
  ['relatedStarts', Uint32Array],
  ['relatedEntries', Uint32Array],
  ['idStarts', Uint32Array],
  ['idBytes', Uint8Array],
  ['cardStarts', Uint32Array],
  ['cardBytes', Uint8Array],
  ['documentBytes', Uint8Array],
  ['facetBytes', Uint8Array],
] as const;

/** Header words before the table of sections: magic, version, byte length, number of sections, checksum of the header. */
export const HEADER_WORDS = 5;

/** Where the sections begin: after the header, aligned to eight bytes. */
export const SECTIONS_START = 8 * Math.ceil((4 * (HEADER_WORDS + 2 * SECTIONS.length)) / 8);

/** What a naming does: an alias that counts on sight, one that needs evidence, a surname, or a cue for an entry. */
export const ROLE = { sight: 0, needs: 1, surnameAlways: 2, surnameAfterName: 3, cue: 4 } as const;

/** Number of the facet `larger`, whose cues are names that an alias may be part of (“Mrs. Trump”): they tell of that place alone. */
export const LARGER = BUILT_IN_FACETS.length;

/**
 * Hash of the node that a word leads to: its low bits are the slot in `nodeSlots` and the bit in `nodeFilter`. Mixes both numbers so that
 * neighbours do not crowd (multipliers: xxHash's primes).
 */
export function hashNode(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
}

/** Sum over the header's other words, so that a torn or foreign file is told at once. */
export function headerChecksum(header: Uint32Array): number {
  let sum = 0;
  header.forEach((value, index) => {
    if (index !== HEADER_WORDS - 1) sum = Math.imul(sum ^ value, 0x01000193) >>> 0;
  });
  return sum;
}
