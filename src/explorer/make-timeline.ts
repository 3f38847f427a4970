import type { Card, Claim } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { cites, passes } from './passes.ts';
import type { Filter } from './route.ts';
import { type TimeSpan, timeSpan } from './time-span.ts';

/** Everything that has a date. */
export type Timeline = {
  /** In order; years of which nothing is known are left out. */
  readonly years: readonly Year[];
  /** Events that have a date, in order. */
  readonly events: readonly EventMark[];
};

export type Year = {
  readonly year: number;
  /** In order of date; the wider of two dates that begin together first. */
  readonly moments: readonly Moment[];
  /** How many events and claims there are. */
  readonly count: number;
};

/** What bears the same date: events, then claims, by the titles of their entries. */
export type Moment = { readonly date: string; readonly events: readonly Card[]; readonly claims: readonly DatedClaim[] };

export type DatedClaim = { readonly card: Card; readonly claim: Claim };

export type EventMark = { readonly card: Card; readonly date: string; readonly span: TimeSpan };

/** Puts what passes the filter in order of time. */
export function makeTimeline({ cards }: Knowledge, filter: Filter): Timeline {
  const shown = Object.values(cards)
    .filter((card) => passes(card, filter))
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));
  const moments = new Map<string, { readonly events: Card[]; readonly claims: DatedClaim[] }>();
  const at = (date: string) => {
    const moment = moments.get(date) ?? { events: [], claims: [] };
    moments.set(date, moment);
    return moment;
  };
  for (const card of shown) {
    if (card.when !== undefined) at(card.when).events.push(card);
    for (const claim of card.claims) {
      if (filter.document === undefined || cites(claim, filter.document)) at(claim.date).claims.push({ card, claim });
    }
  }
  return { years: yearsOf([...moments].map(([date, moment]) => ({ date, ...moment }))), events: eventsOf(shown) };
}

function yearsOf(moments: readonly Moment[]): readonly Year[] {
  const placed = moments.flatMap((moment) => {
    const span = timeSpan(moment.date);
    return span ? [{ moment, span }] : [];
  });
  placed.sort((one, other) => inTime(one.span, other.span));
  const years = Map.groupBy(placed, ({ span }) => yearOf(span));
  return [...years].map(([year, these]) => ({
    year,
    moments: these.map(({ moment }) => moment),
    count: these.reduce((sum, { moment }) => sum + moment.events.length + moment.claims.length, 0),
  }));
}

function eventsOf(cards: readonly Card[]): readonly EventMark[] {
  const events = cards.flatMap((card) => {
    const span = card.when === undefined ? undefined : timeSpan(card.when);
    return card.when === undefined || !span ? [] : [{ card, date: card.when, span }];
  });
  return events.sort((one, other) => inTime(one.span, other.span));
}

/** A date that is only an end, "by 31 December", begins where the year does; what is left of rounding must not carry it into the next. */
const yearOf = ({ from, to }: TimeSpan): number => (from === to ? Math.ceil(from) - 1 : Math.floor(from + 1e-9));

const inTime = (one: TimeSpan, other: TimeSpan): number => one.from - other.from || other.to - one.to;
