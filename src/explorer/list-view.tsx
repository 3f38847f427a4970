import { Time } from '../card/card-view.tsx';
import { KindShape, kindPlural } from '../card/kind-shape.tsx';
import { KINDS, type Kind } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
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
      <h1 tabIndex={-1}>{asked === '' ? 'Everything that is known' : <>Search for “{asked}”</>}</h1>
      {asked === '' && <Standfirst knowledge={knowledge} />}
      <FilterBar
        filter={filter}
        counts={counts}
        documents={knowledge.documents}
        hash={hash}
        onDocument={(document) => onFilter({ ...(kind && { kind }), ...(document !== undefined && { document }) })}
      />
      <p class="unseen" role="status">
        {inWords(shown.length)}
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
  return (
    <p class="standfirst">
      {all.length} entries with {claims} claims, each dated and attributed, from{' '}
      {Object.values(documents).map(({ id, outlet, published }, index, { length }) => (
        <span key={id}>
          {index === 0 ? '' : index === length - 1 ? ' and ' : ', '}
          {outlet} (<Time edtf={published} />)
        </span>
      ))}
      .
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
            <a class="title" href={entryHash(hit.card.id)}>
              <Found text={hit.card.title} words={hit.words} />
            </a>
            {hit.card.when !== undefined && (
              <span class="when">
                <Time edtf={hit.card.when} />
              </span>
            )}
            <p>
              <Found text={hit.card.identification} words={hit.words} />
            </p>
            {hit.claim && (
              <p class="excerpt">
                <Time edtf={hit.claim.date} class="date" /> <Found text={hit.claim.text} words={hit.words} />
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
        Nothing of this kind or from this document.{' '}
        <a href={all}>{elsewhere === 1 ? 'Show the one entry outside it' : `Show all ${elsewhere} entries`}</a>
      </p>
    );
  }
  const closest = search.closest(query);
  return (
    <div class="nothing">
      <p>
        Nothing is known of “{query}”{closest.length === 0 ? '.' : '; closest:'}
      </p>
      {closest.length > 0 && (
        <ul>
          {closest.map(({ id, kind, title }) => (
            <li key={id} data-kind={kind}>
              <KindShape kind={kind} />
              <a href={entryHash(id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="#/">See everything that is known</a>
      </p>
    </div>
  );
}

const inWords = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);
