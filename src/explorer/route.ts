import { KINDS, type Kind } from '../domain/entry.ts';

/** What lists are narrowed to. */
export type Filter = {
  readonly kind?: Kind;
  /** Id of a document. */
  readonly document?: string;
};

/** Where in the explorer the reader is; each has an address of its own. */
export type Route =
  /** The list of entries: all of them while `query` is empty. */
  | { readonly view: 'list'; readonly query: string; readonly filter: Filter }
  | { readonly view: 'entry'; readonly id: string }
  | { readonly view: 'map'; readonly id: string }
  | { readonly view: 'timeline'; readonly year?: number; readonly filter: Filter }
  /** An address that leads nowhere. */
  | { readonly view: 'lost' };

/** Where the fragment of an address leads, such as `#/entry/helsinki-summit`. Parts that it does not know it leaves out. */
export function parseRoute(hash: string): Route {
  const [path = '', search] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [view = '', part = '', ...rest] = path.split('/');
  const parameters = new URLSearchParams(search);
  if (rest.length > 0) return { view: 'lost' };
  switch (view) {
    case '':
    case 'search':
      return part === '' ? { view: 'list', query: parameters.get('q') ?? '', filter: readFilter(parameters) } : { view: 'lost' };
    case 'entry':
    case 'map':
      return part === '' ? { view: 'lost' } : { view, id: decode(part) };
    case 'timeline': {
      if (part !== '' && !/^\d{4}$/.test(part)) return { view: 'lost' };
      return { view, ...(part !== '' && { year: Number(part) }), filter: readFilter(parameters) };
    }
    default:
      return { view: 'lost' };
  }
}

/** The fragment that leads there; the inverse of {@link parseRoute}. */
export function routeHash(route: Route): string {
  switch (route.view) {
    case 'list': {
      const search = searchOf(route.filter, route.query);
      return search === '' ? '#/' : `#/search${search}`;
    }
    case 'timeline':
      return `#/timeline${route.year === undefined ? '' : `/${route.year}`}${searchOf(route.filter)}`;
    case 'lost':
      return '#/';
    default:
      return `#/${route.view}/${encodeURIComponent(route.id)}`;
  }
}

/** The fragment of the page of an entry. */
export const entryHash = (id: string): string => routeHash({ view: 'entry', id });

/** The fragment of the map around an entry. */
export const mapHash = (id: string): string => routeHash({ view: 'map', id });

function readFilter(parameters: URLSearchParams): Filter {
  const kind = KINDS.find((one) => one === parameters.get('kind'));
  const document = parameters.get('document');
  return { ...(kind !== undefined && { kind }), ...(document !== null && document !== '' && { document }) };
}

function searchOf({ kind, document }: Filter, query = ''): string {
  const parameters = new URLSearchParams({
    ...(query !== '' && { q: query }),
    ...(kind !== undefined && { kind }),
    ...(document !== undefined && { document }),
  });
  return parameters.size === 0 ? '' : `?${parameters}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
