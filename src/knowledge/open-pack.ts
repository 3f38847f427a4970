import type { SourceDocument } from '../domain/document.ts';
import type { Card } from '../domain/entry.ts';
import type { Words } from '../text/words.ts';
import { HEADER_WORDS, hashNode, headerChecksum, MAGIC, SECTIONS, VERSION } from './pack-format.ts';

type Views = { readonly [Section in (typeof SECTIONS)[number] as Section[0]]: InstanceType<Section[1]> };

/** A compiled knowledge base, open: views on its buffer, nothing parsed. */
export type Pack = Views & { readonly buffer: ArrayBuffer };

/** The file is no pack, or a damaged one, or one of another version. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/**
 * Opens a pack: checks its header and makes views on the buffer; the time it takes does not grow with the pack. Assumes a little-endian
 * machine. Throws {@link PackError} if the buffer is not a pack of this version.
 */
export function openPack(buffer: ArrayBuffer): Pack {
  const headerWords = HEADER_WORDS + 2 * SECTIONS.length;
  if (buffer.byteLength < 4 * HEADER_WORDS) throw new PackError(`The knowledge pack ends after ${buffer.byteLength} bytes.`);
  const [magic, version, byteLength, sections] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new PackError('The file is not a knowledge pack.');
  if (version !== VERSION) {
    throw new PackError(`The knowledge pack has version ${version}, this program reads version ${VERSION}: build the pack again.`);
  }
  if (byteLength !== buffer.byteLength || sections !== SECTIONS.length || buffer.byteLength < 4 * headerWords) {
    throw new PackError(`The knowledge pack should have ${byteLength} bytes and has ${buffer.byteLength}.`);
  }
  const header = new Uint32Array(buffer, 0, headerWords);
  if (headerChecksum(header) !== header[HEADER_WORDS - 1]) throw new PackError('The header of the knowledge pack is damaged.');
  const views: Record<string, unknown> = {};
  SECTIONS.forEach(([name, View], index) => {
    const offset = header[HEADER_WORDS + 2 * index] ?? 0;
    const length = header[HEADER_WORDS + 2 * index + 1] ?? 0;
    if (offset % 8 !== 0 || offset + length * View.BYTES_PER_ELEMENT > buffer.byteLength) {
      throw new PackError(`The section ${name} of the knowledge pack lies outside the file.`);
    }
    views[name] = new View(buffer, offset, length);
  });
  // Every name of SECTIONS was given its view in the loop above.
  return { ...(views as unknown as Views), buffer };
}

/** For each word of a text its number among the pack's words, or -1. */
export function numberWords(pack: Pack, words: Words): Int32Array {
  const { wordSlots } = pack;
  const { count, hashes, checks } = words;
  const mask = wordSlots.length / 3 - 1;
  const numbers = new Int32Array(count).fill(-1);
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] ?? 0;
    // The table has empty slots; counting keeps the search in one that is damaged from going round forever.
    for (let slot = hash & mask, probes = 0; probes <= mask; slot = (slot + 1) & mask, probes++) {
      const number = (wordSlots[3 * slot] ?? 0) - 1;
      if (number < 0) break;
      if (wordSlots[3 * slot + 1] === hash && wordSlots[3 * slot + 2] === checks[index]) {
        numbers[index] = number;
        break;
      }
    }
  }
  return numbers;
}

/** The node that a word leads to from a node of the trie, or 0. */
export function nextNode({ nodeFilter, nodeSlots, nodeParents, nodeWords }: Pack, node: number, word: number): number {
  const hash = hashNode(node, word);
  const bit = hash & (32 * nodeFilter.length - 1);
  if ((((nodeFilter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return 0;
  const mask = nodeSlots.length - 1;
  for (let slot = hash & mask, probes = 0; probes <= mask; slot = (slot + 1) & mask, probes++) {
    const next = nodeSlots[slot] ?? 0;
    if (next === 0 || (nodeParents[next] === node && nodeWords[next] === word)) return next;
  }
  return 0;
}

export const entryCount = (pack: Pack): number => pack.entryKinds.length;

/** Id of the entry of this number. */
export function entryId(pack: Pack, entry: number): string {
  return decode(pack.idBytes.subarray(pack.idStarts[entry], pack.idStarts[entry + 1]));
}

/** Number of the entry of this id, or -1. */
export function findEntry(pack: Pack, id: string): number {
  let low = 0;
  let high = entryCount(pack) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = entryId(pack, middle);
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The card of the entry of this number, decoded now. Throws {@link PackError} if its record is damaged. */
export function readCard(pack: Pack, entry: number): Card {
  return parse<Card>(pack.cardBytes.subarray(pack.cardStarts[entry], pack.cardStarts[entry + 1]), 'card');
}

/** The documents that the pack was built from, decoded now. Throws {@link PackError} if the record is damaged. */
export function readDocuments(pack: Pack): readonly SourceDocument[] {
  return parse<readonly SourceDocument[]>(pack.documentBytes, 'list of documents');
}

/** The names of the facets, by number, decoded when first asked for. Throws {@link PackError} if the record is damaged. */
export function readFacets(pack: Pack): readonly string[] {
  const known = facetsOf.get(pack);
  if (known) return known;
  const facets = parse<readonly string[]>(pack.facetBytes, 'list of facets');
  facetsOf.set(pack, facets);
  return facets;
}

/** Every article asks for them, and a pack never changes. */
const facetsOf = new WeakMap<Pack, readonly string[]>();

const DECODER = new TextDecoder();

const decode = (bytes: Uint8Array): string => DECODER.decode(bytes);

/** The compiler checked what it wrote against the same types; a pack is only ever read by the build that it came with. */
function parse<T>(bytes: Uint8Array, what: string): T {
  try {
    return JSON.parse(decode(bytes)) as T;
  } catch {
    throw new PackError(`A ${what} in the knowledge pack is damaged.`);
  }
}
