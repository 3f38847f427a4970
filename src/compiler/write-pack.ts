import { dateSpan } from '../domain/date-span.ts';
import { KINDS, type Kind } from '../domain/entry.ts';
import { BUILT_IN_FACETS, type Entry, type Facet, type KnowledgeBase, REACHES } from '../domain/knowledge-base.ts';
import { parseDate } from '../domain/parse-date.ts';
import { HEADER_WORDS, hashNode, headerChecksum, MAGIC, ROLE, SECTIONS, SECTIONS_START, VERSION } from '../knowledge/pack-format.ts';
import { WORD_LISTS } from '../text/word-lists.ts';
import { cutWords, foldedWord, hashWord } from '../text/words.ts';

/** Writes a knowledge base as a pack. The same knowledge base gives the same bytes. Throws if an alias has no word in it. */
export function writePack(base: KnowledgeBase): Uint8Array {
  const words = new WordTable();
  const trie = new Trie();
  const rules = new Rules(facetNames(base));
  const cues = new Cues();
  const numbers = new Map(base.entries.map((entry, number) => [entry.card.id, number]));

  base.entries.forEach((entry, number) => {
    for (const naming of namingsOf(entry, rules)) {
      const { numbers: path, shapes } = words.add(naming.text);
      if (path.length === 0) throw new Error(`An alias of ${entry.card.id} has no word in it: “${naming.text}”.`);
      trie.add(path, { entry: number, role: naming.role, shapes, detail: naming.detail });
    }
    cues.begin(number);
    for (const [facet, texts] of Object.entries(entry.cues)) {
      cues.add(
        rules.facet(facet),
        texts.map((text) => ({ ...words.add(text), proper: facet !== 'larger' && isProperName(entry.card.kind) })),
      );
    }
  });
  for (const { path, shapes, group, proper } of cues.groups())
    trie.add(path, { entry: group, role: ROLE.cue, shapes, detail: proper ? 1 : 0 });
  for (const [list, members] of Object.entries(base.language)) {
    const bit = KNOWN_LISTS.indexOf(list);
    if (bit < 0) throw new Error(`The word list “${list}” is none that the linker knows: ${WORD_LISTS.join(', ')}.`);
    for (const member of members) words.enlist(member, 1 << bit);
  }

  const related = base.entries.map((entry) =>
    entry.card.related.map(({ entry: id }) => numbers.get(id) ?? -1).filter((other) => other >= 0),
  );
  const periods = base.entries.map((entry) => periodDays(entry.period));
  const ids = base.entries.map((entry) => utf8(entry.card.id));
  const cards = base.entries.map((entry) => utf8(JSON.stringify(entry.card)));
  return assemble({
    ...words.sections(),
    ...trie.sections(words.count),
    ...cues.sections(),
    ...rules.sections(),
    entryKinds: Uint8Array.from(base.entries, (entry) => KINDS.indexOf(entry.card.kind)),
    periodStarts: Int32Array.from(periods, ({ from }) => from),
    periodEnds: Int32Array.from(periods, ({ to }) => to),
    relatedStarts: starts(related),
    relatedEntries: Uint32Array.from(related.flat()),
    idStarts: starts(ids),
    idBytes: joined(ids),
    cardStarts: starts(cards),
    cardBytes: joined(cards),
    documentBytes: utf8(JSON.stringify(base.documents)),
    facetBytes: utf8(JSON.stringify(rules.facets)),
  });
}

/** For looking up words that may be no list. */
const KNOWN_LISTS: readonly string[] = WORD_LISTS;

type SectionName = (typeof SECTIONS)[number][0];
type Naming = { readonly text: string; readonly role: number; readonly detail: number };
type Posting = { readonly entry: number; readonly role: number; readonly shapes: number; readonly detail: number };

