import type { Article } from '../domain/article.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Card } from '../domain/entry.ts';
import { findEntry, type Pack, readCard, readDocuments } from '../knowledge/open-pack.ts';
import { linkArticle } from './link-article.ts';

/** Links an article and gathers the cards that it needs: those of its entries, and of the entries that they relate to. */
export function makeDossier(pack: Pack, article: Article): Dossier {
  return gather(pack, linkArticle(pack, article).mentions);
}

/** What the card of one entry needs, without an article. */
export function dossierOf(pack: Pack, entry: string): Dossier {
  return { ...gather(pack, [{ entry }]), mentions: [] };
}

function gather<Found extends { readonly entry: string }>(pack: Pack, mentions: readonly Found[]) {
  const cards = new Map<string, Card>();
  const add = (id: string): void => {
    const entry = findEntry(pack, id);
    if (entry >= 0 && !cards.has(id)) cards.set(id, readCard(pack, entry));
  };
  for (const { entry } of mentions) add(entry);
  for (const card of [...cards.values()]) for (const { entry } of card.related) add(entry);
  const cited = new Set(
    [...cards.values()].flatMap(({ claims }) => claims.flatMap(({ citations }) => citations.map(({ document }) => document))),
  );
  const documents = mentions.length > 0 ? readDocuments(pack).filter(({ id }) => cited.has(id)) : [];
  return {
    mentions,
    cards: Object.fromEntries(cards),
    documents: Object.fromEntries(documents.map((document) => [document.id, document])),
  };
}
