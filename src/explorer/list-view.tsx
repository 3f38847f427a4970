import { KINDS, type Kind } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { fill, t } from '../i18n/i18n.ts';
import { KindShape, kindPlural } from '../ui/kind-shape.tsx';
import { Time } from '../ui/time.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import { FilterBar } from './filter-bar.tsx';
import { type Hit, type Search, wordsIn } from './open-search.ts';
import { passes } from './passes.ts';
import { entryHash, type Filter, routeHash } from './route.ts';

export type ListViewProps = {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly query: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

/** The entries that a search finds, or all of them, grouped by kind. */
export function ListView({ knowledge, search, query, filter, onFilter }: ListViewProps) {
  const asked = query.trim();
  const found = search.find(asked);
  const { kind, ...others } = filter;
  const inDocument = found.filter(({ card }) => passes(card, others));
  const shown = inDocument.filter(({ card }) => passes(card, filter));
  const counts = new Map(KINDS.map((one) => [one, inDocument.filter(({ card }) => card.kind === one).length]));
  const hash = (next: Filter) => routeHash({ view: 'list', query, filter: next });
  return (
    <>
      <h1 tabIndex={-1}>{asked === '' ? t('explorer.listTitle') : t('explorer.searchFor', { words: asked })}</h1>
      {asked === '' && <Standfirst knowledge={knowledge} />}
      <FilterBar
        filter={filter}
        counts={counts}
        documents={knowledge.documents}
        hash={hash}
        onDocument={(document) => onFilter({ ...(kind && { kind }), ...(document !== undefined && { document }) })}
      />
      <p class="unseen" role="status">
        {t('explorer.found', shown.length, { count: shown.length })}
      </p>
      {shown.length > 0 ? (
        groups(shown, asked === '').map(([group, hits]) => <Group key={group} kind={group} hits={hits} />)
      ) : (
        <Nothing query={asked} elsewhere={found.length} all={hash({})} search={search} />
      )}
    </>
  );
}

function Standfirst({ knowledge: { cards, documents } }: { readonly knowledge: Knowledge }) {
  const all = Object.values(cards);
  const claims = all.reduce((sum, card) => sum + card.claims.length, 0);
  const sources = Object.values(documents).map(({ id, outlet, published }) => (
    <span key={id}>
      <span lang={CONTENT_LANGUAGE}>{outlet}</span> (<Time edtf={published} />)
    </span>
  ));
  const last = sources.at(-1);
  const others = sources.slice(0, -1).flatMap((source, index) => (index === 0 ? [source] : [', ', source]));
  return (
    <p class="standfirst">
      {fill('explorer.standfirst', {
        entries: all.length,
        claims,
        sources: others.length === 0 ? last : fill('common.listEnd', { others, last }),
      })}
    </p>
  );
}

/** In the order of the kinds, or, where there is a best, in that of the best of each kind. */
function groups(hits: readonly Hit[], byKind: boolean): readonly (readonly [Kind, readonly Hit[]])[] {
  const grouped = Map.groupBy(hits, ({ card }) => card.kind);
  const order = byKind ? KINDS : [...grouped.keys()];
  return order.flatMap((kind) => {
    const these = grouped.get(kind);
    return these ? [[kind, these] as const] : [];
  });
}

function Group({ kind, hits }: { readonly kind: Kind; readonly hits: readonly Hit[] }) {
  return (
    <section class="group" data-kind={kind} aria-labelledby={`group-${kind}`}>
      <h2 id={`group-${kind}`}>
        <KindShape kind={kind} />
        {kindPlural(kind)} <span class="number">{hits.length}</span>
      </h2>
      <ul class="entries">
        {hits.map((hit) => (
          <li key={hit.card.id}>
            <a class="title" lang={CONTENT_LANGUAGE} href={entryHash(hit.card.id)}>
              <Found text={hit.card.title} words={hit.words} />
            </a>
            {hit.card.when !== undefined && (
              <span class="when">
                <Time edtf={hit.card.when} />
              </span>
            )}
            <p lang={CONTENT_LANGUAGE}>
              <Found text={hit.card.identification} words={hit.words} />
            </p>
            {hit.claim && (
              <p class="excerpt" lang={CONTENT_LANGUAGE}>
                <Time edtf={hit.claim.date} class="date" lang={CONTENT_LANGUAGE} /> <Found text={hit.claim.text} words={hit.words} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A text with the words that were found in it. */
function Found({ text, words }: { readonly text: string; readonly words: ReadonlySet<string> }) {
  if (words.size === 0) return <>{text}</>;
  const parts = [];
  let end = 0;
  for (const word of wordsIn(text)) {
    if (!words.has(word.folded)) continue;
    parts.push(text.slice(end, word.start), <mark key={word.start}>{text.slice(word.start, word.end)}</mark>);
    end = word.end;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

type NothingProps = { readonly query: string; readonly elsewhere: number; readonly all: string; readonly search: Search };

function Nothing({ query, elsewhere, all, search }: NothingProps) {
  if (elsewhere > 0) {
    return (
      <p class="nothing">
        {t('explorer.noneInFilter')} <a href={all}>{t('explorer.outsideFilter', elsewhere, { count: elsewhere })}</a>
      </p>
    );
  }
  const closest = search.closest(query);
  return (
    <div class="nothing">
      <p>{closest.length === 0 ? t('explorer.nothing', { query }) : t('explorer.nothingClosest', { query })}</p>
      {closest.length > 0 && (
        <ul>
          {closest.map(({ id, kind, title }) => (
            <li key={id} data-kind={kind}>
              <KindShape kind={kind} />
              <a lang={CONTENT_LANGUAGE} href={entryHash(id)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="#/">{t('explorer.seeAll')}</a>
      </p>
    </div>
  );
}
