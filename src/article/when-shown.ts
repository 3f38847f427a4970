export type WhenShownOptions = {
  readonly signal: AbortSignal;
};

/**
 * Calls back, at most once a frame, whenever elements that cannot be seen may have become visible: they come into view, something around
 * them changes its class, its style or whether it is open, a style sheet comes or goes, a transition ends, the window changes its size.
 * Watches the elements and what stands around them, nothing else of the page, until the signal aborts.
 */
export function whenShown(elements: ReadonlySet<Element>, callback: () => void, { signal }: WhenShownOptions): void {
  const [first] = elements;
  const document = first?.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view || signal.aborted) return;
  let frame = 0;
  const tell = () => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) callback();
    });
  };
  const attributes = new MutationObserver(tell);
  const around = new Set<Node>();
  for (const element of elements) {
    for (let node: Node | null = element; node && !around.has(node); node = node.parentNode ?? hostOf(node)) around.add(node);
  }
  for (const node of around) {
    if (node.nodeType === node.ELEMENT_NODE) attributes.observe(node, { attributes: true, attributeFilter: SHOWING });
  }
  if (document.head) attributes.observe(document.head, { childList: true });
  // Each element is told of once at the beginning, which is no news.
  const told = new WeakSet<Element>();
  const views = new IntersectionObserver((entries) => {
    let isNews = false;
    for (const { target, isIntersecting } of entries) {
      isNews ||= isIntersecting && told.has(target);
      told.add(target);
    }
    if (isNews) tell();
  });
  for (const element of elements) views.observe(element);
  const options = { signal, capture: true, passive: true };
  for (const event of ['transitionend', 'animationend', 'toggle']) document.addEventListener(event, tell, options);
  view.addEventListener('resize', tell, options);
  signal.addEventListener(
    'abort',
    () => {
      attributes.disconnect();
      views.disconnect();
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}

/** The attributes by which pages show what they hid. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

function hostOf(node: Node): Element | null {
  return 'host' in node ? (node.host as Element) : null;
}
