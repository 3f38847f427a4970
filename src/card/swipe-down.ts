export type SwipeOptions = {
  /** The sheet, for an event in it; undefined if what was touched does not move it. */
  readonly sheetOf: (event: PointerEvent) => HTMLElement | undefined;
  /** The reader has pulled it down. */
  readonly onClose: () => void;
  readonly signal: AbortSignal;
};

/** How a pull ended: px down from where the sheet lies, its height in px, and how fast it went last, px per ms. */
export type Pull = { readonly distance: number; readonly height: number; readonly speed: number };

/**
 * Lets a sheet be pulled down by its head and let go: far enough or fast enough it closes, else it goes back. A tap stays a tap, and what
 * scrolls in the sheet is left alone. The head needs `touch-action: none`, so that the browser does not scroll the page instead.
 */
export function swipeDown(mount: HTMLElement, { sheetOf, onClose, signal }: SwipeOptions): void {
  let start: { readonly sheet: HTMLElement; readonly id: number; readonly y: number } | undefined;
  let isPulled = false;
  let last = { y: 0, time: 0, speed: 0 };

  const onDown = (event: PointerEvent) => {
    const sheet = event.isPrimary && event.button === 0 ? sheetOf(event) : undefined;
    start = sheet && { sheet, id: event.pointerId, y: event.clientY };
    isPulled = false;
    last = { y: event.clientY, time: event.timeStamp, speed: 0 };
  };
  const onMove = ({ pointerId, clientY, timeStamp }: PointerEvent) => {
    if (!start || pointerId !== start.id) return;
    if (!isPulled && Math.abs(clientY - start.y) < SLACK) return;
    // Not before: a pointer that is captured clicks nothing.
    if (!isPulled) start.sheet.setPointerCapture(pointerId);
    isPulled = true;
    const elapsed = Math.max(1, timeStamp - last.time);
    last = { y: clientY, time: timeStamp, speed: (clientY - last.y) / elapsed };
    start.sheet.style.translate = `0 ${Math.max(0, clientY - start.y)}px`;
  };
  const onUp = ({ pointerId, clientY, timeStamp }: PointerEvent) => {
    if (!start || pointerId !== start.id) return;
    const { sheet, y } = start;
    start = undefined;
    if (!isPulled) return;
    const speed = timeStamp - last.time > REST_MS ? 0 : last.speed;
    if (isClosing({ distance: clientY - y, height: sheet.offsetHeight, speed })) onClose();
    else goBack(sheet);
  };
  const onCancel = ({ pointerId }: PointerEvent) => {
    if (start && pointerId === start.id) goBack(start.sheet);
    start = undefined;
  };
  mount.addEventListener('pointerdown', onDown, { signal });
  mount.addEventListener('pointermove', onMove, { signal });
  mount.addEventListener('pointerup', onUp, { signal });
  mount.addEventListener('pointercancel', onCancel, { signal });
}

/** Whether a pull closes the sheet: a third of the way down, or quickly thrown there. */
export function isClosing({ distance, height, speed }: Pull): boolean {
  return distance > 0 && speed >= 0 && (distance > height * FAR || (distance > SLACK && speed > FAST));
}

/** Of a sheet's height: less may be a slip. */
const FAR = 1 / 3;

/** px per ms: a throw; a finger that looks for a place is slower. */
const FAST = 0.5;

/** px that a finger moves in a tap. */
const SLACK = 8;

/** ms: a finger that has rested so long throws nothing. */
const REST_MS = 100;

/** ms; short enough not to be waited for. */
const BACK_MS = 120;

function goBack(sheet: HTMLElement): void {
  const from = sheet.style.translate;
  sheet.style.translate = '';
  const isCalm = sheet.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isCalm && from) sheet.animate([{ translate: from }, { translate: '0 0' }], { duration: BACK_MS, easing: 'ease-out' });
}
