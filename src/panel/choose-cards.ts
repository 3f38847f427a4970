import type { Card, Kind } from '../domain/entry.ts';
import { KINDS } from '../domain/entry.ts';
import type { Story } from '../domain/story.ts';

/** Entries under one heading; without a kind all that were found. */
export type CardGroup = { readonly kind?: Kind; readonly cards: readonly Card[] };

export type ChooseCardsOptions = {
  /** What the reader typed: each word of it must stand in the title, the identification or the kind's name. */
  readonly query: string;
  readonly order: 'reading' | 'kind';
  readonly kindName: (kind: Kind) => string;
};

/** The cards of a story's entries that match a query, in reading order, or that within each kind. Groups without cards are left out. */
export function chooseCards(story: Story, { query, order, kindName }: ChooseCardsOptions): readonly CardGroup[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const cards = story.entries
    .flatMap((entry) => story.dossier.cards[entry] ?? [])
    .filter((card) => {
      const text = plain(`${card.title} ${card.identification} ${kindName(card.kind)}`);
      return words.every((word) => text.includes(word));
    });
  if (cards.length === 0) return [];
  if (order === 'reading') return [{ cards }];
  return KINDS.map((kind) => ({ kind, cards: cards.filter((card) => card.kind === kind) })).filter((group) => group.cards.length > 0);
}

/** In lower case and without diacritics: `zelensky` finds Zelenský. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
