import type { AnnouncerOptions } from '../../src/card/create-announcer.tsx';
import type { CardController, CardOptions } from '../../src/card/create-card.ts';
import type { OpenRequest } from '../../src/card/open-request.ts';
import type { CardParts } from '../card/card-parts.ts';

export type LateCardOptions = {
  readonly card: CardOptions;
  readonly announcer: AnnouncerOptions;
  /** Gets the parts into the page; undefined where that cannot be, as in a page that its extension has left. */
  readonly load: () => Promise<CardParts | undefined>;
};

/** The card and the announcer of a page, whose script comes when they are first wanted. */
export type LateCard = Pick<CardController, 'redraw' | 'close' | 'isOpen' | 'openEntry'> & {
  /** Gets the script, so that what is wanted next need not wait for it. */
  readonly prepare: () => Promise<CardParts | undefined>;
  /** Opens a card, at once if it can be. Answers whether one is open then; undefined if another request, or a close, has come in between. */
  readonly open: (request: OpenRequest) => Promise<boolean | undefined>;
  /** Says what the pointer points at, see {@link CardController}. */
  readonly point: (request: OpenRequest | undefined) => void;
  readonly disturb: () => void;
  /** Says where its reader was taken, in the theme that the page has at an element. */
  readonly say: (words: (strings: CardParts['strings']) => string, at: Element) => Promise<void>;
  /** Takes off the screen what was said. */
  readonly hush: () => void;
};

/** Adds nothing to the page before a card is opened or something is said. */
export function createLateCard(document: Document, { card, announcer, load }: LateCardOptions): LateCard {
  let shown: { readonly card: CardController; readonly announcer: ReturnType<CardParts['createAnnouncer']> } | undefined;
  let parts: Promise<CardParts | undefined> | undefined;
  /** What is to happen when the script is there: the last that was asked for. */
  let wanted: object | undefined;
  let pointed: OpenRequest | undefined;

  const prepare = () => {
    parts ??= load().then((found) => {
      if (found) shown ??= { card: found.createCard(card), announcer: found.createAnnouncer(document, announcer) };
      // The next time may be better.
      else parts = undefined;
      return found;
    });
    return parts;
  };

  return {
    prepare,
    async open(request) {
      wanted = request;
      if (!shown) await prepare();
      if (wanted !== request) return undefined;
      shown?.card.open(request);
      return shown?.card.isOpen ?? false;
    },
    point(request) {
      pointed = request;
      if (shown) shown.card.point(request);
      else if (request) void prepare().then(() => pointed === request && shown?.card.point(request));
    },
    disturb() {
      pointed = undefined;
      shown?.card.disturb();
    },
    async say(words, at) {
      wanted = words;
      const found = await prepare();
      if (!found || wanted !== words) return;
      const { theme = 'auto' } = card;
      shown?.announcer.say(words(found.strings), theme === 'auto' ? found.pageTheme(at) : theme);
    },
    hush() {
      wanted = undefined;
      shown?.announcer.end();
    },
    redraw: () => shown?.card.redraw(),
    close() {
      wanted = undefined;
      shown?.card.close();
    },
    get isOpen() {
      return shown?.card.isOpen ?? false;
    },
    get openEntry() {
      return shown?.card.openEntry;
    },
  };
}
