import { type Pack, PackError } from './open-pack.ts';
import { SECTIONS_START } from './pack-format.ts';

/**
 * Compares the sections of an open pack with the digest in its header: 3 MB take some milliseconds, off the thread. Throws
 * {@link PackError} if a single bit is another, so that nothing is ever read out of place.
 */
export async function checkDigest(pack: Pack): Promise<void> {
  const sections = new Uint8Array(pack.wordSlots.buffer, SECTIONS_START);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', sections));
  if (!digest.every((byte, index) => byte === pack.digest[index])) throw new PackError('The sections of the knowledge pack are damaged.');
}
