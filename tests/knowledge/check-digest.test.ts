import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writePack } from '../../src/compiler/write-pack.ts';
import { checkDigest } from '../../src/knowledge/check-digest.ts';
import { openPack, PackError } from '../../src/knowledge/open-pack.ts';
import { DIGEST_BYTES, HEADER_WORDS, SECTIONS, SECTIONS_START } from '../../src/knowledge/pack-format.ts';
import { namesOnly } from './knowledge-base.ts';

const GOOD = writePack(namesOnly({ nato: ['(NATO|Nato)'], kremlin: ['Kremlin'], 'deep-state': ['deep state'] }));
const HEADER_BYTES = 4 * (HEADER_WORDS + 2 * SECTIONS.length);

it('lets a pack pass as it was written', async () => {
  await expect(checkDigest(openPack(GOOD.slice().buffer))).resolves.toBeUndefined();
});

it('refuses a pack of which any bit after the header is another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.integer({ min: HEADER_BYTES, max: HEADER_BYTES + DIGEST_BYTES - 1 }),
        fc.integer({ min: SECTIONS_START, max: GOOD.length - 1 }),
      ),
      fc.nat(7),
      async (at, bit) => {
        const bytes = GOOD.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        await expect(checkDigest(openPack(bytes.buffer))).rejects.toThrow(PackError);
      },
    ),
  );
});
