import type { Knowledge } from '../domain/knowledge.ts';
import { entryCount, type Pack, readCard, readDocuments } from './open-pack.ts';

/** Every card and every document of a pack, decoded now. Throws {@link PackError} if a record is damaged. */
export function readEverything(pack: Pack): Knowledge {
  const cards = Array.from({ length: entryCount(pack) }, (_, entry) => readCard(pack, entry));
  return {
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    documents: Object.fromEntries(readDocuments(pack).map((document) => [document.id, document])),
    digest: Array.from(pack.digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
