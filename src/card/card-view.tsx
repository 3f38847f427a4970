import type { SourceDocument } from '../domain/document.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Card, Citation, Claim, Relation, Voice } from '../domain/entry.ts';
import type { Evidence } from '../domain/mention.ts';
import { fill, t } from '../i18n/i18n.ts';
import { Connections } from './connections.tsx';
import { CopyButton } from './copy-button.tsx';
import { evidenceInWords } from './evidence-in-words.ts';
import { formatDate, machineDate } from './format-date.ts';
import { interfaceDate } from './interface-date.ts';
import { KindShape, kindName } from './kind-shape.tsx';
import type { Theme } from './page-theme.ts';
import { quoteClaim } from './quote-claim.ts';
import { sourceLink, webAddress } from './source-link.ts';
import { splitClaims } from './split-claims.ts';
import { voiceInWords } from './voice-in-words.ts';
import { CONTENT_LANGUAGE, interfaceLanguage } from './wear-language.ts';

export type CardViewProps = {
  readonly card: Card;
  readonly dossier: Dossier;
  readonly theme: Theme;
  /** Whether it lies at the bottom of the screen instead of beside its mention. */
  readonly sheet: boolean;
  /** Of the text that it lies on; its own is that of its language. */
  readonly direction: 'ltr' | 'rtl';
  /** Day of the article, ISO 8601. */
  readonly articleDate: string | undefined;
  /** Ids of the entries that the article names, in reading order. */
  readonly met: readonly string[];
  /** Titles of the entries that back and forward lead to. */
  readonly back: string | undefined;
  readonly forward: string | undefined;
  /** The mention that the card was opened for; absent while another entry is shown. */
  readonly mention: MentionProps | undefined;
  /** Whether the card stays while the reader goes on reading. */
  readonly pinned: boolean;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onPin: () => void;
  /** Shows the entry in the side panel; without it there is no button for that. */
  readonly onPanel: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onRelated: (entry: string) => void;
  /** Asks for a search of the web for a headline; without it the headline is text. */
  readonly onSearch: ((headline: string) => void) | undefined;
};

export type MentionProps = {
  /** Why it is marked. */
  readonly evidence: Evidence;
  /** Its place among the mentions of its entry, counted from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  /** Goes to another of them. */
  readonly onStep: (mention: number) => void;
  /** Takes the entry's marks off this page; without it there is no button for that. */
  readonly onHide: (() => void) | undefined;
  /** Takes the entry's marks off every page; without it there is no button for that. */
  readonly onMute: (() => void) | undefined;
};

/** A card: pure, no state of its own save what is unfolded, which the browser keeps, and what was just copied. */
export function CardView(props: CardViewProps) {
  const { card, dossier, articleDate } = props;
  return (
    <section
      class={props.sheet ? 'surface card sheet' : 'surface card'}
      data-theme={props.theme}
      data-behind={props.direction}
      role="dialog"
      aria-labelledby="title"
      aria-describedby="identification"
      {...interfaceLanguage()}
      tabIndex={-1}
    >
      <div class="frame" data-kind={card.kind}>
        <div class="head">
          {props.sheet && <div class="handle" aria-hidden="true" />}
          <Bar {...props} />
        </div>
        <div class="scroll" key={card.id}>
          <header>
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
            met={props.met}
            articleDate={articleDate}
            onRelated={props.onRelated}
            onSearch={props.onSearch}
          />
          {props.mention && <MentionFacts {...props.mention} />}
        </div>
      </div>
    </section>
  );
}

