import type { Card, Kind } from '../domain/entry.ts';
import { KINDS } from '../domain/entry.ts';
import type { Story } from '../domain/story.ts';

/** Entries under one heading; without a kind all that were found. */
export type CardGroup = { readonly kind?: Kind; readonly cards: readonly Card[] };

export type ChooseCardsOptions = {
  /** What the reader typed: each word of it must stand in the title, the identification or the kind's name. */
  readonly query: string;
  readonly order: 'reading' | 'kind';
  /** Kinds that are not wanted. */
  readonly kindsOff?: readonly Kind[];
  readonly kindName: (kind: Kind) => string;
};

/** The cards of a story's entries that match a query and are of a kind that is wanted, in reading order, or that within each kind. Groups without cards are left out. */
export function chooseCards(story: Story, { query, order, kindsOff = [], kindName }: ChooseCardsOptions): readonly CardGroup[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const cards = story.entries
    .flatMap((entry) => story.dossier.cards[entry] ?? [])
    .filter((card) => {
      const text = plain(`${card.title} ${card.identification} ${kindName(card.kind)}`);
      return !kindsOff.includes(card.kind) && words.every((word) => text.includes(word));
    });
  if (cards.length === 0) return [];
  if (order === 'reading') return [{ cards }];
  return KINDS.map((kind) => ({ kind, cards: cards.filter((card) => card.kind === kind) })).filter((group) => group.cards.length > 0);
}

/** How many entries of each kind a story has; kinds of which it has none are left out. */
export function countKinds(story: Story): ReadonlyMap<Kind, number> {
  const kinds = story.entries.flatMap((entry) => story.dossier.cards[entry]?.kind ?? []);
  return new Map(KINDS.flatMap((kind) => (kinds.includes(kind) ? [[kind, kinds.filter((one) => one === kind).length]] : [])));
}

/** In lower case and without diacritics: `zelensky` finds Zelenský. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
