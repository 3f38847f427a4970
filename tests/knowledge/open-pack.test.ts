import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePack } from '../../src/compiler/write-pack.ts';
import { entryCount, entryId, findEntry, openPack, PackError, readCard } from '../../src/knowledge/open-pack.ts';
import { HEADER_WORDS, headerChecksum, SECTIONS, VERSION } from '../../src/knowledge/pack-format.ts';
import { findNames, quote } from '../../src/linking/find-names.ts';
import { namesOnly } from './knowledge-base.ts';

const BASE = namesOnly({ nato: ['(NATO|Nato)'], kremlin: ['Kremlin'], 'deep-state': ['deep state'], 'kim-jong-un': ['Kim Jong-un'] });

const pack = () => openPack(writePack(BASE).slice().buffer);

const found = (text: string): string[] => {
  const names = findNames(pack(), text);
  return names.hits.map(({ first, last, entry }) => `${entryId(names.pack, entry)}: ${quote(names, first, last)}`);
};

describe('a pack', () => {
  it('is the same bytes for the same knowledge base', () => {
    expect(Buffer.compare(writePack(BASE), writePack(BASE))).toBe(0);
  });

  it('gives back ids and cards by number and by id', () => {
    const opened = pack();
    expect(Array.from({ length: entryCount(opened) }, (_, entry) => entryId(opened, entry))).toEqual([
      'deep-state',
      'kim-jong-un',
      'kremlin',
      'nato',
    ]);
    expect(findEntry(opened, 'kremlin')).toBe(2);
    expect(findEntry(opened, 'nobody')).toBe(-1);
    expect(readCard(opened, 3).title).toBe('nato');
  });

  it.each([
    ['Kim Jong Un met NATO.', ['kim-jong-un: Kim Jong Un', 'nato: NATO']],
    ['Nato’s “deep state”', ['nato: Nato', 'deep-state: deep state']],
    ['nato and the kremlin', []],
    ['the DEEP STATE', ['deep-state: DEEP STATE']],
    ['deep, state', []],
    ['the Kremlinologist', []],
    ['Kim Jong\nUn', []],
  ])('finds in %j exactly %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds every name that it was written with, whatever the name', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ0-9]{1,12}$/u);
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (names) => {
        const base = namesOnly(Object.fromEntries(names.map((text, index) => [`entry-${index}`, [text]])));
        const opened = openPack(writePack(base).slice().buffer);
        for (const [index, text] of names.entries()) {
          const { hits, words } = findNames(opened, text);
          const whole = hits.filter(({ first, last }) => first === 0 && last === words.count - 1);
          expect(whole.map(({ entry }) => entryId(opened, entry))).toContain(`entry-${index}`);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('opening', () => {
  it.each([
    ['an empty file', () => new Uint8Array(0), /ends after 0 bytes/],
    ['another file', () => new Uint8Array(4096).fill(7), /not a knowledge pack/],
    ['another version', () => changed((header) => header.set([VERSION + 1], 1)), new RegExp(`version ${VERSION + 1}.* version ${VERSION}`)],
    ['a truncated pack', () => writePack(BASE).slice(0, -8), /should have/],
    ['a damaged header', () => changed((header) => header.set([(header[HEADER_WORDS + 1] ?? 0) ^ 1], HEADER_WORDS + 1)), /damaged/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => openPack(bytes().slice().buffer)).toThrow(message);
    expect(() => openPack(bytes().slice().buffer)).toThrow(PackError);
  });

  it('takes a pack or throws a PackError, whatever the bytes of its header', () => {
    const good = writePack(BASE);
    const headerBytes = 4 * (HEADER_WORDS + 2 * SECTIONS.length);
    fc.assert(
      fc.property(fc.nat(headerBytes - 1), fc.nat(255), (at, value) => {
        const bytes = good.slice();
        bytes[at] = value;
        try {
          openPack(bytes.buffer);
          expect(value).toBe(good[at]);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
    );
  });

  it('refuses a pack that ends anywhere before its end, at each section or within, even if its header says that it should', () => {
    const good = writePack(BASE);
    const header = new Uint32Array(good.slice().buffer, 0, HEADER_WORDS + 2 * SECTIONS.length);
    const starts = SECTIONS.map((_, index) => header[HEADER_WORDS + 2 * index] ?? 0);
    const end = Math.max(
      ...SECTIONS.map(([, View], at) => (starts[at] ?? 0) + (header[HEADER_WORDS + 2 * at + 1] ?? 0) * View.BYTES_PER_ELEMENT),
    );
    // What is beyond is padding.
    const lengths = fc.oneof(fc.constantFrom(...starts), fc.nat(end - 1));
    fc.assert(
      fc.property(lengths, fc.boolean(), (length, lies) => {
        const bytes = good.slice(0, length);
        if (lies && length >= header.byteLength) {
          const words = new Uint32Array(bytes.buffer, 0, header.length);
          words[2] = length;
          words[HEADER_WORDS - 1] = headerChecksum(words);
        }
        expect(() => openPack(bytes.buffer)).toThrow(PackError);
      }),
      {
        examples: starts.flatMap((start): [number, boolean][] => [
          [start, false],
          [start, true],
        ]),
      },
    );
  });

  function changed(change: (header: Uint32Array) => void): Uint8Array {
    const bytes = writePack(BASE).slice();
    change(new Uint32Array(bytes.buffer, 0, HEADER_WORDS + 2 * SECTIONS.length));
    return bytes;
  }
});
