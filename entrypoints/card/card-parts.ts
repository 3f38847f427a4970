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
