import type { Card } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { fill, t } from '../i18n/i18n.ts';
import { ClaimList } from '../ui/claim-list.tsx';
import { Away } from '../ui/glyph.tsx';
import { KindLine } from '../ui/kind-line.tsx';
import { KindShape, kindName } from '../ui/kind-shape.tsx';
import { Origin } from '../ui/origin.tsx';
import { RelationText } from '../ui/relation-text.tsx';
import { webAddress } from '../ui/source-link.ts';
import { Time } from '../ui/time.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
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
        <h1 lang={CONTENT_LANGUAGE} tabIndex={-1}>
          {card.title}
        </h1>
        <p class="standfirst" lang={CONTENT_LANGUAGE}>
          {card.identification}
        </p>
      </header>
      <div class="columns">
        <section class="known" aria-labelledby="known">
          <h2 id="known">
            {t('explorer.known')} <span class="number">{card.claims.length}</span>
          </h2>
          <ClaimList claims={card.claims} props={{ dossier: knowledge, onSearch }} />
        </section>
        <aside aria-label={t('explorer.around', { title: card.title })}>
          <Relations card={card} relations={relations} />
          <Documents card={card} knowledge={knowledge} />
          {wikipedia && (
            <section>
              <h2>{t('explorer.elsewhere')}</h2>
              <p>
                <a href={wikipedia.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                  {fill('card.wikipedia', { title: <span lang={CONTENT_LANGUAGE}>{card.title}</span> })}
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
        {t('explorer.related')} <span class="number">{relations.length}</span>
      </h2>
      <p>
        <a class="to-map" href={mapHash(card.id)}>
          {t('explorer.map')}
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
                <span lang={CONTENT_LANGUAGE}>
                  <span class="name">{other.title}</span> <span class="relation">{inward}</span> <span class="this">{card.title}</span>
                </span>
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
      <h2 id="documents">{t('explorer.sources')}</h2>
      <ul class="documents">
        {cited.map(({ document, count }) => (
          <li key={document.id}>
            <a href={routeHash({ view: 'list', query: '', filter: { document: document.id } })}>
              <cite lang={CONTENT_LANGUAGE}>{document.title}</cite>
            </a>
            <p>
              <Origin document={document} />, <Time edtf={document.published} />; {t('explorer.claimsHere', count, { count })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
