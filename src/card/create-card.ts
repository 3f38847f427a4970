import { t } from '../i18n/i18n.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { createCardClock } from './card-clock.ts';
import { type CardEvent, type CardState, CLOSED, nextState, shownEntry } from './card-state.ts';
import { drawCard } from './draw-card.ts';
import type { OpenRequest } from './open-request.ts';
import { isOnLine, type Rect } from './pick-line.ts';
import { SHEET } from './place-card.ts';
import { cardOf, focused, focusTitle, hasFocus, putUpCard, type Shown } from './put-up-card.ts';
import { scrollAbove } from './scroll-above.ts';
import { showNotice } from './show-notice.tsx';
import { watchActs } from './watch-acts.ts';

export type CardOptions = {
  /** Its abort closes the card, takes its element from the page, and ends all listening. */
  readonly signal: AbortSignal;
  readonly document?: Document;
  /** `auto`, the default: that of the page behind the mention. Asked each time it is drawn. */
  readonly theme?: Theme | 'auto';
  /** Searches the web for a headline, with the reader's own search engine. Without it, documents of unknown address have no link. */
  readonly onSearch?: (headline: string) => void;
  /**
   * Takes all marks of an entry off the page, because the reader said that it is not what the article means; returns what puts them back.
   * Without it the card does not offer this.
   */
  readonly onHide?: (entry: string) => () => void;
  /** Takes all marks of an entry off every page, now and later; returns what puts them back. Without it the card does not offer this. */
  readonly onMute?: ((entry: string) => () => void) | undefined;
  /** Shows an entry in the side panel, called within the reader's click. Without it the card does not offer this. */
  readonly onPanel?: (entry: string) => void;
  /** Called with the entry whose card is shown, at each opening and each step to a related entry, back and forward. */
  readonly onOpen?: (entry: string) => void;
  readonly onClose?: () => void;
};

export type CardController = {
  /**
   * Shows an entry's card beside its mention, in place of the one shown before. A click on the mention whose card is open closes it.
   * Nothing happens if the dossier has no such card.
   */
  readonly open: (request: OpenRequest) => void;
  /**
   * Says what the reader's hand points at: a mention, whose card opens if the hand rests there, or nothing. A card that came this way goes
   * when the pointer has left both; one that the reader opened, or has used, stays.
   */
  readonly point: (request: OpenRequest | undefined) => void;
  /** What was pointed at was not meant: the page has scrolled, or the hand does something else. */
  readonly disturb: () => void;
  /** Draws an open card anew, because the theme is another. */
  readonly redraw: () => void;
  /** Closes the card, and takes down what is left to say of an earlier one. The page stays where it is. */
  readonly close: () => void;
  readonly isOpen: boolean;
  /** The entry whose card is shown. */
  readonly openEntry: string | undefined;
};

/**
 * The one card of a page. It adds nothing to the page before it is first opened, and takes its element away when it closes.
 * Its steps: a request or a reader's act becomes an event, the state table says what follows, and what is on screen is made to agree.
 */
