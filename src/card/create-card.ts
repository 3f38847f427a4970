import { h, render } from 'preact';
import type { Dossier } from '../domain/dossier.ts';
import type { Evidence } from '../domain/mention.ts';
import { t } from '../i18n/i18n.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { type CardEvent, type CardState, CLOSED, neighbors, nextState, shownEntry } from './card-state.ts';
import { CardView, type MentionProps } from './card-view.tsx';
import { type Host, mountHost } from './mount-host.ts';
import { pageTheme } from './page-theme.ts';
import { isOnLine, type Point, pickLine, type Rect } from './pick-line.ts';
import { directionOf, placeCard, SHEET } from './place-card.ts';
import { showNotice } from './show-notice.tsx';
import { swipeDown } from './swipe-down.ts';
import { watchBack } from './watch-back.ts';

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

/** A mention as the card needs it. */
type CardMention = {
  /** Its lines, in the viewport, now. Asked again whenever the page moves. */
  readonly rects: () => readonly Rect[];
  /** Why it is marked. */
  readonly evidence: Evidence;
  /**
   * Scrolls the page to it, at once. Returns what scrolls back, and answers false where the page has been scrolled since; undefined if
   * nothing was scrolled.
   */
  readonly reveal: () => (() => boolean) | undefined;
  /** Shows on the page that its card is open. */
  readonly emphasize?: () => void;
};

