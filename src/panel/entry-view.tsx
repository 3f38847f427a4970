import type { Dossier } from '../domain/dossier.ts';
import type { Card, Claim } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { CardContent } from '../ui/card-content.tsx';
import { Away, Glyph } from '../ui/glyph.tsx';
import { KindLine } from '../ui/kind-line.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';

export type EntryViewProps = {
  /** Headline of the article. */
  readonly story: string;
  /** Undefined if the story no longer has it. */
  readonly card: Card | undefined;
  /** The claim that was asked for. */
  readonly claim: Claim | undefined;
  readonly dossier: Dossier;
  /** Ids of the entries that were found in the article. */
  readonly met: readonly string[];
  /** Day of the article, ISO 8601. */
  readonly articleDate: string | undefined;
  /** Where back leads, in words. */
  readonly back: string;
  readonly onBack: () => void;
  /** Undefined for an entry that the article does not name. */
  readonly onLocate: (() => void) | undefined;
  readonly onRelated: (entry: string) => void;
  readonly onSearch: (headline: string) => void;
};

/** An entry's card in the panel. */
export function EntryView({ story, card, claim, dossier, met, articleDate, back, onBack, onLocate, onRelated, onSearch }: EntryViewProps) {
  return (
    <article class="entry" data-kind={card?.kind} aria-labelledby="title">
      <h1 class="unseen" lang={CONTENT_LANGUAGE}>
        {story}
      </h1>
      <div class="entry-bar">
        <button type="button" class="action" onClick={onBack} aria-label={back} title={back}>
          <Glyph path="M10 3 5 8l5 5" />
          {t('panel.back')}
        </button>
        {onLocate && card && (
          <button type="button" class="action" onClick={onLocate}>
            {t('panel.locate')}
          </button>
        )}
      </div>
      {card ? (
        <div class="entry-body" key={card.id}>
          <header>
            <KindLine card={card} />
            <h2 id="title" lang={CONTENT_LANGUAGE} tabIndex={-1}>
              {card.title}
            </h2>
            <p id="identification" lang={CONTENT_LANGUAGE}>
              {card.identification}
            </p>
          </header>
          <CardContent
            card={card}
            dossier={dossier}
            met={met}
            articleDate={articleDate}
            current={claim}
            onRelated={onRelated}
            onSearch={onSearch}
          />
          <footer>
            <p>
              <a href={`/explorer.html#/entry/${card.id}`} target="_blank" rel="noopener">
                {t('panel.explore')}
                <Away />
              </a>
            </p>
          </footer>
        </div>
      ) : (
        <p class="nothing">{t('panel.gone')}</p>
      )}
    </article>
  );
}
