/** A rectangle in the viewport, CSS pixels; a DOMRect is one. */
export type Rect = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

export type Point = { readonly x: number; readonly y: number };

/**
 * Which line of a wrapped mention the card belongs to: the one nearest the pointer, without a pointer the first. Answers its index, or
 * undefined if no line has an extent (the mention is hidden or gone).
 */
export function pickLine(lines: readonly Rect[], point?: Point): number | undefined {
  let best: number | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (line.width <= 0 || line.height <= 0) continue;
    if (!point) return index;
    const distance = distanceTo(line, point);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}

/** Whether a point lies on one of the lines. */
export function isOnLine(lines: readonly Rect[], point: Point): boolean {
  return lines.some((line) => line.width > 0 && distanceTo(line, point) === 0);
}

function distanceTo(line: Rect, { x, y }: Point): number {
  return Math.hypot(Math.max(line.left - x, 0, x - line.right), Math.max(line.top - y, 0, y - line.bottom));
}
