import type { SourceDocument } from '../domain/document.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Citation, Claim } from '../domain/entry.ts';
import { fill, t } from '../i18n/i18n.ts';
import { CopyButton } from './copy-button.tsx';
import { Away, Chevron } from './glyph.tsx';
import { Origin } from './origin.tsx';
import { quoteClaim } from './quote-claim.ts';
import { sourceLink } from './source-link.ts';
import { Time } from './time.tsx';
import { voiceInWords } from './voice-in-words.ts';
import { VoiceMark } from './voice-mark.tsx';
import { CONTENT_LANGUAGE } from './wear-language.ts';

/** What claims are shown with. */
export type ClaimProps = {
  readonly dossier: Pick<Dossier, 'documents'>;
  /** Asks for a search of the web for a headline; without it the headline is text. */
  readonly onSearch: ((headline: string) => void) | undefined;
  /** The claim that was asked for, which stands out. */
  readonly current?: Claim | undefined;
};

/** Claims with their dates, voices and sources. */
export function ClaimList({ claims, props }: { readonly claims: readonly Claim[]; readonly props: ClaimProps }) {
  return (
    <ol class="claims">
      {claims.map((claim) => (
        <ClaimItem key={`${claim.date} ${claim.text}`} claim={claim} props={props} />
      ))}
    </ol>
  );
}

function ClaimItem({ claim, props }: { readonly claim: Claim; readonly props: ClaimProps }) {
  const sources = claim.citations.flatMap((citation) => {
    const document = props.dossier.documents[citation.document];
    return document ? [{ citation, document }] : [];
  });
  const documents = sources.map((source) => source.document);
  const published = documents[0]?.published;
  return (
    <li class="claim" data-voice={claim.voice.kind} aria-current={claim === props.current ? true : undefined}>
      <Time edtf={claim.date} class="date" lang={CONTENT_LANGUAGE} />
      <p class="text" lang={CONTENT_LANGUAGE}>
        {claim.text}
      </p>
      <details class="sources">
        <summary>
          <span class="voice">
            <VoiceMark voice={claim.voice.kind} />
            {voiceInWords(claim, documents)}
          </span>
          {published !== undefined && (
            <span class="published">
              , <Time edtf={published} />
            </span>
          )}
          <Chevron />
        </summary>
        {sources.map(({ citation, document }) => (
          <Source
            key={`${citation.document} ${citation.paragraph} ${citation.anchor}`}
            citation={citation}
            document={document}
            onSearch={props.onSearch}
          />
        ))}
        <CopyButton text={() => quoteClaim(claim, props.dossier.documents)} />
      </details>
    </li>
  );
}

type SourceProps = {
  readonly citation: Citation;
  readonly document: SourceDocument;
  readonly onSearch: ClaimProps['onSearch'];
};

function Source({ citation, document, onSearch }: SourceProps) {
  const href = sourceLink(document, citation);
  return (
    <div class="source">
      <p class="headline">
        <cite lang={CONTENT_LANGUAGE}>{document.title}</cite>
      </p>
      <p>
        <Origin document={document} />, <Time edtf={document.published} />
        {document.firstPublishedBy !== undefined && `, ${t('card.firstPublishedBy', { outlet: document.firstPublishedBy })}`}
      </p>
      <p>{fill('card.paragraph', { number: citation.paragraph, anchor: <q lang={CONTENT_LANGUAGE}>{citation.anchor}</q> })}</p>
      {href !== undefined && (
        <p>
          <a href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {t('card.readAt', { outlet: document.outlet })}
            <Away />
          </a>
        </p>
      )}
      {href === undefined && onSearch && (
        <p>
          <button type="button" class="link" onClick={() => onSearch(document.title)}>
            {t('card.search')}
            <Away />
          </button>
        </p>
      )}
    </div>
  );
}
