import type { createAnnouncer } from '../../src/card/create-announcer.tsx';
import type { createCard } from '../../src/card/create-card.ts';
import type { createTermList } from '../../src/card/create-term-list.tsx';
import type { pageTheme } from '../../src/card/page-theme.ts';
import type { STRINGS } from './strings.ts';

/** What the script of the card brings into a page: all that shows something there, and what it says. */
export type CardParts = {
  readonly createCard: typeof createCard;
  readonly createAnnouncer: typeof createAnnouncer;
  readonly createTermList: typeof createTermList;
  readonly pageTheme: typeof pageTheme;
  readonly strings: typeof STRINGS;
};

/*
 * The two scripts meet in the global object that scripts of the extension share in one page. Neither the page nor another extension can
 * reach it.
 */
const PARTS = Symbol.for('backgrounder.card-parts');

/** Lays the parts out for the reader. */
export function giveCardParts(parts: CardParts, world: object = globalThis): void {
  Reflect.set(world, PARTS, parts);
}

/** The parts, once the script of the card has run in this page. */
export function cardParts(world: object = globalThis): CardParts | undefined {
  // Nobody but this file writes there.
  return Reflect.get(world, PARTS) as CardParts | undefined;
}
