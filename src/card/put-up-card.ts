import { render } from 'preact';
import type { Theme } from '../ui/wear-theme.ts';
import { type Host, mountHost } from './mount-host.ts';
import type { OpenRequest } from './open-request.ts';
import { pageTheme } from './page-theme.ts';
import { pickLine, type Rect } from './pick-line.ts';
import { directionOf, placeCard, SHEET } from './place-card.ts';
import { createScrollTrail, type ScrollTrail } from './scroll-trail.ts';

/** One opening of the card: what was asked for, and what is on screen for it. */
export type Shown = {
  readonly request: OpenRequest;
  readonly host: Host;
  /** The theme of the page behind it. */
  readonly behind: Theme;
  /** Direction of the text behind it. */
  readonly direction: 'ltr' | 'rtl';
  /** Matches while it lies at the bottom of the screen. */
  readonly sheet: MediaQueryList;
  /** Aborts when this opening ends. */
  readonly signal: AbortSignal;
  /** What the focus comes back to. */
  readonly focusBefore: HTMLElement | undefined;
  readonly trail: ScrollTrail;
  /**
   * Puts the card where it belongs, now that its content, the mention or the screen is another: beside this mention, or without one in the
   * corner of the screen.
   */
  readonly place: (mention: number | undefined) => void;
  readonly takeDown: () => void;
};

/** Puts up what a card is drawn on, empty as yet. Undefined where the document cannot have it. */
export function putUpCard(document: Document, request: OpenRequest, focusBefore: HTMLElement | undefined): Shown | undefined {
  const view = document.defaultView;
  // Before there is a card that could lie above it.
  const lines = request.mentions[request.mention]?.rects() ?? [];
  const index = pickLine(lines, request.point) ?? 0;
  const element = elementAt(document, lines[index]);
  const behind = pageTheme(element);
  const direction = directionOf(element);
  const host = mountHost(document);
  if (!view || !host) return undefined;

  const ending = new AbortController();
  const sheet = view.matchMedia(SHEET);
  let placing = new AbortController();
  const place = (mention: number | undefined) => {
    placing.abort();
    placing = new AbortController();
    const card = cardOf(host);
    if (!card) return;
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
  return { request, host, behind, direction, sheet, signal: ending.signal, focusBefore, trail: createScrollTrail(), place, takeDown };
}

/** The card itself, once it is drawn. */
export function cardOf({ mount }: Host): HTMLElement | undefined {
  const card = mount.firstElementChild;
  return card instanceof HTMLElement ? card : undefined;
}

/** What has the focus in the document, unless it is the document itself. */
export function focused(document: Document): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
}

export function hasFocus({ host }: Shown): boolean {
  return host.root.activeElement !== null;
}

export function focusTitle({ host }: Shown): void {
  host.root.getElementById('title')?.focus({ preventScroll: true });
}

/** The element that shows a line of text, as far as the screen tells. */
function elementAt(document: Document, line: Rect | undefined): Element {
  const element = line && document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return element ?? document.body ?? document.documentElement;
}
