import { Away, ClaimList, KindLine, RelationText, Time } from '../card/card-view.tsx';
import { KindShape, kindName } from '../card/kind-shape.tsx';
import { webAddress } from '../card/source-link.ts';
import type { Card } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { cites } from './passes.ts';
import { type Connection, relationsOf, toRelation } from './relations-of.ts';
import { entryHash, mapHash, routeHash } from './route.ts';

export type EntryViewProps = {
  readonly card: Card;
  readonly knowledge: Knowledge;
  /** Asks for a search of the web for the headline of a document whose address is not known. */
  readonly onSearch: (headline: string) => void;
};

/** All that is known of an entry. */
export function EntryView({ card, knowledge, onSearch }: EntryViewProps) {
  const relations = relationsOf(card, knowledge);
  const wikipedia = webAddress(card.wikipedia);
  return (
    <article class="entry" data-kind={card.kind}>
      <header>
        <KindLine card={card} />
        <h1 tabIndex={-1}>{card.title}</h1>
        <p class="standfirst">{card.identification}</p>
      </header>
      <div class="columns">
        <section class="known" aria-labelledby="known">
          <h2 id="known">
            What is known <span class="number">{card.claims.length}</span>
          </h2>
          <ClaimList claims={card.claims} props={{ dossier: knowledge, onSearch }} />
        </section>
        <aside aria-label={`Around ${card.title}`}>
          <Relations card={card} relations={relations} />
          <Documents card={card} knowledge={knowledge} />
          {wikipedia && (
            <section>
              <h2>Elsewhere</h2>
              <p>
                <a href={wikipedia.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                  {card.title} on Wikipedia
                  <Away />
                </a>
              </p>
            </section>
          )}
        </aside>
      </div>
    </article>
  );
}

function Relations({ card, relations }: { readonly card: Card; readonly relations: readonly Connection[] }) {
  if (relations.length === 0) return null;
  const own = relations.filter(({ outward }) => outward !== undefined);
  const others = relations.filter(({ outward }) => outward === undefined);
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">
        Related <span class="number">{relations.length}</span>
      </h2>
      <p>
        <a class="to-map" href={mapHash(card.id)}>
          Map of relations
        </a>
      </p>
      <ul class="relations">
        {own.map(({ other, outward = '' }) => (
          <li key={other.id} data-kind={other.kind}>
            <a href={entryHash(other.id)}>
              <RelationText {...toRelation(other, outward)} />
            </a>
          </li>
        ))}
        {others.map(({ other, inward = '' }) => (
          <li key={other.id} data-kind={other.kind}>
            <a href={entryHash(other.id)}>
              <KindShape kind={other.kind} />
              <span>
                <span class="name">{other.title}</span> <span class="relation">{inward}</span> <span class="this">{card.title}</span>
                <span class="unseen">, {kindName(other.kind)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ card, knowledge: { documents } }: { readonly card: Card; readonly knowledge: Knowledge }) {
  const cited = Object.values(documents).flatMap((document) => {
    const count = card.claims.filter((claim) => cites(claim, document.id)).length;
    return count > 0 ? [{ document, count }] : [];
  });
  if (cited.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Sources</h2>
      <ul class="documents">
        {cited.map(({ document, count }) => (
          <li key={document.id}>
            <a href={routeHash({ view: 'list', query: '', filter: { document: document.id } })}>
              <cite>{document.title}</cite>
            </a>
            <p>
              {document.author !== undefined && `${document.author}, `}
              {document.outlet}, <Time edtf={document.published} />; {count === 1 ? '1 claim' : `${count} claims`} here
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
