import { useMemo } from 'preact/hooks';
import { Time, VoiceMark } from '../card/card-view.tsx';
import { KindShape } from '../card/kind-shape.tsx';
import { voiceInWords } from '../card/voice-in-words.ts';
import { KINDS } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
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
      <h1 tabIndex={-1}>Timeline</h1>
      <p class="standfirst">What happened, what was said, and when. Each diamond is an event; the bars count what is known of a year.</p>
      <FilterBar
        filter={filter}
        counts={counts}
        documents={knowledge.documents}
        hash={(next) => routeHash({ view: 'timeline', filter: next })}
        onDocument={(next) => onFilter({ ...(kind && { kind }), ...(next !== undefined && { document: next }) })}
      />
      {timeline.years.length === 0 ? (
        <p class="nothing">
          Nothing here has a date. <a href="#/timeline">Show the whole timeline</a>
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
        <Time edtf={date} class="date" />
      </h3>
      <ul class="happened">
        {events.map((card) => (
          <li key={card.id} class="event" data-kind={card.kind}>
            <KindShape kind={card.kind} />
            <a class="title" href={entryHash(card.id)}>
              {card.title}
            </a>
            <p>{card.identification}</p>
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
      <a href={entryHash(card.id)}>{card.title}</a>
      <p class="text">{claim.text}</p>
      <p class="voice">
        <VoiceMark voice={claim.voice.kind} />
        {voiceInWords(claim, documents)}
      </p>
    </li>
  );
}
