import { useMemo } from 'preact/hooks';
import type { Card } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { EntryView } from './entry-view.tsx';
import type { Go } from './follow-address.ts';
import { ListView } from './list-view.tsx';
import { MapView } from './map-view.tsx';
import { openSearch } from './open-search.ts';
import { type Route, routeHash } from './route.ts';
import { TimelineView } from './timeline-view.tsx';

export type ExplorerProps = {
  readonly knowledge: Knowledge;
  readonly route: Route;
  readonly go: Go;
  /** Asks for a search of the web for the headline of a document. */
  readonly onSearch: (headline: string) => void;
};

/** The whole knowledge base, at the place that the route names. */
export function Explorer({ knowledge, route, go, onSearch }: ExplorerProps) {
  const query = route.view === 'list' ? route.query : '';
  const filter = route.view === 'list' ? route.filter : {};
  // A search is one step, however long one types.
  const type = (typed: string) => go({ view: 'list', query: typed, filter }, query === '' ? 'push' : 'replace');
  return (
    <>
      <header class="masthead">
        <div class="inner">
          <a class="brand" href="#/">
            <img src="/icons/48.png" alt="" width="28" height="28" />
            Backgrounder
          </a>
          <search>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                document.querySelector<HTMLElement>('main h1')?.focus();
              }}
            >
              <label class="unseen" for="query">
                Search what is known
              </label>
              <input
                id="query"
                type="search"
                placeholder="Search people, events, claims"
                autocomplete="off"
                spellcheck={false}
                value={query}
                onInput={({ currentTarget }) => type(currentTarget.value)}
              />
            </form>
          </search>
          <nav aria-label="Explorer">
            <a href="#/" aria-current={route.view === 'list' ? 'page' : undefined}>
              Everything
            </a>
            <a href="#/timeline" aria-current={route.view === 'timeline' ? 'page' : undefined}>
              Timeline
            </a>
          </nav>
        </div>
      </header>
      <main>
        <View knowledge={knowledge} route={route} go={go} onSearch={onSearch} />
      </main>
    </>
  );
}

function View({ knowledge, route, go, onSearch }: ExplorerProps) {
  const search = useMemo(() => openSearch(knowledge), [knowledge]);
  switch (route.view) {
    case 'list': {
      const { query, filter } = route;
      return (
        <ListView
          knowledge={knowledge}
          search={search}
          query={query}
          filter={filter}
          onFilter={(next) => go({ view: 'list', query, filter: next }, 'push')}
        />
      );
    }
    case 'timeline': {
      const { filter, year } = route;
      return (
        <TimelineView
          knowledge={knowledge}
          filter={filter}
          year={year}
          onFilter={(next) => go({ view: 'timeline', filter: next }, 'push')}
        />
      );
    }
    case 'entry':
    case 'map': {
      const card = cardOf(knowledge, route.id);
      if (!card) return <Lost id={route.id} />;
      if (route.view === 'map') return <MapView card={card} knowledge={knowledge} />;
      return <EntryView key={card.id} card={card} knowledge={knowledge} onSearch={onSearch} />;
    }
    case 'lost':
      return <Lost id={undefined} />;
  }
}

/** What the tab is called. */
export function titleOf(route: Route, knowledge: Knowledge): string {
  const place = placeName(route, knowledge);
  return place === undefined ? 'Backgrounder' : `${place} – Backgrounder`;
}

function placeName(route: Route, knowledge: Knowledge): string | undefined {
  switch (route.view) {
    case 'list':
      return route.query.trim() === '' ? undefined : `“${route.query.trim()}”`;
    case 'timeline':
      return route.year === undefined ? 'Timeline' : `Timeline, ${route.year}`;
    case 'lost':
      return NOT_HERE;
    default: {
      const title = cardOf(knowledge, route.id)?.title;
      if (title === undefined) return NOT_HERE;
      return route.view === 'map' ? `Map of ${title}` : title;
    }
  }
}

const NOT_HERE = 'Not in the knowledge base';

function Lost({ id }: { readonly id: string | undefined }) {
  const words = id?.replaceAll('-', ' ');
  return (
    <div class="nothing">
      <h1 tabIndex={-1}>{NOT_HERE}</h1>
      <p>This address leads to nothing; the knowledge base may have changed since it was written down.</p>
      <p>
        {words !== undefined && (
          <>
            <a href={routeHash({ view: 'list', query: words, filter: {} })}>Search for “{words}”</a>
            {' · '}
          </>
        )}
        <a href="#/">See everything that is known</a>
      </p>
    </div>
  );
}

/** The id comes from the address, so it may be anything. */
function cardOf({ cards }: Knowledge, id: string): Card | undefined {
  return Object.hasOwn(cards, id) ? cards[id] : undefined;
}
