import type { Article } from '../domain/article.ts';
import { chainsFrom } from '../domain/chains-from.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Card } from '../domain/entry.ts';
import { entryCount, findEntry, type Pack, readCard, readDocuments } from '../knowledge/open-pack.ts';
import { linkArticle } from './link-article.ts';

/**
 * Links an article and gathers the cards that it needs: those of its entries, of the entries that they relate to, and of those by which
 * two of its entries connect.
 */
export function makeDossier(pack: Pack, article: Article): Dossier {
  return gather(pack, linkArticle(pack, article).mentions);
}

/** What the card of one entry needs, without an article. */
export function dossierOf(pack: Pack, entry: string): Dossier {
  return { ...gather(pack, [{ entry }]), mentions: [] };
}

function gather<Found extends { readonly entry: string }>(pack: Pack, mentions: readonly Found[]) {
  const met = new Set(mentions.map(({ entry }) => findEntry(pack, entry)).filter((entry) => entry >= 0));
  const needed = new Set(met);
  for (const entry of met) for (const other of relatedTo(pack, entry)) needed.add(other);
  for (const entry of between(pack, met)) needed.add(entry);
  const cards = Array.from(needed, (entry) => readCard(pack, entry));
  const all = mentions.length > 0 ? readDocuments(pack) : [];
  const cited = new Set(cards.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations.map(({ document }) => document))));
  const documents = all.filter(({ id }) => cited.has(id));
  const until = all
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  return {
    mentions,
    cards: Object.fromEntries(cards.map((card): [string, Card] => [card.id, card])),
    documents: Object.fromEntries(documents.map((document) => [document.id, document])),
    ...(until !== undefined && { until }),
  };
}

/** The entries on the chains by which some entries connect with one another. */
function between(pack: Pack, met: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const named = namedBy(pack);
  const options = {
    neighbors: (entry: number) => [...relatedTo(pack, entry), ...(named.get(entry) ?? [])],
    isMet: (entry: number) => met.has(entry),
  };
  const ends = [...met];
  ends.forEach((start, index) => {
    const chainTo = chainsFrom(start, options);
    for (const end of ends.slice(index + 1)) for (const entry of chainTo(end) ?? []) found.add(entry);
  });
  return found;
}

/** What an entry says that it relates to. */
function relatedTo(pack: Pack, entry: number): Uint32Array {
  return pack.relatedEntries.subarray(pack.relatedStarts[entry], pack.relatedStarts[entry + 1]);
}

/** For each entry those that say they relate to it. */
function namedBy(pack: Pack): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, number[]>();
  for (let entry = 0; entry < entryCount(pack); entry++) {
    for (const other of relatedTo(pack, entry)) {
      const namers = named.get(other);
      if (namers) namers.push(entry);
      else named.set(other, [entry]);
    }
  }
  return named;
}