function namingsOf(entry: Entry, rules: Rules): Naming[] {
  const aliases = entry.aliases.map(({ text, needs, unless }) => ({
    text,
    role: needs.length > 0 ? ROLE.needs : ROLE.sight,
    detail: rules.add(needs, unless),
  }));
  const { surname } = entry;
  const surnames = surname
    ? [
        {
          text: surname.text,
          role: surname.alone === 'always' ? ROLE.surnameAlways : ROLE.surnameAfterName,
          detail: rules.add([], surname.unless),
        },
      ]
    : [];
  return [...aliases, ...surnames];
}

/** “New York’s Times Square” is no “New York Times”, whereas “Trump’s Helsinki summit” is a “Trump Helsinki summit”; so is a larger name. */
const isProperName = (kind: Kind): boolean => kind === 'person' || kind === 'organization' || kind === 'place';

function facetNames(base: KnowledgeBase): readonly string[] {
  const own = new Set(base.entries.flatMap((entry) => Object.keys(entry.cues)));
  own.delete('larger');
  return [...BUILT_IN_FACETS, 'larger', ...[...own].sort()];
}

/** The words of all names, numbered in order of first use. */
class WordTable {
  readonly #numbers = new Map<string, number>();
  readonly #lists: number[] = [];

  get count(): number {
    return this.#lists.length;
  }

  /** The numbers of a name's words, and the capitals that it asks for, two bits a word for the first sixteen. */
  add(name: string): { numbers: number[]; shapes: number } {
    const words = cutWords(name);
    let shapes = 0;
    const numbers = Array.from({ length: words.count }, (_, index) => {
      if (index < 16) shapes |= (words.shapes[index] ?? 0) << (2 * index);
      return this.#number(foldedWord(words, index));
    });
    return { numbers, shapes: shapes >>> 0 };
  }

  /** Puts each word of a member into the lists of these bits. */
  enlist(member: string, bits: number): void {
    for (const number of this.add(member).numbers) this.#lists[number] = (this.#lists[number] ?? 0) | bits;
  }

