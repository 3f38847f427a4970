import { KINDS } from '../domain/entry.ts';
import { BUILT_IN_FACETS } from '../domain/knowledge-base.ts';
import type { Near } from '../domain/mention.ts';
import { LARGER, ROLE } from '../knowledge/pack-format.ts';
import { listBits } from '../text/word-lists.ts';
import { GAP, SHAPE } from '../text/words.ts';
import type { DateHit } from './find-dates.ts';
import { cuesOf, type Hit, isCovered, isIn, type Names, quote, type Rule, tellsOf } from './find-names.ts';
import { isHeadline, isSentenceStart, type Stretch, stretchOf } from './reach.ts';
import type { Verdict } from './verdict.ts';

/** What is known of the article besides its names. */
export type Context = {
  readonly names: Names;
  readonly dates: readonly DateHit[];
  /** Day of publication, in days since 1970. */
  readonly published?: number;
  /** The full names that were accepted, by entry: the places where the article names it beyond doubt. */
  readonly named: ReadonlyMap<number, readonly Stretch[]>;
  /** Names of the facets, by number. */
  readonly facets: readonly string[];
};

/**
 * Decides whether an alias means its entry here: its rule's needs and exclusions, years and other names in its phrase. What settles most
 * and costs least comes first.
 */
export function weighContext(context: Context, hit: Hit): Verdict {
  const { names } = context;
  const event = happens(names, hit.entry);
  if (event && isOlder(context, hit)) return { hit, accepted: false, reason: () => 'The article is older than it.' };
  const found = findNeeds(context, hit);
  if (!found) return { hit, accepted: false, reason: () => `None of what it needs is near: ${needsInWords(context, hit)}.` };
  const against = ruledOut(context, hit) ?? (event ? ruledOutAsEvent(context, hit) : undefined);
  if (against) return against;
  const name = (): string => quote(names, hit.first, hit.last);
  if (found.length === 0) return { hit, accepted: true, reason: () => ({ because: 'name', name: name() }) };
  return { hit, accepted: true, reason: () => ({ because: 'context', name: name(), near: nearOf(names, found) }) };
}

/** What the first alternative that holds was found in; nothing for an alias that needs nothing, undefined if none holds. */
function findNeeds(context: Context, hit: Hit): readonly Found[] | undefined {
  const { needs } = ruleOf(context.names, hit);
  if (needs.length === 0) return [];
  for (const alternative of needs) {
    const found = findAll(context, hit, alternative);
    if (found) return found;
  }
  return undefined;
}

function needsInWords(context: Context, hit: Hit): string {
  const { needs } = ruleOf(context.names, hit);
  return needs
    .map((facets) =>
      facets
        .toReversed()
        .map((facet) => describe(context, facet))
        .join(' with '),
    )
    .join(', or ');
}

/** The verdict against a name whose rule's exclusions are found, if they are. */
export function ruledOut(context: Context, hit: Hit): Verdict | undefined {
  for (const facet of ruleOf(context.names, hit).unless) {
    const found = findFacet(context, hit, facet);
    if (found) return { hit, accepted: false, reason: () => `${inWords(context.names, found)} near it tells of something else.` };
  }
  return undefined;
}

/** What happens happens at one time and in one place: others beside it make it another. */
function ruledOutAsEvent(context: Context, hit: Hit): Verdict | undefined {
  const conflict = conflictingTime(context, hit);
  if (conflict) return { hit, accepted: false, reason: conflict };
  const stranger = strangerBeside(context.names, hit);
  return (
    stranger && {
      hit,
      accepted: false,
      reason: () => `“${quote(context.names, stranger.first, stranger.last)}” beside it makes it another.`,
    }
  );
}