export type CardContentProps = Pick<CardViewProps, 'card' | 'dossier' | 'met' | 'articleDate' | 'onRelated' | 'onSearch'> & {
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

function Bar({ card, back, forward, pinned, onBack, onForward, onPin, onPanel, onClose }: CardViewProps) {
  return (
    <div class="bar">
      {back !== undefined && (
        <button
          type="button"
          class="icon"
          aria-label={t('card.backTo', { title: back })}
          title={t('card.backTo', { title: back })}
          onClick={onBack}
        >
          <Glyph path="M10 3 5 8l5 5" />
        </button>
      )}
      {forward !== undefined && (
        <button
          type="button"
          class="icon"
          aria-label={t('card.forwardTo', { title: forward })}
          title={t('card.forwardTo', { title: forward })}
          onClick={onForward}
        >
          <Glyph path="m6 3 5 5-5 5" />
        </button>
      )}
      <KindLine card={card} />
      {onPanel && (
        <button type="button" class="icon" aria-label={t('card.panel')} title={t('card.panel')} onClick={onPanel}>
          <Glyph path="M2.500 3h11v10h-11zM9.500 3v10" />
        </button>
      )}
      <button type="button" class="icon pin" aria-label={t('card.pin')} aria-pressed={pinned} title={t('card.pinHint')} onClick={onPin}>
        <Glyph path="M6 2h4m-3.500 0v4.500L4.500 10h7l-2-3.500V2M8 10v4.500" />
      </button>
      <button type="button" class="icon close" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
        <Glyph path="m4 4 8 8m0-8-8 8" />
      </button>
    </div>
  );
}

/** What an entry is, and when it took place. */
export function KindLine({ card }: { readonly card: Card }) {
  return (
    <p class="kind">
      <KindShape kind={card.kind} />
      <span>{kindName(card.kind)}</span>
      {card.when !== undefined && (
        <>
          <span class="dot" aria-hidden="true">
            ·
          </span>
          <Time edtf={card.when} />
        </>
      )}
    </p>
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

/** What claims are shown with. */
export type ClaimProps = Pick<CardContentProps, 'onSearch' | 'current'> & { readonly dossier: Pick<Dossier, 'documents'> };

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
  readonly onSearch: CardViewProps['onSearch'];
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

/** Who wrote a document and who brought it out. */
export function Origin({ document: { author, outlet } }: { readonly document: SourceDocument }) {
  return <span lang={CONTENT_LANGUAGE}>{author === undefined ? outlet : `${author}, ${outlet}`}</span>;
}

/** How an entry relates to another, as it is said of the one and named after the other. */
export function RelationText({ kind, relation, title }: Relation) {
  return (
    <>
      <KindShape kind={kind} />
      <span>
        <span lang={CONTENT_LANGUAGE}>
          <span class="relation">{relation}</span> <span class="name">{title}</span>
        </span>
        <span class="unseen">, {kindName(kind)}</span>
      </span>
    </>
  );
}

type SourcesEndProps = {
  /** Day of the newest document of the knowledge base, and of the article, ISO 8601. */
  readonly until: string | undefined;
  readonly articleDate: string | undefined;
};

/** Says where the knowledge base ends, under an article that is newer. */
export function SourcesEnd({ until, articleDate }: SourcesEndProps) {
  if (until === undefined || articleDate === undefined || articleDate <= until) return null;
  return <p class="end">{fill('card.sourcesEnd', { date: <Time edtf={until} /> })}</p>;
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

function MentionFacts({ evidence, at, of, onStep, onHide, onMute }: MentionProps) {
  return (
    <section class="mention" aria-label={t('card.mention')}>
      {of > 1 && (
        <div class="steps">
          <p role="status">{t('card.mentionOf', { at: at + 1, of })}</p>
          <button
            type="button"
            class="icon"
            aria-label={t('card.previousMention')}
            title={t('card.previousMention')}
            onClick={() => onStep((at + of - 1) % of)}
          >
            <Glyph path="m3 10 5-5 5 5" />
          </button>
          <button
            type="button"
            class="icon"
            aria-label={t('card.nextMention')}
            title={t('card.nextMention')}
            onClick={() => onStep((at + 1) % of)}
          >
            <Glyph path="m3 6 5 5 5-5" />
          </button>
        </div>
      )}
      <div class="why">
        <details onToggle={({ currentTarget }) => currentTarget.parentElement?.scrollIntoView({ block: 'nearest' })}>
          <summary>
            {t('card.whyMarked')}
            <Chevron />
          </summary>
          <p>{evidenceInWords(evidence)}</p>
        </details>
        {onHide && (
          <button type="button" class="link" title={t('card.notThisHint')} onClick={onHide}>
            {t('card.notThis')}
          </button>
        )}
        {onMute && (
          <button type="button" class="link" title={t('card.muteHint')} onClick={onMute}>
            {t('card.mute')}
          </button>
        )}
      </div>
    </section>
  );
}

type TimeProps = {
  readonly edtf: string;
  readonly class?: string;
  /** For a date beside words of the knowledge base: it is written as they are. */
  readonly lang?: typeof CONTENT_LANGUAGE;
};

export function Time({ edtf, class: name, lang }: TimeProps) {
  const words = lang === undefined ? interfaceDate(edtf) : formatDate(edtf);
  return (
    <time dateTime={machineDate(edtf)} class={name} lang={lang}>
      {words}
    </time>
  );
}

/** A voice at a glance: lines of print, a quotation mark, a pen. */
export function VoiceMark({ voice }: { readonly voice: Voice['kind'] }) {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={VOICE_MARKS[voice]} fill="currentColor" />
    </svg>
  );
}

const VOICE_MARKS: Readonly<Record<Voice['kind'], string>> = {
  reported: 'M1 2h14v2H1zM1 7h14v2H1zM1 12h9v2H1z',
  said: 'M7 3v2C5 5.5 4 7 4 8h3v5H1V8.5C1 5.500 3.500 3.200 7 3zm8 0v2c-2 .5-3 2-3 3h3v5H9V8.5C9 5.500 11.500 3.200 15 3z',
  opinion: 'M11.500 1 15 4.500 5.500 14 1 15l1-4.500z',
};

export function Glyph({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d="m3 6 5 5 5-5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** Says that a link leads out. */
export function Away() {
  return (
    <>
      <span class="unseen"> {t('common.newTab')}</span>
      <svg class="away" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="M6 4h6v6m0-6-8 8" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </>
  );
}