  sections() {
    const words = [...this.#numbers.keys()];
    const size = tableSize(words.length);
    const slots = new Int32Array(3 * size);
    words.forEach((word, number) => {
      const { hash, check } = hashWord(word);
      let slot = hash & (size - 1);
      while (slots[3 * slot] !== 0) slot = (slot + 1) & (size - 1);
      slots.set([number + 1, hash, check], 3 * slot);
    });
    return { wordSlots: slots, wordLists: Uint32Array.from(this.#lists) };
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#lists.length);
    return this.#lists.push(0) - 1;
  }
}

/** The names, word by word. Node 0 is no node. */
class Trie {
  /** By node: the node and the word that lead to it. */
  readonly #parents: number[] = [0];
  readonly #words: number[] = [0];
  readonly #next = new Map<number, number>();
  readonly #postings: Posting[][] = [[]];
  /** Words that a name begins with that asks for no capital there. */
  readonly #small = new Set<number>();

  add(path: readonly number[], posting: Posting): void {
    let node = 0;
    if ((posting.shapes & 3) === 0) this.#small.add(path[0] ?? 0);
    for (const word of path) {
      // Exact below 2^53: 2^26 nodes by 2^26 words and more.
      const key = node * 2 ** 26 + word;
      let next = this.#next.get(key);
      if (next === undefined) {
        next = this.#postings.push([]) - 1;
        this.#next.set(key, next);
        this.#parents.push(node);
        this.#words.push(word);
      }
      node = next;
    }
    this.#postings[node]?.push(posting);
  }

  sections(words: number) {
    const { order, numbers } = this.#byLevel();
    const parents = Uint32Array.from(order, (node) => numbers[this.#parents[node] ?? 0] ?? 0);
    const nodeWords = Uint32Array.from(order, (node) => this.#words[node] ?? 0);
    const roots = new Uint32Array(words);
    const slots = new Uint32Array(tableSize(order.length));
    const filter = new Uint32Array(tableSize(order.length * FILTER_BITS) / 32);
    for (let node = 1; node < order.length; node++) {
      const parent = parents[node] ?? 0;
      const word = nodeWords[node] ?? 0;
      if (parent === 0) {
        roots[word] = 2 * node + 1;
        continue;
      }
      const hash = hashNode(parent, word);
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = node;
      const bit = hash & (32 * filter.length - 1);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    for (const word of this.#small) roots[word] = (roots[word] ?? 0) & ~1;
    const postings = order.map((node) => distinct(this.#postings[node] ?? []));
    const all = postings.flat();
    return {
      roots,
      nodeFilter: filter,
      nodeSlots: slots,
      nodeParents: parents,
      nodeWords,
      nodeNamings: starts(postings),
      namingEntries: Uint32Array.from(all, ({ entry }) => entry),
      namingRoles: Uint8Array.from(all, ({ role }) => role),
      namingShapes: Uint32Array.from(all, ({ shapes }) => shapes),
      namingDetails: Uint32Array.from(all, ({ detail }) => detail),
    };
  }

  /** The nodes level by level, by their new number, and the new number of each. */
  #byLevel(): { order: readonly number[]; numbers: Uint32Array } {
    // A node is made after the one that leads to it.
    const levels = new Uint32Array(this.#parents.length);
    for (let node = 1; node < levels.length; node++) levels[node] = 1 + (levels[this.#parents[node] ?? 0] ?? 0);
    const order = Array.from(levels.keys()).sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b);
    const numbers = new Uint32Array(order.length);
    order.forEach((node, number) => {
      numbers[node] = number;
    });
    return { order, numbers };
  }
}

/** With at least four bits a node (`tableSize` doubles them) fewer than one step in eight that leads nowhere passes the filter. */
const FILTER_BITS = 4;

/** Of spellings that fold to one name of an entry, those that ask for the fewest capitals: they take in the others. */
function distinct(postings: readonly Posting[]): readonly Posting[] {
  return postings.filter(
    (posting, index) =>
      !postings.some(
        (other, place) =>
          place !== index &&
          other.entry === posting.entry &&
          other.role === posting.role &&
          other.detail === posting.detail &&
          asksNoMore(other.shapes, posting.shapes) &&
          (other.shapes !== posting.shapes || place < index),
      ),
  );
}

function asksNoMore(shapes: number, than: number): boolean {
  for (let bit = 0; bit < 32; bit += 2) if (((shapes >>> bit) & 3) > ((than >>> bit) & 3)) return false;
  return true;
}

type Cue = { readonly numbers: readonly number[]; readonly shapes: number; readonly proper: boolean };

/** The cues of all entries. Most are shared: every name of a person is a cue for each event that the person took part in. */
class Cues {
  readonly #facetStarts: number[] = [];
  readonly #facets: { readonly facet: number; readonly entry: number }[] = [];
  /** By its words and capitals: a cue and the facets, by place in the list, that it is a cue for. */
  readonly #cues = new Map<string, { readonly cue: Cue; readonly facets: Set<number> }>();

  /** Begins the facets of the next entry. */
  begin(entry: number): void {
    this.#facetStarts[entry] = this.#facets.length;
  }

  add(facet: number, cues: readonly Cue[]): void {
    const place = this.#facets.push({ facet, entry: this.#facetStarts.length - 1 }) - 1;
    for (const cue of cues) {
      const key = `${cue.numbers.join(' ')}/${cue.shapes}/${cue.proper}`;
      const known = this.#cues.get(key);
      if (known) known.facets.add(place);
      else this.#cues.set(key, { cue, facets: new Set([place]) });
    }
  }

  groups(): { path: readonly number[]; shapes: number; group: number; proper: boolean }[] {
    const groups = this.#groups();
    return [...this.#cues.values()].map(({ cue, facets }) => ({
      path: cue.numbers,
      shapes: cue.shapes,
      proper: cue.proper,
      group: groups.get([...facets].join(' ')) ?? 0,
    }));
  }

  sections() {
    const groups = [...this.#groups().keys()].map((key) => key.split(' ').map(Number));
    const ofFacet = this.#facets.map((): number[] => []);
    groups.forEach((facets, group) => {
      for (const facet of facets) ofFacet[facet]?.push(group);
    });
    const entries = groups.map((facets) => [...new Set(facets.map((facet) => this.#facets[facet]?.entry ?? 0))]);
    return {
      facetStarts: Uint32Array.from([...this.#facetStarts, this.#facets.length]),
      facetNumbers: Uint32Array.from(this.#facets, ({ facet }) => facet),
      facetGroupStarts: starts(ofFacet),
      facetGroups: Uint32Array.from(ofFacet.flat()),
      groupEntryStarts: starts(entries),
      groupEntries: Uint32Array.from(entries.flat()),
    };
  }

  /** The numbers of the groups, by the facets that their cues share. */
  #groups(): ReadonlyMap<string, number> {
    const groups = new Map<string, number>();
    for (const { facets } of this.#cues.values()) {
      const key = [...facets].join(' ');
      if (!groups.has(key)) groups.set(key, groups.size);
    }
    return groups;
  }
}

/** The distinct rules of the aliases; rule 0 asks for nothing. */
class Rules {
  readonly facets: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #rules: number[][] = [];

  constructor(facets: readonly string[]) {
    this.facets = facets;
    this.add([], []);
  }

  facet(name: string): number {
    return this.facets.indexOf(name);
  }

  add(needs: readonly (readonly Facet[])[], unless: readonly Facet[]): number {
    const code = ({ facet, reach }: Facet): number => 4 * this.facet(facet) + REACHES.indexOf(reach);
    // From far to near: what is in the whole article is found out fastest, its date at once.
    const farFirst = (all: readonly Facet[]): number[] => all.map(code).sort((a, b) => (b & 3) - (a & 3) || a - b);
    const rule = [needs.length, ...needs.flatMap((all) => [all.length, ...farFirst(all)]), unless.length, ...unless.map(code)];
    const key = rule.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#rules.length);
    return this.#rules.push(rule) - 1;
  }

  sections() {
    return { ruleStarts: starts(this.#rules), ruleCodes: Uint32Array.from(this.#rules.flat()) };
  }
}

/** First and last day of a period, in days since 1970; a side that is open or unknown is the least or the greatest Int32. */
function periodDays(period: string | undefined): { from: number; to: number } {
  const date = period === undefined ? undefined : parseDate(period);
  const { first, last } = date === undefined ? {} : dateSpan(date);
  return { from: first === undefined ? -(2 ** 31) : day(first), to: last === undefined ? 2 ** 31 - 1 : day(last) };
}

const day = (iso: string): number => Date.parse(iso) / 86_400_000;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const offsets = starts(parts);
  const all = new Uint8Array(offsets.at(-1) ?? 0);
  parts.forEach((part, index) => {
    all.set(part, offsets[index]);
  });
  return all;
}

/** Where each item begins when all are laid end to end, and where the last one ends. */
function starts(items: readonly { readonly length: number }[]): Uint32Array {
  const offsets = new Uint32Array(items.length + 1);
  items.forEach((item, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + item.length;
  });
  return offsets;
}

/** A power of two, at most half full: probing stays short. */
function tableSize(items: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, 2 * items)));
}

function assemble(sections: Record<SectionName, Uint8Array | Uint16Array | Uint32Array | Int32Array>): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS + 2 * SECTIONS.length);
  let end: number = SECTIONS_START;
  SECTIONS.forEach(([name], index) => {
    header[HEADER_WORDS + 2 * index] = end;
    header[HEADER_WORDS + 2 * index + 1] = sections[name].length;
    end = align(end + sections[name].byteLength);
  });
  header.set([MAGIC, VERSION, end, SECTIONS.length]);
  header[HEADER_WORDS - 1] = headerChecksum(header);
  const file = new Uint8Array(end);
  file.set(new Uint8Array(header.buffer));
  SECTIONS.forEach(([name], index) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), header[HEADER_WORDS + 2 * index]);
  });
  return file;
}

const align = (offset: number): number => Math.ceil(offset / 8) * 8;
