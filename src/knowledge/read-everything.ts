import type { Knowledge } from '../domain/knowledge.ts';
import { entryCount, type Pack, readCard, readDocuments } from './open-pack.ts';

/** Every card and every document of a pack, decoded now, and the pack's digest. Throws {@link PackError} if a record is damaged. */
export async function readEverything(pack: Pack): Promise<Knowledge> {
  const cards = Array.from({ length: entryCount(pack) }, (_, entry) => readCard(pack, entry));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', pack.buffer));
  return {
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    documents: Object.fromEntries(readDocuments(pack).map((document) => [document.id, document])),
    digest: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