/** What an alias needs and what rules it out, decoded once. */
export function ruleOf({ pack, rules }: Names, hit: Hit): Rule {
  const known = rules.get(hit.detail);
  if (known) return known;
  let at = pack.ruleStarts[hit.detail] ?? 0;
  const next = (): number => pack.ruleCodes[at++] ?? 0;
  const list = (): number[] => {
    const codes: number[] = [];
    for (let length = next(); length > 0; length--) codes.push(next());
    return codes;
  };
  const needs: number[][] = [];
  for (let alternatives = next(); alternatives > 0; alternatives--) needs.push(list());
  const rule = { needs, unless: list() };
  rules.set(hit.detail, rule);
  return rule;
}

const NAME = BUILT_IN_FACETS.indexOf('name');
const WHEN = BUILT_IN_FACETS.indexOf('when');
const INSIDE = BUILT_IN_FACETS.indexOf('inside');
const ARTICLE = 3;

/** What a facet was found in: words of the text, or what is no word of it. */
type Found = Stretch | 'date' | 'capitals';

const inWords = (names: Names, found: Found): string => {
  if (typeof found === 'string') return { date: 'the date of the article', capitals: 'its own capitals' }[found];
  return `“${quote(names, found.first, found.last)}”`;
};

/** In the order in which the rule's author wrote it, each once. */
function nearOf(names: Names, found: readonly Found[]): readonly Near[] {
  const near: Near[] = [];
  for (let index = found.length - 1; index >= 0; index--) {
    const each = found[index];
    const one = typeof each === 'object' ? { words: quote(names, each.first, each.last) } : each;
    if (one !== undefined && !near.some((other) => isSame(other, one))) near.push(one);
  }
  return near;
}

function isSame(one: Near, other: Near): boolean {
  return typeof one === 'object' && typeof other === 'object' ? one.words === other.words : one === other;
}

/** What each of the facets was found in, or undefined if one was not. */
function findAll(context: Context, hit: Hit, facets: readonly number[]): readonly Found[] | undefined {
  const all: Found[] = [];
  for (const facet of facets) {
    const found = findFacet(context, hit, facet);
    if (!found) return undefined;
    all.push(found);
  }
  return all;
}

/** What in reach of a hit a facet asks for, or undefined. */
function findFacet(context: Context, hit: Hit, code: number): Found | undefined {
  const { names } = context;
  const facet = code >>> 2;
  const reach = code & 3;
  if (facet === WHEN) return findTime(context, hit, reach);
  if (facet === INSIDE) return isSentenceStart(names, hit.first) || isHeadline(names, hit.first) ? undefined : 'capitals';
  if (facet === NAME) {
    const named = context.named.get(hit.entry);
    return named && findIn(named, stretchOf(names, hit, reach), (at) => at.last < hit.first);
  }
  // A cue inside the alias is part of it and tells nothing; one that holds more does (“told Bloomberg”, “foreign aid” for “aid freeze”).
  const holds = ({ first, last }: Stretch): boolean => first <= hit.first && last >= hit.last && last - first > hit.last - hit.first;
  const tells = facet === LARGER ? holds : (cue: Stretch): boolean => cue.first < hit.first || cue.last > hit.last;
  const cues = cuesOf(names, hit.entry, facet);
  return cues.length === 0 ? undefined : findIn(cues, stretchOf(names, hit, reach), tells);
}

/** The first of some places, in order of the text, that lies within a stretch and has a property. */
function findIn<T extends Stretch>(places: readonly T[], within: Stretch, has: (place: T) => boolean): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.first ?? 0) < within.first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < places.length; index++) {
    const place = places[index];
    if (!place || place.first > within.last) return undefined;
    if (place.last <= within.last && has(place)) return place;
  }
  return undefined;
}

/** A date in reach that lies in the entry's period; in reach of the whole article also its own date. */
function findTime(context: Context, hit: Hit, reach: number): Found | undefined {
  const { names, published, dates } = context;
  const period = periodOf(names, hit.entry);
  const isInPeriod = (date: DateHit): boolean => meets(date, period);
  if (reach !== ARTICLE || published === undefined) return findIn(dates, stretchOf(names, hit, reach), isInPeriod);
  if (published >= period.from - names.limits.leadDays && published <= period.to + names.limits.lingerDays) return 'date';
  return findIn(dates, stretchOf(names, hit, 1), isInPeriod);
}

