import { KINDS, type Kind } from '../domain/entry.ts';
import { createCursor } from './pointer-cursor.ts';
import { createShadowDress } from './shadow-dress.ts';

/** A mention on the page. */
export type Mark = {
  /** Id of the entry. */
  readonly entry: string;
  readonly kind: Kind;
  /** Live, so that it collapses when the page takes its text away. */
  readonly range: Range;
};

/** How mentions are painted: a line below the words, or color behind them. */
export type HighlightStyle = 'underline' | 'marker';

/** The paint on a page's mentions, and the way from a pointer to a mention. */
export type Highlights<M extends Mark> = {
  /** Shows these marks and no others, underlined unless said otherwise. They must not overlap. */
  paint(marks: readonly M[], style?: HighlightStyle): void;
  clear(): void;
  /** The marks that still stand: one whose text the page has changed or removed is no longer shown. In the order painted. */
  marks(): readonly M[];
  /** The mark at a point of the viewport, in CSS pixels; null where something else covers it. */
  markAt(x: number, y: number): M | null;
  /** Shows that the card of this mark is open; of none for null. */
  emphasize(mark: M | null): void;
  /** The boxes of a mark in the viewport, one for each line it stands on. Empty when it is not shown. */
  rectsOf(mark: M): readonly DOMRect[];
  /** Calls `callback` whenever a pointer comes upon a mark, or a finger upon the element around one: it may want the mark's card. */
  onApproach(callback: () => void): void;
  /**
   * Calls `callback` for each plain click or tap on a mark: not on a link or control, nor at the end of selecting text.
   * The page gets the click as well.
   */
  onActivate(callback: (mark: M, event: MouseEvent) => void): void;
};

export type HighlightsOptions = {
  readonly signal: AbortSignal;
  /** What the names of the highlights begin with. */
  readonly prefix?: string;
  /** The styles, for shadow roots: Firefox 153 does not let them inherit those of the document, Chromium 156 does. */
  readonly css?: Promise<string | undefined>;
};

/**
 * Prepares painting on `document`; nothing is painted yet, and the page's elements are never changed. The styles are in
 * `highlights.css`, which someone has to insert. All is undone when `signal` aborts. Paints nothing where the browser cannot.
 *
 * The page shares the registry of highlights with us: it can read the names, which say no more than the kind, and can remove them. They begin
 * with `prefix`, as in the styles, which is another in each page, so that no page can style them.
 */
