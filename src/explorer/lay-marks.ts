import type { EventMark } from './make-timeline.ts';

/** Side of a mark's target, CSS pixels: the least that a finger is sure to hit (WCAG 2.5.8). */
export const MARK_SIZE = 24;

/** A mark on the scale. */
export type PlacedMark = EventMark & {
  /** Its middle, CSS pixels from the left end of the scale. */
  readonly x: number;
  /** How many marks lie between it and the scale. */
  readonly lane: number;
  /** Where its time begins and ends. */
  readonly from: number;
  readonly to: number;
};

/** From which year's beginning to which year's end a scale reaches, and how long it is in CSS pixels. */
export type Scale = { readonly first: number; readonly last: number; readonly width: number };

/** Where a moment, in years, lies on the scale. */
export function onScale(moment: number, { first, last, width }: Scale): number {
  return Math.min(Math.max((moment - first) / (last + 1 - first), 0), 1) * width;
}

/** Puts marks above a scale, each as near to it as those before it leave room, none over another. */
export function layMarks(events: readonly EventMark[], scale: Scale): readonly PlacedMark[] {
  const lanes: number[] = [];
  const placed = events.map((event) => {
    const from = onScale(event.span.from, scale);
    const to = onScale(event.span.to, scale);
    // What lasts is marked where it began, what is a matter of a year or less in its middle: nobody knows the day.
    const middle = event.span.to - event.span.from > 1 + 1e-9 ? from : (from + to) / 2;
    const x = Math.min(Math.max(middle, MARK_SIZE / 2), scale.width - MARK_SIZE / 2);
    return { ...event, x, from, to };
  });
  placed.sort((one, other) => one.x - other.x);
  return placed.map((mark) => {
    const free = lanes.findIndex((taken) => mark.x - taken >= MARK_SIZE);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = mark.x;
    return { ...mark, lane };
  });
}