function meets(date: DateHit, { from, to }: { from: number; to: number }): boolean {
  if (date.hasYear) return date.from <= to && date.to >= from;
  // A day without its year: it is one of the period's if the period is short enough to have it once.
  if (to - from > 366) return false;
  const year = new Date(from * DAY).getUTCFullYear();
  return [year, year + 1].some((candidate) => {
    const shift = (Date.UTC(candidate, 0, 1) - Date.UTC(2000, 0, 1)) / DAY;
    return date.from + shift <= to + 1 && date.to + shift >= from - 1;
  });
}

const DAY = 86_400_000;

function periodOf({ pack }: Names, entry: number): { from: number; to: number } {
  return { from: pack.periodStarts[entry] ?? 0, to: pack.periodEnds[entry] ?? 0 };
}

/** Whether an entry is something that happens, so that years and other names tell one from another. */
function happens({ pack }: Names, entry: number): boolean {
  return HAPPENING[pack.entryKinds[entry] ?? -1] ?? false;
}

const HAPPENING = KINDS.map((kind) => kind === 'event' || kind === 'measure');

function isOlder({ names, published }: Context, hit: Hit): boolean {
  return published !== undefined && published < periodOf(names, hit.entry).from - names.limits.leadDays;
}

/** Why the time speaks against a hit: a year in the phrase is another, and no part of another name. */
function conflictingTime({ names, dates }: Context, hit: Hit): (() => string) | undefined {
  const { from, to } = periodOf(names, hit.entry);
  if (dates.length === 0) return undefined;
  const other = findIn(
    dates,
    stretchOf(names, hit, 0),
    (date) =>
      date.hasYear &&
      (date.last < hit.first || date.first > hit.last) &&
      (date.to < from || date.from > to) &&
      // “The 2016 election” in the phrase of a summit of 2018.
      !isCovered(names, date.first, ({ entry, role }) => entry !== hit.entry && role !== ROLE.cue),
  );
  return other && (() => `“${quote(names, other.first, other.last)}” is another time.`);
}

const GIVEN_NAMES = listBits('given-names');
const PREPOSITIONS = listBits('prepositions');
const PHRASE_BREAKS = listBits('phrase-breaks');
const TITLES_AND_PEOPLES = listBits('titles', 'demonyms');
const NO_NAMES = listBits('titles', 'demonyms', 'weekdays', 'months', 'function-words');

/** A capitalized name in the phrase that has nothing to do with the entry (“Asean summit”, “talks with Iran”), if there is one. */
function strangerBeside(names: Names, hit: Hit): Stretch | undefined {
  return strangerBefore(names, hit) ?? strangerAfter(names, hit);
}

function strangerBefore(names: Names, hit: Hit): Stretch | undefined {
  const { shapes, gaps } = names.words;
  const headline = isHeadline(names, hit.first);
  for (let index = hit.first - 1; index >= 0 && (gaps[index + 1] ?? GAP.block) <= GAP.quoted; index--) {
    if (shapes[index] === SHAPE.small) return undefined;
    if (belongs(names, index, hit.entry)) continue;
    // “Robert” in “Robert Mueller’s investigation”: the first name of a name that belongs.
    if (belongs(names, index + 1, hit.entry) && index + 1 < hit.first && isIn(names, index, GIVEN_NAMES)) continue;
    if (isSentenceStart(names, index) && !isName(names, index)) return undefined;
    if (headline && !isName(names, index) && shapes[index] !== SHAPE.capitals) return undefined;
    if (headline && shapes[index] === SHAPE.capitals && shapes[hit.first] === SHAPE.capitals) return undefined;
    return { first: index, last: hit.last };
  }
  return undefined;
}

