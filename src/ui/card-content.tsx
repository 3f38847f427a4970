import type { Dossier } from '../domain/dossier.ts';
import type { Card, Claim } from '../domain/entry.ts';
import { fill, t } from '../i18n/i18n.ts';
import { ClaimList } from './claim-list.tsx';
import { Connections } from './connections.tsx';
import { Away, Chevron } from './glyph.tsx';
import { RelationText } from './relation-text.tsx';
import { webAddress } from './source-link.ts';
import { SourcesEnd, type SourcesEndProps } from './sources-end.tsx';
import { splitClaims } from './split-claims.ts';
import { CONTENT_LANGUAGE } from './wear-language.ts';

export type CardContentProps = {
  readonly card: Card;
  readonly dossier: Dossier;
  /** Day of the article, ISO 8601. */
  readonly articleDate: string | undefined;
  /** Ids of the entries that the article names, in reading order. */
  readonly met: readonly string[];
  readonly onRelated: (entry: string) => void;
  /** Asks for a search of the web for a headline; without it the headline is text. */
  readonly onSearch: ((headline: string) => void) | undefined;
  /** The claim that was asked for, which stands out and is not folded away. */
  readonly current?: Claim | undefined;
};

/** All that a card says of its entry: its claims, what it relates to, where the knowledge base ends. */
export function CardContent(props: CardContentProps) {
  const { card, dossier } = props;
  return (
    <>
      <Claims card={card} props={props} />
      <Related {...props} />
      <Footer card={card} until={dossier.until} articleDate={props.articleDate} />
    </>
  );
}

function Claims({ card, props }: { readonly card: Card; readonly props: CardContentProps }) {
  const { before, since } = splitClaims(card.claims, props.articleDate);
  if (since.length === 0) return <ClaimList claims={before} props={props} />;
  if (before.length === 0) {
    return (
      <section class="part" aria-labelledby="since">
        <h3 id="since">{t('card.sinceAll')}</h3>
        <ClaimList claims={since} props={props} />
      </section>
    );
  }
  return (
    <>
      <section class="part" aria-labelledby="then">
        <h3 id="then">{t('card.before')}</h3>
        <ClaimList claims={before} props={props} />
      </section>
      <details class="part since" open={props.current && since.includes(props.current)}>
        <summary>
          <h3>
            {t('card.since')} <span class="count">{since.length}</span>
          </h3>
          <Chevron />
        </summary>
        <ClaimList claims={since} props={props} />
      </details>
    </>
  );
}

function Related(props: CardContentProps) {
  const { card, dossier, met, onRelated, onSearch } = props;
  const others = met.filter((entry) => entry !== card.id && dossier.cards[entry] !== undefined);
  if (card.related.length === 0 && others.length === 0) return null;
  return (
    <section class="part" aria-labelledby="related">
      <h3 id="related">{t('card.related')}</h3>
      <ul class="related">
        {card.related.map((relation) => (
          <li key={`${relation.entry} ${relation.relation}`} data-kind={relation.kind}>
            {dossier.cards[relation.entry] ? (
              <button type="button" onClick={() => onRelated(relation.entry)}>
                <RelationText {...relation} />
              </button>
            ) : (
              <span>
                <RelationText {...relation} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Connections
        key={card.id}
        card={card}
        cards={dossier.cards}
        others={others}
        met={met}
        onRelated={onRelated}
        showClaim={(claim) => <ClaimList claims={[claim]} props={{ dossier, onSearch }} />}
      />
    </section>
  );
}

function Footer({ card, until, articleDate }: SourcesEndProps & { readonly card: Card }) {
  const wikipedia = webAddress(card.wikipedia);
  const end = SourcesEnd({ until, articleDate });
  if (!wikipedia && !end) return null;
  return (
    <footer>
      {end}
      {wikipedia && (
        <p>
          <a href={wikipedia.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {fill('card.wikipedia', { title: <span lang={CONTENT_LANGUAGE}>{card.title}</span> })}
            <Away />
          </a>
        </p>
      )}
    </footer>
  );
}
