import { parseRoute, type Route, routeHash } from './route.ts';

/** How the explorer moves without a link. `replace` leaves no step to go back to. */
export type Go = (route: Route, step: 'push' | 'replace') => void;

/**
 * Draws what the address of the page leads to, now and whenever it changes. A new place is shown from its top, or from what bears
 * `data-asked`, and gets the focus; going back leads to where the reader had scrolled, and to the link that was chosen there. Assumes that
 * `draw` draws at once. Lasts as long as the page. `first` is drawn at first in place of what the address leads to, and leaves no trace in it.
 */
export function followAddress(draw: (route: Route) => void, { first }: { readonly first?: Route | undefined } = {}): Go {
  const scrolled = new Map<string, number>();
  let key = entryKey();
  let hash = location.hash;
  history.scrollRestoration = 'manual';

  addEventListener('hashchange', () => {
    // Nothing is drawn yet, and no element bears such a name, so the page still lies as it was left.
    scrolled.set(key, scrollY);
    const before = hash;
    const seen = scrolled.get(keyNow() ?? '');
    key = entryKey();
    hash = location.hash;
    draw(parseRoute(hash));
    if (seen === undefined) showTop();
    else showAgain(seen, before);
  });
  // The browser takes no step for a link to where it is.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (link?.getAttribute('href') === location.hash) showTop();
  });

  draw(first ?? parseRoute(hash));
  if (asked()) showTop();

  return (route, step) => {
    if (step === 'push') {
      scrolled.set(key, scrollY);
      key = newKey();
      history.pushState({ key }, '', routeHash(route));
    } else history.replaceState({ key }, '', routeHash(route));
    hash = location.hash;
    draw(route);
    scrollTo(0, 0);
  };
}

let keys = 0;

const newKey = (): string => `${Date.now()} ${keys++}`;

/** What tells this step of the history from others; it gets one if it has none. */
function entryKey(): string {
  const key = keyNow() ?? newKey();
  history.replaceState({ key }, '');
  return key;
}

function keyNow(): string | undefined {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : undefined;
}

const asked = (): HTMLElement | null => document.querySelector('[data-asked]');

function showTop(): void {
  const place = asked();
  if (place) place.scrollIntoView({ block: 'start' });
  else scrollTo(0, 0);
  (place ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
}

function showAgain(top: number, before: string): void {
  scrollTo(0, top);
  const link = [...document.querySelectorAll('main a')].find((one) => one.getAttribute('href') === before);
  const target = link ?? document.querySelector('main h1');
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}
