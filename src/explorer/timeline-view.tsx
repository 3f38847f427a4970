import { useMemo } from 'preact/hooks';
import { KINDS } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { t } from '../i18n/i18n.ts';
import { KindShape } from '../ui/kind-shape.tsx';
import { Time } from '../ui/time.tsx';
import { voiceInWords } from '../ui/voice-in-words.ts';
import { VoiceMark } from '../ui/voice-mark.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import { FilterBar } from './filter-bar.tsx';
import { type DatedClaim, type Moment, makeTimeline, type Year } from './make-timeline.ts';
import { passes } from './passes.ts';
import { entryHash, type Filter, routeHash } from './route.ts';
import { YearScale } from './year-scale.tsx';

export type TimelineViewProps = {
  readonly knowledge: Knowledge;
  readonly filter: Filter;
  /** The year that was asked for. */
  readonly year: number | undefined;
  readonly onFilter: (filter: Filter) => void;
};

/** Everything that has a date, in order of time. */
export function TimelineView({ knowledge, filter, year, onFilter }: TimelineViewProps) {
  const { kind, document } = filter;
  const timeline = useMemo(() => makeTimeline(knowledge, filter), [knowledge, kind, document]);
  const counts = useMemo(() => countKinds(knowledge, document), [knowledge, document]);
  return (
    <>
      <h1 tabIndex={-1}>{t('explorer.timeline')}</h1>
      <p class="standfirst">{t('explorer.timelineMeans')}</p>
      <FilterBar
        filter={filter}
        counts={counts}
        documents={knowledge.documents}
        hash={(next) => routeHash({ view: 'timeline', filter: next })}
        onDocument={(next) => onFilter({ ...(kind && { kind }), ...(next !== undefined && { document: next }) })}
      />
      {timeline.years.length === 0 ? (
        <p class="nothing">
          {t('explorer.noDates')} <a href="#/timeline">{t('explorer.wholeTimeline')}</a>
        </p>
      ) : (
        <>
          <YearScale timeline={timeline} hash={(to) => routeHash({ view: 'timeline', year: to, filter })} />
          {timeline.years.map((one) => (
            <YearSection key={one.year} year={one} knowledge={knowledge} asked={one.year === year} />
          ))}
        </>
      )}
    </>
  );
}

function countKinds({ cards }: Knowledge, document: string | undefined) {
  const all = Object.values(cards).filter((card) => passes(card, document === undefined ? {} : { document }));
  return new Map(KINDS.map((kind) => [kind, all.filter((card) => card.kind === kind).length]));
}

type YearSectionProps = {
  readonly year: Year;
  readonly knowledge: Knowledge;
  /** Whether the address asks for it. */
  readonly asked: boolean;
};

function YearSection({ year: { year, moments }, knowledge, asked }: YearSectionProps) {
  return (
    <section class="year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`} tabIndex={-1} data-asked={asked || undefined}>
        {year}
      </h2>
      <ol class="moments">
        {moments.map((moment) => (
          <MomentItem key={moment.date} moment={moment} knowledge={knowledge} />
        ))}
      </ol>
    </section>
  );
}

function MomentItem({ moment: { date, events, claims }, knowledge }: { readonly moment: Moment; readonly knowledge: Knowledge }) {
  return (
    <li class="moment">
      <h3>
        <Time edtf={date} class="date" lang={CONTENT_LANGUAGE} />
      </h3>
      <ul class="happened">
        {events.map((card) => (
          <li key={card.id} class="event" data-kind={card.kind}>
            <KindShape kind={card.kind} />
            <a class="title" lang={CONTENT_LANGUAGE} href={entryHash(card.id)}>
              {card.title}
            </a>
            <p lang={CONTENT_LANGUAGE}>{card.identification}</p>
          </li>
        ))}
        {claims.map((one) => (
          <ClaimLine key={`${one.card.id} ${one.claim.text}`} {...one} knowledge={knowledge} />
        ))}
      </ul>
    </li>
  );
}

function ClaimLine({ card, claim, knowledge }: DatedClaim & { readonly knowledge: Knowledge }) {
  const documents = [...new Set(claim.citations.map(({ document }) => document))].flatMap((id) => knowledge.documents[id] ?? []);
  return (
    <li class="line" data-kind={card.kind} data-voice={claim.voice.kind}>
      <KindShape kind={card.kind} />
      <a lang={CONTENT_LANGUAGE} href={entryHash(card.id)}>
        {card.title}
      </a>
      <p class="text" lang={CONTENT_LANGUAGE}>
        {claim.text}
      </p>
      <p class="voice">
        <VoiceMark voice={claim.voice.kind} />
        {voiceInWords(claim, documents)}
      </p>
    </li>
  );
}
