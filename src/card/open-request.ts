import type { Dossier } from '../domain/dossier.ts';
import type { Evidence } from '../domain/mention.ts';
import type { Point, Rect } from './pick-line.ts';

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

/** What a card is asked to show, and where. */
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