export type OpenRequest = {
  readonly entry: string;
  readonly dossier: Dossier;
  /** Ids of the entries that the article names, in reading order, for the question how they are connected. */
  readonly met?: readonly string[];
  /** The mentions of the entry that the page shows, in reading order. */
  readonly mentions: readonly CardMention[];
  /** Which of them the reader chose. */
  readonly mention: number;
  /** Where the reader clicked, in the viewport. Absent: opened by key or from the popup, and the card takes the focus. */
  readonly point?: Point;
  /** Day of the article, ISO 8601. */
  readonly articleDate?: string;
  /** What to focus when the card closes with the focus in it. Absent: what had the focus when it was opened. */
  readonly returnFocus?: HTMLElement;
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
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const open = (request: OpenRequest) => {
    if (options.signal.aborted || !request.dossier.cards[request.entry]) return;
    const again = shown && request.point && isOnLine(linesOf(shown.request, state), request.point);
    if (again) return happen({ name: 'again', opening: state.opening });
    happen({ name: 'open', entry: request.entry, mention: request.mention }, request);
    if (shown && !request.point) focusTitle(shown);
  };

  const point = (request: OpenRequest | undefined) => {
    // A sheet at the other end of the screen is nothing that a pointer could be moved to.
    if (options.signal.aborted || document.defaultView?.matchMedia(SHEET).matches) return;
    if (request?.dossier.cards[request.entry]) {
      pointed = request;
      return happen({ name: 'point', entry: request.entry, mention: request.mention });
    }
    happen(shown?.host.element.matches(':hover') ? { name: 'enter', opening: state.opening } : { name: 'leave' });
  };

  const happen = (event: CardEvent, request = pointed) => {
    const before = state;
    state = nextState(before, event);
    if (state === before) return;
    keepTime(before);
    if (state.opening !== before.opening) return request && begin(request);
    const hadFocus = shown !== undefined && hasFocus(shown);
    if (state.name === 'open' && before.name === 'open' && shown) {
      const hasMoved = before.mention !== state.mention;
      const isOther = shownEntry(before) !== shownEntry(state);
      if (hasMoved) goTo(shown, state.mention);
      if (hasMoved || isOther) show(shown);
      if (hasMoved) bringAbove(shown, linesOf(shown.request, state)[0]);
      else if (before.pinned !== state.pinned && draw(shown)) put(shown);
      if (hadFocus && isOther) focusTitle(shown);
      return;
    }
    if (before.name === 'closed') return;
    const ended = shown;
    shown = undefined;
    ended?.takeDown();
    if (hadFocus) ended?.focusBefore?.focus({ preventScroll: true });
    // A click on the page says where the reader goes on; whoever closes the card itself goes on where it was opened.
    if (event.name === 'close' || event.name === 'escape') scrollBack(ended?.steps ?? []);
    options.onClose?.();
  };

  /** Sets the clocks by the state. */
  const keepTime = (before: CardState) => {
    const { opening, waiting } = state;
    if (waiting !== before.waiting) {
      clearTimeout(resting);
      if (waiting) resting = setTimeout(() => happen({ name: 'rested', opening }), REST_MS);
    }
    const isLeaving = state.name === 'open' && state.hover === 'leaving';
    const wasLeaving = before.name === 'open' && before.hover === 'leaving';
    if (isLeaving === wasLeaving) return;
    clearTimeout(leaving);
    if (isLeaving) leaving = setTimeout(() => happen({ name: 'gone', opening }), GRACE_MS);
  };

  const begin = (request: OpenRequest) => {
    const focusBefore = request.returnFocus ?? (shown && hasFocus(shown) ? shown.focusBefore : focused(document));
    const { opening } = state;
    notice.abort();
    shown?.takeDown();
    shown = putUp(document, request, focusBefore);
    if (!shown) return close();
    const next = shown;
    listen(next, { opening, lines: () => linesOf(request, state), happen, update: () => show(next) });
    request.mentions[request.mention]?.emphasize?.();
    show(next);
    bringAbove(next, linesOf(request, state)[0]);
  };

  const goTo = ({ request, steps }: Shown, mention: number) => {
    const undo = request.mentions[mention]?.reveal();
    if (undo) steps.push(undo);
    request.mentions[mention]?.emphasize?.();
  };

  const themeOf = ({ behind }: Shown): Theme => (options.theme === undefined || options.theme === 'auto' ? behind : options.theme);

  const draw = (now: Shown): boolean => {
    const { request, host, sheet, direction } = now;
    const { opening } = state;
    const { dossier } = request;
    const card = dossier.cards[shownEntry(state) ?? ''];
    if (!card || state.name === 'closed') return false;
    const { back, forward } = neighbors(state);
    const props = {
      card,
      dossier,
      theme: themeOf(now),
      sheet: sheet.matches,
      direction,
      articleDate: request.articleDate,
      met: request.met ?? [],
      back: dossier.cards[back ?? '']?.title,
      forward: dossier.cards[forward ?? '']?.title,
      mention: card.id === request.entry ? mentionProps(request) : undefined,
      pinned: state.pinned,
      onBack: () => happen({ name: 'back', opening }),
      onForward: () => happen({ name: 'forward', opening }),
      onPin: () => happen({ name: 'pin', opening }),
      onPanel: options.onPanel && (() => options.onPanel?.(card.id)),
      onClose: () => happen({ name: 'close', opening }),
      onRelated: (entry: string) => happen({ name: 'related', opening, entry }),
      onSearch: options.onSearch,
    };
    render(h(CardView, props), host.mount);
    return true;
  };

  const mentionProps = ({ mentions }: OpenRequest): MentionProps | undefined => {
    const { opening } = state;
    const at = state.name === 'open' ? state.mention : 0;
    const mention = mentions[at];
    return (
      mention && {
        evidence: mention.evidence,
        at,
        of: mentions.length,
        onStep: (next) => happen({ name: 'mention', opening, mention: next }),
        onHide: options.onHide && (() => takeOff(options.onHide, (title) => t('card.hidden', { title }))),
        onMute: options.onMute && (() => takeOff(options.onMute, (title) => t('card.muted', { title }))),
      }
    );
  };

  const show = (now: Shown) => {
    if (!draw(now)) return close();
    put(now);
    options.onOpen?.(shownEntry(state) ?? now.request.entry);
  };

  const put = ({ place }: Shown) => {
    if (state.name === 'open') place(state.pinned ? undefined : state.mention);
  };

  const takeOff = (act: ((entry: string) => () => void) | undefined, say: (title: string) => string) => {
    if (!shown) return;
    const { request, host } = shown;
    const theme = themeOf(shown);
    const takeFocus = host.root.activeElement?.matches(':focus-visible') ?? false;
    happen({ name: 'close', opening: state.opening });
    const onUndo = act?.(request.entry);
    const title = request.dossier.cards[request.entry]?.title;
    if (!onUndo || title === undefined) return;
    notice = new AbortController();
    const signal = AbortSignal.any([notice.signal, options.signal]);
    showNotice(document, say(title), { theme, onUndo, takeFocus, signal });
  };

  const close = () => {
    notice.abort();
    happen({ name: 'end', opening: state.opening });
  };
  const disturb = () => happen({ name: 'disturb' });
  const end = () => {
    disturb();
    close();
  };
  options.signal.addEventListener('abort', end, { once: true });
  return {
    open,
    point,
    disturb,
    redraw: () => void (shown && draw(shown)),
    close: end,
    get isOpen() {
      return state.name === 'open';
    },
    get openEntry() {
      return shownEntry(state);
    },
  };
}