export function createHighlights<M extends Mark>(document: Document, { signal, prefix = '', css }: HighlightsOptions): Highlights<M> {
  const registry = typeof CSS === 'object' && 'highlights' in CSS ? CSS.highlights : null;
  const layers = new Map<string, Highlight>();
  /** Each mark with the text that it was painted on. */
  const painted = new Map<M, string>();
  const markOf = new Map<AbstractRange, M>();
  /** What the browser reports as under the pointer when it is on a mark. */
  let elements = new Set<Element>();
  let hovered: M | null = null;
  let open: M | null = null;
  let style: HighlightStyle = 'underline';
  let approach: () => void = () => undefined;
  const cursor = createCursor(document);
  const shadows = createShadowDress({ signal, css });

  /** Fills a layer; one without ranges is taken out of the registry. */
  const show = (plain: string, ranges: readonly Range[]) => {
    const name = `${prefix}${plain}`;
    const shown = layers.get(name);
    if (shown && registry?.get(name) === shown) registry.delete(name);
    layers.delete(name);
    if (ranges.length === 0 || !registry) return;
    const layer = new Highlight(...ranges);
    layer.priority = PRIORITIES[plain] ?? 0;
    layers.set(name, layer);
    registry.set(name, layer);
  };

  const showKinds = () => {
    elements = new Set();
    markOf.clear();
    for (const mark of painted.keys()) {
      shadows.dress(mark.range);
      markOf.set(mark.range, mark);
      for (const element of elementsOf(mark.range)) elements.add(element);
    }
    for (const kind of KINDS) {
      const ranges = Array.from(painted.keys()).filter((mark) => mark.kind === kind);
      for (const [painting, prefix] of Object.entries(PREFIXES)) {
        show(`${prefix}-${kind}`, painting === style ? ranges.map((mark) => mark.range) : []);
      }
    }
  };

  const hover = (mark: M | null, element: Element | null) => {
    cursor.pointAt(mark ? element : null);
    if (mark === hovered) return;
    hovered = mark;
    if (mark) approach();
    show(HOVERED, mark ? [mark.range] : []);
  };

  const emphasize = (mark: M | null) => {
    open = mark;
    show(OPEN, mark ? [mark.range] : []);
  };

  /** Drops what no longer stands on its words. */
  const prune = () => {
    const gone = Array.from(painted).filter(([mark, text]) => mark.range.collapsed || mark.range.toString() !== text);
    if (gone.length === 0) return;
    for (const [mark] of gone) {
      painted.delete(mark);
      if (mark === hovered) hover(null, null);
      if (mark === open) emphasize(null);
    }
    showKinds();
  };

  const paint = (marks: readonly M[], wanted: HighlightStyle = 'underline') => {
    style = wanted;
    painted.clear();
    if (!signal.aborted) for (const mark of marks) if (!mark.range.collapsed) painted.set(mark, mark.range.toString());
    if (hovered && !painted.has(hovered)) hover(null, null);
    if (open && !painted.has(open)) emphasize(null);
    showKinds();
  };

  const markIn = (element: Element | null, x: number, y: number): M | null => {
    if (!element || !registry || !elements.has(element)) return null;
    for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots: shadows.roots() })) {
      for (const range of ranges) {
        const mark = markOf.get(range);
        if (mark && mark.range.toString() === painted.get(mark)) return mark;
      }
    }
    return null;
  };

  let frame = 0;
  const onMove = (event: PointerEvent) => {
    if (frame || painted.size === 0 || event.pointerType !== 'mouse') return;
    const element = targetOf(event);
    frame = requestAnimationFrame(() => {
      frame = 0;
      const free = event.buttons === 0 && element !== null && !element.closest(ANSWERS_CLICKS);
      hover(free ? markIn(element, event.clientX, event.clientY) : null, element);
    });
  };
  const onPress = (event: PointerEvent) => {
    const element = targetOf(event);
    if (element && elements.has(element)) approach();
  };
  document.addEventListener('pointerdown', onPress, { signal, passive: true, capture: true });
  document.addEventListener('pointermove', onMove, { signal, passive: true, capture: true });
  document.documentElement.addEventListener('pointerleave', () => hover(null, null), { signal, passive: true });

  let restored = 0;
  const restore = () => {
    if (document.visibilityState !== 'visible' || restored >= RESTORED_AT_MOST) return;
    const lost = Array.from(layers).some(([name, layer]) => registry?.get(name) !== layer || layer.size === 0);
    if (!lost) return;
    restored++;
    showKinds();
    show(HOVERED, hovered ? [hovered.range] : []);
    show(OPEN, open ? [open.range] : []);
  };
  const watch = registry ? setInterval(restore, RESTORE_MS) : undefined;

  signal.addEventListener(
    'abort',
    () => {
      clearInterval(watch);
      cancelAnimationFrame(frame);
      paint([]);
    },
    { once: true },
  );

  return {
    paint,
    clear: () => paint([]),
    marks: () => {
      prune();
      return Array.from(painted.keys());
    },
    markAt: (x, y) => markIn(elementAt(document, x, y), x, y),
    emphasize,
    onApproach: (callback) => {
      approach = callback;
    },
    rectsOf: (mark) => Array.from(mark.range.getClientRects()).filter((rect) => rect.width > 0 && rect.height > 0),
    onActivate: (callback) => {
      const onClick = (event: MouseEvent) => {
        const plain = event.isTrusted && event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
        const element = targetOf(event);
        if (!plain || !element || element.closest(ANSWERS_CLICKS) || document.getSelection()?.isCollapsed === false) return;
        const mark = markIn(element, event.clientX, event.clientY);
        if (mark) callback(mark, event);
      };
      // Captured, as pages stop clicks on their way up.
      document.addEventListener('click', onClick, { signal, capture: true });
    },
  };
}

/** Of the names of the highlights that show a style's marks; the kind follows. */
const PREFIXES: Readonly<Record<HighlightStyle, string>> = { underline: 'note', marker: 'marker' };

const HOVERED = 'note-hover';
const OPEN = 'note-open';

/** What lies above what; the kinds never overlap. */
const PRIORITIES: Readonly<Record<string, number>> = { [HOVERED]: 1, [OPEN]: 2 };

/** How often it is checked whether the page has cleared the registry, in milliseconds; it costs a few look-ups. */
const RESTORE_MS = 2000;
/** A page that clears it more often than this means it. */
const RESTORED_AT_MOST = 10;

/** What does something of its own when clicked. */
const ANSWERS_CLICKS =
  'a[href], button, input, select, textarea, label, summary, option, [role="button"], [role="link"], [role="tab"], [contenteditable]:not([contenteditable="false" i])';

/** The innermost, in open shadow roots too. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}

function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner; ) {
    element = inner;
    inner = element.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === element) break;
  }
  return element;
}

/** The elements that hold the text of `range`. */
function elementsOf(range: Range): readonly Element[] {
  const { commonAncestorContainer: around } = range;
  if (around.nodeType === around.TEXT_NODE) return around.parentElement ? [around.parentElement] : [];
  const texts = range.startContainer.ownerDocument?.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  const elements: Element[] = [];
  for (let text = texts?.nextNode(); text; text = texts?.nextNode()) {
    if (range.intersectsNode(text) && text.parentElement) elements.push(text.parentElement);
  }
  return elements;
}