function strangerAfter(names: Names, hit: Hit): Stretch | undefined {
  const { shapes, gaps, count } = names.words;
  const { wordsToName } = names.limits;
  let index = hit.last + 1;
  let before = lastPreposition(names, hit);
  const named = shapes.subarray(hit.first, hit.last + 1).some((shape) => shape !== SHAPE.small);
  while (index < count && (gaps[index] ?? GAP.block) <= GAP.quoted && isIn(names, index, PREPOSITIONS)) {
    // What has its name in it needs none after “and”: “the trade war with China and the Mueller inquiry”.
    if (named && quote(names, index, index).toLowerCase() === 'and') return undefined;
    // The same preposition again belongs to something else: “a summit on the war in Ukraine in London”.
    if (names.numbers[index] === before) return undefined;
    before = names.numbers[index] ?? -1;
    let name = index + 1;
    while (name < count && name <= index + wordsToName && (gaps[name] ?? GAP.block) <= GAP.quoted && isPassedOver(names, name)) name++;
    if (name >= count || name > index + wordsToName || (gaps[name] ?? GAP.block) > GAP.quoted || shapes[name] === SHAPE.small)
      return undefined;
    if (!belongs(names, name, hit.entry) && !isFirstNameOfIts(names, name, hit.entry))
      return isHeadline(names, name) && !isName(names, name) ? undefined : { first: hit.first, last: name };
    while (name < count && (gaps[name] ?? GAP.block) <= GAP.quoted && shapes[name] !== SHAPE.small) name++;
    index = name;
  }
  return undefined;
}

/** The number of the last preposition inside an alias, or -1: “in” of “war in Ukraine”. */
function lastPreposition(names: Names, { first, last }: Hit): number {
  let index = last;
  while (index >= first && !isIn(names, index, PREPOSITIONS)) index--;
  return index < first ? -1 : (names.numbers[index] ?? -1);
}

/** Whether a word is the first name of a name that belongs to the entry (“JD” in “JD Vance”). */
function isFirstNameOfIts(names: Names, index: number, entry: number): boolean {
  const { shapes, gaps, count } = names.words;
  const next = index + 1;
  if (next >= count || (gaps[next] ?? GAP.block) > GAP.initial || shapes[next] === SHAPE.small) return false;
  return !isIn(names, next, NO_NAMES) && belongs(names, next, entry);
}

const isPassedOver = (names: Names, index: number): boolean => {
  if (isIn(names, index, PHRASE_BREAKS)) return false;
  return names.words.shapes[index] === SHAPE.small ? !isIn(names, index, PREPOSITIONS) : isIn(names, index, TITLES_AND_PEOPLES);
};

/** Whether a word belongs to the entry: a name or cue of it, of an entry it relates to, a date, or a word that is no name. */
function belongs(names: Names, index: number, entry: number): boolean {
  if (isIn(names, index, NO_NAMES)) return true;
  if (isNumber(names, index)) return true;
  const { pack } = names;
  const related = pack.relatedEntries.subarray(pack.relatedStarts[entry], pack.relatedStarts[entry + 1]);
  return isCovered(names, index, (hit) => tellsOf(names, hit, entry) || (hit.role !== ROLE.cue && related.includes(hit.entry)));
}

function isNumber({ words }: Names, index: number): boolean {
  const unit = words.text.charCodeAt(words.starts[index] ?? 0);
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a word is known to be a name: somebody's first name, or a name in the pack. */
function isName(names: Names, index: number): boolean {
  if (isIn(names, index, GIVEN_NAMES)) return true;
  return isCovered(names, index, ({ role }) => role !== ROLE.cue);
}

const REACH_WORDS = ['in the phrase', 'in the sentence', 'in the paragraph', 'in the article'];

function describe(context: Context, code: number): string {
  return `${context.facets[code >>> 2]} ${REACH_WORDS[code & 3]}`;
}
