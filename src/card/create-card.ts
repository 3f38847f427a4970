import { h, render } from 'preact';
import type { Dossier } from '../domain/dossier.ts';
import { type CardEvent, CLOSED, neighbors, nextState, shownEntry } from './card-state.ts';
import { CardView } from './card-view.tsx';
import { type Host, mountHost } from './mount-host.ts';
import { pageTheme, type Theme } from './page-theme.ts';
import { isOnLine, type Point, pickLine, type Rect } from './pick-line.ts';
import { placeCard, SHEET } from './place-card.ts';

export type CardOptions = {
  /** Its abort closes the card, takes its element from the page, and ends all listening. */
  readonly signal: AbortSignal;
  readonly document?: Document;
  /** `auto`, the default: that of the page behind the mention. */
  readonly theme?: Theme | 'auto';
  /** Searches the web for a headline, with the reader's own search engine. Without it, documents of unknown address have no link. */
  readonly onSearch?: (headline: string) => void;
  /** Called with the entry whose card is shown, at each opening and each step to a related entry, back and forward. */
  readonly onOpen?: (entry: string) => void;
  readonly onClose?: () => void;
};

type OpenRequest = {
  readonly entry: string;
  readonly dossier: Dossier;
  /** The mention's lines, in the viewport, now. Asked again whenever the page moves. */
  readonly rects: () => readonly Rect[];
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
  let state = CLOSED;
  let shown: Shown | undefined;

  const open = (request: OpenRequest) => {
    if (options.signal.aborted || !request.dossier.cards[request.entry]) return;
    const again = shown && request.point && isOnLine(shown.request.rects(), request.point);
    if (again) return happen({ name: 'again', opening: state.opening });
    const focusBefore = request.returnFocus ?? (shown && hasFocus(shown) ? shown.focusBefore : focused(document));
    shown?.takeDown();
    shown = putUp(document, request, { theme: options.theme ?? 'auto', focusBefore });
    if (!shown) return close();
    const next = shown;
    state = nextState(state, { name: 'open', entry: request.entry });
    listen(next, { opening: state.opening, happen, update: () => show(next) });
    show(next);
    if (!request.point) focusTitle(next);
  };

  const happen = (event: CardEvent) => {
    const before = state;
    state = nextState(before, event);
    if (state === before) return;
    const hadFocus = shown !== undefined && hasFocus(shown);
    if (state.name === 'open' && shown) {
      show(shown);
      if (hadFocus) focusTitle(shown);
      return;
    }
    const ended = shown;
    shown = undefined;
    ended?.takeDown();
    if (hadFocus) ended?.focusBefore?.focus({ preventScroll: true });
    options.onClose?.();
  };

  const show = ({ request, host, theme, sheet, place }: Shown) => {
    const { opening } = state;
    const { dossier } = request;
    const card = dossier.cards[shownEntry(state) ?? ''];
    if (!card) return happen({ name: 'close', opening });
    const { back, forward } = neighbors(state);
    const props = {
      card,
      dossier,
      theme,
      sheet: sheet.matches,
      articleDate: request.articleDate,
      back: dossier.cards[back ?? '']?.title,
      forward: dossier.cards[forward ?? '']?.title,
      onBack: () => happen({ name: 'back', opening }),
      onForward: () => happen({ name: 'forward', opening }),
      onClose: () => happen({ name: 'close', opening }),
      onRelated: (entry: string) => happen({ name: 'related', opening, entry }),
      onSearch: options.onSearch,
    };
    render(h(CardView, props), host.mount);
    place();
    options.onOpen?.(card.id);
  };

  const close = () => happen({ name: 'close', opening: state.opening });
  options.signal.addEventListener('abort', close, { once: true });
  return {
    open,
    close,
    get isOpen() {
      return state.name === 'open';
    },
    get openEntry() {
      return shownEntry(state);
    },
  };
}

/** One opening: what was asked for, and what is on screen for it. */
type Shown = {
  readonly request: OpenRequest;
  readonly host: Host;
  readonly theme: Theme;
  readonly sheet: MediaQueryList;
  /** Aborts when this opening ends. */
  readonly signal: AbortSignal;
  readonly focusBefore: HTMLElement | undefined;
  /** Puts the card where it belongs, now that its content or the screen is another. */
  readonly place: () => void;
  readonly takeDown: () => void;
};

type PutUpOptions = { readonly theme: Theme | 'auto'; readonly focusBefore: HTMLElement | undefined };

function putUp(document: Document, request: OpenRequest, options: PutUpOptions): Shown | undefined {
  const view = document.defaultView;
  // Before there is a card that could lie above it.
  const lines = request.rects();
  const index = pickLine(lines, request.point) ?? 0;
  const element = elementAt(document, lines[index]);
  const theme = options.theme === 'auto' ? pageTheme(element) : options.theme;
  const host = mountHost(document);
  if (!view || !host) return undefined;

  const ending = new AbortController();
  const sheet = view.matchMedia(SHEET);
  let placing = new AbortController();
  const place = () => {
    placing.abort();
    placing = new AbortController();
    const card = host.mount.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    card.removeAttribute('style');
    if (sheet.matches) return;
    const line = () => {
      const now = request.rects();
      const at = now[Math.min(index, now.length - 1)];
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
  return { request, host, theme, sheet, signal: ending.signal, focusBefore: options.focusBefore, place, takeDown };
}

type ListenOptions = {
  readonly opening: number;
  readonly happen: (event: CardEvent) => void;
  /** Called when the kind of screen changes. */
  readonly update: () => void;
};

function listen(shown: Shown, { opening, happen, update }: ListenOptions): void {
  const { request, host, sheet, signal } = shown;
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
    event.preventDefault();
    event.stopPropagation();
    happen({ name: 'escape', opening });
  };
  let pressedInside = false;
  const onPress = (event: PointerEvent) => {
    pressedInside = event.composedPath().includes(host.element);
  };
  const onClick = (event: MouseEvent) => {
    // Scripts of the page click too. Text of the card that is selected beyond its edge ends in a click on the page.
    if (!event.isTrusted || pressedInside || event.composedPath().includes(host.element)) return;
    // A click on the card's own mention comes back as a request.
    if (isOnLine(request.rects(), { x: event.clientX, y: event.clientY })) return;
    happen({ name: 'outside', opening });
  };
  // Capturing on the window comes before whatever the page does with these events, and takes nothing from it.
  view?.addEventListener('keydown', onKey, { signal, capture: true });
  view?.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
  view?.addEventListener('click', onClick, { signal, capture: true });
  sheet.addEventListener('change', update, { signal });
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
