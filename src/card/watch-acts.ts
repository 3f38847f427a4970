import type { CardEvent } from './card-state.ts';
import { isOnLine, type Rect } from './pick-line.ts';
import { focused, focusTitle, type Shown } from './put-up-card.ts';
import { swipeDown } from './swipe-down.ts';
import { watchBack } from './watch-back.ts';

export type WatchOptions = {
  /** Which opening the acts are about. */
  readonly opening: number;
  /** The lines of the mention that the card lies beside, now. */
  readonly lines: () => readonly Rect[];
  readonly happen: (event: CardEvent) => void;
  /** Called when the screen becomes one for a sheet, or for a card beside its mention. */
  readonly onScreen: () => void;
};

/** Makes events of what the reader does while a card is open, in it and around it, until that opening ends. */
export function watchActs(shown: Shown, { opening, lines, happen, onScreen }: WatchOptions): void {
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
  const askForBack = () => {
    screen.abort();
    screen = new AbortController();
    const now = AbortSignal.any([signal, screen.signal]);
    hasBack = sheet.matches && watchBack(() => happen({ name: 'close', opening }), { signal: now });
  };
  askForBack();
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
  const onChange = () => {
    askForBack();
    onScreen();
  };
  sheet.addEventListener('change', onChange, { signal });
}

function isTabForward({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !shiftKey && !ctrlKey && !altKey && !metaKey;
}