/** How long the pointer rests on a mention before its card opens, in milliseconds: reading hands that pass over text do not rest so long. */
const REST_MS = 500;

/** How long the card stays when the pointer has left, in milliseconds: enough to cross the gap between mention and card, on a slant too. */
const GRACE_MS = 300;

/** Takes back, the newest first, how far the steps between mentions have scrolled, as far as the reader has not scrolled in between. */
function scrollBack(steps: readonly (() => boolean)[]): void {
  steps.toReversed().every((undo) => undo());
}

/** px between a line and the sheet below it: enough to read the next line as well. */
const ABOVE_SHEET = 40;

/** Scrolls the page until a line that the sheet would hide stands above it; what scrolls back is kept with the steps. */
function bringAbove({ host, sheet, steps }: Shown, line: Rect | undefined): void {
  const { ownerDocument: document } = host.element;
  const { scrollingElement: page, defaultView: view } = document;
  const card = host.mount.firstElementChild;
  if (!sheet.matches || !line || !page || !view || !(card instanceof HTMLElement)) return;
  const hidden = line.bottom + ABOVE_SHEET - (view.innerHeight - card.offsetHeight);
  const before = page.scrollTop;
  // Not by but to: Firefox 153 now and then takes back a relative scroll that follows upon another (seen in tests/browser/card-places.test.ts).
  if (hidden > 0) page.scrollTo({ top: before + Math.min(hidden, line.top), behavior: 'instant' });
  const after = page.scrollTop;
  if (after === before) return;
  steps.push(() => {
    if (page.scrollTop !== after) return false;
    page.scrollTo({ top: before, behavior: 'instant' });
    return true;
  });
}

/** The lines of the mention that the card lies beside, now. */
function linesOf({ mentions, mention }: OpenRequest, state: CardState): readonly Rect[] {
  return mentions[state.name === 'open' ? state.mention : mention]?.rects() ?? [];
}

/** One opening: what was asked for, and what is on screen for it. */
type Shown = {
  readonly request: OpenRequest;
  readonly host: Host;
  /** The theme of the page behind it. */
  readonly behind: Theme;
  readonly sheet: MediaQueryList;
  /** Aborts when this opening ends. */
  readonly signal: AbortSignal;
  readonly focusBefore: HTMLElement | undefined;
  /** What scrolls back from each step to another mention, the newest last. */
  readonly steps: (() => boolean)[];
  /** Direction of the text behind it. */
  readonly direction: 'ltr' | 'rtl';
  /**
   * Puts the card where it belongs, now that its content, the mention or the screen is another: beside this mention, or without one in the
   * corner of the screen.
   */
  readonly place: (mention: number | undefined) => void;
  readonly takeDown: () => void;
};

function putUp(document: Document, request: OpenRequest, focusBefore: HTMLElement | undefined): Shown | undefined {
  const view = document.defaultView;
  // Before there is a card that could lie above it.
  const lines = request.mentions[request.mention]?.rects() ?? [];
  const index = pickLine(lines, request.point) ?? 0;
  const element = elementAt(document, lines[index]);
  const behind = pageTheme(element);
  const host = mountHost(document);
  if (!view || !host) return undefined;

  const ending = new AbortController();
  const sheet = view.matchMedia(SHEET);
  let placing = new AbortController();
  const place = (mention: number | undefined) => {
    placing.abort();
    placing = new AbortController();
    const card = host.mount.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    card.removeAttribute('style');
    if (sheet.matches || mention === undefined) return;
    const line = () => {
      const now = request.mentions[mention]?.rects() ?? [];
      const at = now[Math.min(mention === request.mention ? index : 0, now.length - 1)];
      return at && at.height > 0 ? at : undefined;
    };
    placeCard(card, { line, element }, placing.signal);
  };
  const takeDown = () => {
    ending.abort();
    placing.abort();
    render(null, host.mount);
    host.element.remove();
  };
  const direction = directionOf(element);
  return { request, host, behind, sheet, signal: ending.signal, focusBefore, steps: [], direction, place, takeDown };
}