export function createCard(options: CardOptions): CardController {
  const document = options.document ?? globalThis.document;
  let state: CardState = CLOSED;
  let shown: Shown | undefined;
  let notice = new AbortController();
  /** The request that the pointer rests on. */
  let pointed: OpenRequest | undefined;

  const happen = (event: CardEvent, request = pointed) => {
    const before = state;
    state = nextState(before, event);
    if (state === before) return;
    setClock(before, state);
    if (state.opening !== before.opening) return request && begin(request);
    if (before.name === 'closed') return;
    if (state.name === 'open' && shown) return change(shown, before, state);
    end(event);
  };
  const setClock = createCardClock((event) => happen(event));

  const begin = (request: OpenRequest) => {
    const focusBefore = request.returnFocus ?? (shown && hasFocus(shown) ? shown.focusBefore : focused(document));
    const { opening } = state;
    notice.abort();
    shown?.takeDown();
    shown = putUpCard(document, request, focusBefore);
    if (!shown) return close();
    const next = shown;
    watchActs(next, { opening, lines: () => linesOf(next, state), happen, onScreen: () => show(next) });
    request.mentions[request.mention]?.emphasize?.();
    show(next);
    bringAbove(next, state);
  };

  const change = (now: Shown, before: Open, after: Open) => {
    const hadFocus = hasFocus(now);
    const hasMoved = before.mention !== after.mention;
    const isOther = shownEntry(before) !== shownEntry(after);
    if (hasMoved) goTo(now, after.mention);
    if (hasMoved || isOther) show(now);
    if (hasMoved) bringAbove(now, after);
    else if (before.pinned !== after.pinned && draw(now)) put(now);
    if (hadFocus && isOther) focusTitle(now);
  };

  const end = ({ name }: CardEvent) => {
    const ended = shown;
    shown = undefined;
    const hadFocus = ended && hasFocus(ended);
    ended?.takeDown();
    if (hadFocus) ended.focusBefore?.focus({ preventScroll: true });
    // A click on the page says where the reader goes on; whoever closes the card itself goes on where it was opened.
    if (name === 'close' || name === 'escape') ended?.trail.goBack();
    options.onClose?.();
  };

  const show = (now: Shown) => {
    if (!draw(now)) return close();
    put(now);
    options.onOpen?.(shownEntry(state) ?? now.request.entry);
  };

  const draw = (now: Shown): boolean => {
    const { onSearch, onPanel, onHide, onMute } = options;
    return drawCard(now, state, {
      theme: themeOf(now),
      happen,
      onSearch,
      onPanel,
      onHide: onHide && (() => takeOff(onHide, (title) => t('card.hidden', { title }))),
      onMute: onMute && (() => takeOff(onMute, (title) => t('card.muted', { title }))),
    });
  };

  const themeOf = ({ behind }: Shown): Theme => (options.theme === undefined || options.theme === 'auto' ? behind : options.theme);

  const put = ({ place }: Shown) => {
    if (state.name === 'open') place(state.pinned ? undefined : state.mention);
  };

  /** Closes the card, takes its entry's marks off, and says so, with a way back. */
  const takeOff = (act: (entry: string) => () => void, say: (title: string) => string) => {
    if (!shown) return;
    const { request, host } = shown;
    const theme = themeOf(shown);
    const takeFocus = host.root.activeElement?.matches(':focus-visible') ?? false;
    happen({ name: 'close', opening: state.opening });
    const onUndo = act(request.entry);
    const title = request.dossier.cards[request.entry]?.title;
    if (title === undefined) return;
    notice = new AbortController();
    const signal = AbortSignal.any([notice.signal, options.signal]);
    showNotice(document, say(title), { theme, onUndo, takeFocus, signal });
  };

  const disturb = () => happen({ name: 'disturb' });
  const close = () => {
    notice.abort();
    happen({ name: 'end', opening: state.opening });
  };
  const endAll = () => {
    disturb();
    close();
  };
  options.signal.addEventListener('abort', endAll, { once: true });
  return {
    open(request) {
      if (options.signal.aborted || !request.dossier.cards[request.entry]) return;
      const isAgain = shown && request.point && isOnLine(linesOf(shown, state), request.point);
      if (isAgain) return happen({ name: 'again', opening: state.opening });
      happen({ name: 'open', entry: request.entry, mention: request.mention }, request);
      if (shown && !request.point) focusTitle(shown);
    },
    point(request) {
      // A sheet at the other end of the screen is nothing that a pointer could be moved to.
      if (options.signal.aborted || document.defaultView?.matchMedia(SHEET).matches) return;
      if (request?.dossier.cards[request.entry]) {
        pointed = request;
        return happen({ name: 'point', entry: request.entry, mention: request.mention });
      }
      happen(shown?.host.element.matches(':hover') ? { name: 'enter', opening: state.opening } : { name: 'leave' });
    },
    disturb,
    redraw: () => void (shown && draw(shown)),
    close: endAll,
    get isOpen() {
      return state.name === 'open';
    },
    get openEntry() {
      return shownEntry(state);
    },
  };
}

type Open = Extract<CardState, { name: 'open' }>;

/** The lines of the mention that the card lies beside, now. */
function linesOf({ request }: Shown, state: CardState): readonly Rect[] {
  return request.mentions[state.name === 'open' ? state.mention : request.mention]?.rects() ?? [];
}

function goTo({ request, trail }: Shown, mention: number): void {
  trail.add(request.mentions[mention]?.reveal());
  request.mentions[mention]?.emphasize?.();
}

/** Where the card is a sheet, its line is to be seen all the same. */
function bringAbove(shown: Shown, state: CardState): void {
  const [line] = linesOf(shown, state);
  const card = cardOf(shown.host);
  if (shown.sheet.matches && line && card) shown.trail.add(scrollAbove(card, line));
}
