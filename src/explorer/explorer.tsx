import { useMemo } from 'preact/hooks';
import type { Card } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { t } from '../i18n/i18n.ts';
import { EntryView } from './entry-view.tsx';
import type { Go } from './follow-address.ts';
import { ListView } from './list-view.tsx';
import { MapView } from './map-view.tsx';
import { openSearch } from './open-search.ts';
import { busiest } from './relations-of.ts';
import { mapHash, type Route, routeHash } from './route.ts';
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
  // The map has to be of something: of what is being read, else of what there is most to see of.
  const middle = (route.view === 'entry' || route.view === 'map') && cardOf(knowledge, route.id) ? route.id : busiest(knowledge)?.id;
  // A search is one step, however long one types.
  const type = (typed: string) => go({ view: 'list', query: typed, filter }, query === '' ? 'push' : 'replace');
  return (
    <>
      <header class="masthead">
        <div class="inner">
          <a class="brand" href="#/">
            <img src="/icons/48.png" alt="" width="28" height="28" />
            <span class="brand-name">{t('common.product')}</span>
          </a>
          <search>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                document.querySelector<HTMLElement>('main h1')?.focus();
              }}
            >
              <label class="unseen" for="query">
                {t('explorer.search')}
              </label>
              <input
                id="query"
                type="search"
                placeholder={t('explorer.searchHint')}
                autocomplete="off"
                spellcheck={false}
                value={query}
                onInput={({ currentTarget }) => type(currentTarget.value)}
              />
            </form>
          </search>
          <nav aria-label={t('explorer.name')}>
            <a href="#/" aria-current={route.view === 'list' ? 'page' : undefined}>
              {t('explorer.everything')}
            </a>
            <a href="#/timeline" aria-current={route.view === 'timeline' ? 'page' : undefined}>
              {t('explorer.timeline')}
            </a>
            {middle && (
              <a href={mapHash(middle)} aria-current={route.view === 'map' ? 'page' : undefined}>
                {t('explorer.relations')}
              </a>
            )}
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
  return place === undefined ? t('common.product') : t('explorer.pageTitle', { place });
}

function placeName(route: Route, knowledge: Knowledge): string | undefined {
  switch (route.view) {
    case 'list':
      return route.query.trim() === '' ? undefined : t('explorer.quoted', { words: route.query.trim() });
    case 'timeline':
      return route.year === undefined ? t('explorer.timeline') : t('explorer.timelineYear', { year: route.year });
    case 'lost':
      return t('explorer.lost');
    default: {
      const title = cardOf(knowledge, route.id)?.title;
      if (title === undefined) return t('explorer.lost');
      return route.view === 'map' ? t('explorer.mapOf', { title }) : title;
    }
  }
}

function Lost({ id }: { readonly id: string | undefined }) {
  const words = id?.replaceAll('-', ' ');
  return (
    <div class="nothing">
      <h1 tabIndex={-1}>{t('explorer.lost')}</h1>
      <p>{t('explorer.lostWhy')}</p>
      <p>
        {words !== undefined && (
          <>
            <a href={routeHash({ view: 'list', query: words, filter: {} })}>{t('explorer.searchFor', { words })}</a>
            {' · '}
          </>
        )}
        <a href="#/">{t('explorer.seeAll')}</a>
      </p>
    </div>
  );
}

/** The id comes from the address, so it may be anything. */
function cardOf({ cards }: Knowledge, id: string): Card | undefined {
  return Object.hasOwn(cards, id) ? cards[id] : undefined;
}