type ListenOptions = {
  readonly opening: number;
  /** The lines of the mention that the card lies beside, now. */
  readonly lines: () => readonly Rect[];
  readonly happen: (event: CardEvent) => void;
  /** Called when the kind of screen changes. */
  readonly update: () => void;
};

function listen(shown: Shown, { opening, lines, happen, update }: ListenOptions): void {
  const { host, sheet, signal } = shown;
  const view = host.element.ownerDocument.defaultView;
  const onKey = (event: KeyboardEvent) => {
    // From the page's text, where a click leaves the focus, the card comes next, though it stands at the end of the document.
    if (isTabForward(event) && !focused(host.element.ownerDocument)) {
      event.preventDefault();
      focusTitle(shown);
    }
    if (event.key !== 'Escape' || event.isComposing) return;
    // The page has taken the card away: then this Escape is not meant for it.
    if (!host.element.isConnected) return happen({ name: 'close', opening });
    // The page's own dialogs stay: one Escape closes one thing.
    event.stopPropagation();
    if (hasBack) return;
    event.preventDefault();
    happen({ name: 'escape', opening });
  };
  /** Whether the browser itself closes the card, and so does with Escape what it does with Back. */
  let hasBack = false;
  let screen = new AbortController();
  const onScreen = () => {
    screen.abort();
    screen = new AbortController();
    const now = AbortSignal.any([signal, screen.signal]);
    hasBack = sheet.matches && watchBack(() => happen({ name: 'close', opening }), { signal: now });
  };
  onScreen();
  let pressedInside = false;
  const onPress = (event: PointerEvent) => {
    pressedInside = event.composedPath().includes(host.element);
    if (pressedInside) happen({ name: 'touch', opening });
  };
  const onClick = (event: MouseEvent) => {
    // Scripts of the page click too. Text of the card that is selected beyond its edge ends in a click on the page.
    if (!event.isTrusted || pressedInside || event.composedPath().includes(host.element)) return;
    // A click on the card's own mention comes back as a request.
    if (isOnLine(lines(), { x: event.clientX, y: event.clientY })) return;
    happen({ name: 'outside', opening });
  };
  // Capturing on the window comes before whatever the page does with these events, and takes nothing from it.
  view?.addEventListener('keydown', onKey, { signal, capture: true });
  view?.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
  view?.addEventListener('click', onClick, { signal, capture: true });
  host.element.addEventListener('focusin', () => happen({ name: 'touch', opening }), { signal });
  host.element.addEventListener('pointerenter', () => happen({ name: 'enter', opening }), { signal });
  host.element.addEventListener('pointerleave', () => happen({ name: 'leave' }), { signal });
  swipeDown(host.mount, {
    sheetOf: ({ target }) =>
      (target instanceof Element && target.closest('.head') ? target.closest<HTMLElement>('.sheet') : null) ?? undefined,
    onClose: () => happen({ name: 'close', opening }),
    signal,
  });
  sheet.addEventListener(
    'change',
    () => {
      onScreen();
      update();
    },
    { signal },
  );
}

function isTabForward({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !shiftKey && !ctrlKey && !altKey && !metaKey;
}

/** The element that shows a line of text, as far as the screen tells. */
function elementAt(document: Document, line: Rect | undefined): Element {
  const element = line && document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return element ?? document.body ?? document.documentElement;
}

function focused(document: Document): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
}

function hasFocus({ host }: Shown): boolean {
  return host.root.activeElement !== null;
}

function focusTitle({ host }: Shown): void {
  host.root.getElementById('title')?.focus({ preventScroll: true });
}
