/** How often the address is compared where no event tells of it, in milliseconds: a late mark is better than a busy timer. */
const POLL_MS = 1000;

/**
 * Calls `callback` with the new address each time the page moves to another address without loading anew, until the signal aborts.
 * A change of the fragment alone is none, unless the fragment is a path itself (`#/story/7`, `#!/story/7`). The page may not have changed its elements yet.
 */
export function onRouteChange(window: Window, callback: (url: string) => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  let route = routeOf(window.location.href);
  const look = () => {
    const now = routeOf(window.location.href);
    if (now === route || signal.aborted) return;
    route = now;
    callback(window.location.href);
  };
  for (const event of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(event, look, { signal });
  const navigation = navigationOf(window);
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** The address without a fragment that only points into the page. */
function routeOf(href: string): string {
  const [page = '', fragment = ''] = href.split('#', 2);
  return /^!?\//.test(fragment) ? href : page;
}

/** The Navigation API, where the browser lends it to us. */
function navigationOf(window: Window): EventTarget | null {
  const navigation: unknown = Reflect.get(window, 'navigation');
  return navigation instanceof EventTarget ? navigation : null;
}
