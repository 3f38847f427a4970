/** Answers of one look at the page; styles are read once for each element. Make a new one after the page may have changed. */
export type Sight = {
  /**
   * Whether a reader can see some of the words of a range, now or by scrolling the page down: laid out, not transparent, not clipped away
   * as text for screen readers is, nor off the view of a carousel. Text that the browser has not laid out yet, as it is far below the
   * window (`content-visibility`), counts as seen.
   */
  canBeSeen(range: Range): boolean;
};

export function createSight(document: Document): Sight {
  const view = document.defaultView;
  const clips = new Map<Element, Clip | null>();

  const clipOf = (element: Element): Clip | null => {
    let clip = clips.get(element);
    if (clip === undefined) {
      clip = view ? clipBy(element, view) : null;
      clips.set(element, clip);
    }
    return clip;
  };

  const isInView = (box: DOMRect, element: Element): boolean => {
    if (!view) return true;
    let { left, right, top, bottom } = box;
    for (let around: Element | null = element; around && around !== document.body; around = parentOf(around)) {
      const clip = clipOf(around);
      if (!clip) continue;
      left = Math.max(left, clip.left);
      right = Math.min(right, clip.right);
      top = Math.max(top, clip.top);
      bottom = Math.min(bottom, clip.bottom);
      if (right - left < SEEN_PX || bottom - top < SEEN_PX) return false;
    }
    // Nobody can scroll up or left of the page's beginning.
    return right + view.scrollX > 0 && bottom + view.scrollY > 0;
  };

  return {
    canBeSeen(range) {
      const element = range.startContainer.parentElement;
      // jsdom lays nothing out and has no such method.
      if (!element || typeof element.checkVisibility !== 'function') return element !== null;
      if (element.closest('[aria-hidden="true"]')) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      if (!element.checkVisibility({ contentVisibilityAuto: true })) return true;
      return Array.from(range.getClientRects()).some((box) => box.width > 0 && box.height > 0 && isInView(box, element));
    },
  };
}

/** A strip of text thinner than this shows no words, in CSS pixels: screen-reader text is clipped to one. */
const SEEN_PX = 3;

/** What an element cuts off of what it holds, in CSS pixels of the viewport. */
type Clip = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function clipBy(element: Element, view: Window): Clip | null {
  const { overflowX, overflowY, clip, clipPath, position } = view.getComputedStyle(element);
  const isCut = (clip !== 'auto' && /absolute|fixed/.test(position)) || /^inset\((?:50|100)%/.test(clipPath);
  if (isCut) return NOTHING;
  const cutsX = overflowX !== 'visible';
  // What scrolls downward is read by scrolling, as the page is.
  const cutsY = overflowY === 'hidden' || overflowY === 'clip';
  if (!cutsX && !cutsY) return null;
  const box = element.getBoundingClientRect();
  return {
    left: cutsX ? box.left : Number.NEGATIVE_INFINITY,
    right: cutsX ? box.right : Number.POSITIVE_INFINITY,
    top: cutsY ? box.top : Number.NEGATIVE_INFINITY,
    bottom: cutsY ? box.bottom : Number.POSITIVE_INFINITY,
  };
}

const NOTHING: Clip = { left: 0, right: 0, top: 0, bottom: 0 };

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root.host as Element) : null;
}
