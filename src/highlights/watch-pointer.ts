export type PointerOptions<M> = {
  /** The mark at a point of the viewport. */
  readonly markAt: (x: number, y: number) => M | null;
  /** The pointer, moved by hand, came onto a mark, or off all marks: null. */
  readonly onPoint: (mark: M | null, event: PointerEvent) => void;
  /** The page scrolled under it, a button went down, text was selected or the page is no longer seen. */
  readonly onDisturb: () => void;
  /** Its abort ends the watching. */
  readonly signal: AbortSignal;
};

/**
 * Tells which mark a mouse is pointed at. Not at which mark it lies: a page that scrolls under a pointer at rest points at nothing, and
 * neither does a hand that drags or that has selected text. After a disturbance the next movement tells anew.
 */
export function watchPointer<M>(document: Document, { markAt, onPoint, onDisturb, signal }: PointerOptions<M>): void {
  const view = document.defaultView;
  /** Undefined when it has to be told anew. */
  let pointedAt: M | null | undefined;
  let place: { readonly x: number; readonly y: number } | undefined;
  let frame = 0;
  /** The newest movement of those that one frame looks at. */
  let newest: PointerEvent | undefined;

  const point = (mark: M | null, event: PointerEvent) => {
    if (mark === pointedAt) return;
    pointedAt = mark;
    onPoint(mark, event);
  };
  const disturb = () => {
    view?.cancelAnimationFrame(frame);
    frame = 0;
    if (pointedAt === undefined) return;
    pointedAt = undefined;
    onDisturb();
  };
  const onMove = (event: PointerEvent) => {
    const { screenX: x, screenY: y } = event;
    // Browsers also send this event when the page has moved and not the pointer.
    const isMoved = place !== undefined && (place.x !== x || place.y !== y);
    place = { x, y };
    if (!view || !event.isTrusted || event.pointerType !== 'mouse' || !isMoved) return;
    if (event.buttons !== 0 || document.getSelection()?.isCollapsed === false) return disturb();
    newest = event;
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (newest) point(markAt(newest.clientX, newest.clientY), newest);
    });
  };
  const onSelect = () => {
    if (document.getSelection()?.isCollapsed === false) disturb();
  };
  const options = { signal, capture: true, passive: true } as const;
  document.addEventListener('pointermove', onMove, options);
  document.documentElement.addEventListener('pointerleave', (event) => point(null, event), { signal, passive: true });
  // A page scrolls in parts of itself as well, and these events do not bubble.
  document.addEventListener('scroll', disturb, options);
  document.addEventListener('pointerdown', disturb, options);
  document.addEventListener('selectionchange', onSelect, { signal });
  document.addEventListener('visibilitychange', disturb, { signal });
  signal.addEventListener('abort', () => view?.cancelAnimationFrame(frame), { once: true });
}
