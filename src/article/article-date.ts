import { isArticleType, type LinkedData, linkedData } from './linked-data.ts';
import { dayInPath, parseDay } from './parse-day.ts';
import { printedDays } from './printed-days.ts';

export type ArticleDateOptions = {
  /** Of the page, where the document is a copy that has another. */
  readonly address?: string;
  /** ISO 8601; what a date may not lie after. */
  readonly today?: string;
  /** What the page says in JSON-LD. */
  readonly things?: readonly LinkedData[];
};

/**
 * The day on which the article came out, where it was written: ISO 8601; undefined where the page states none that can be true.
 *
 * A date of publication in any form comes before one of creation, and dates of changes are never taken. Pages state an instant, most of them
 * in UTC, whose day may be another than that of the newsroom: then what the page prints, or else its address, says which day it was.
 */
export function articleDate(
  document: Document,
  { address = document.URL, today = new Date().toISOString().slice(0, 10), things = linkedData(document) }: ArticleDateOptions = {},
): string | undefined {
  const first = (texts: Iterable<string>) => statedIn(texts, today);
  const stated = first(published(things)) ?? first(inMeta(document)) ?? first(inMicrodata(document));
  const printed = printedDays(document);
  const inPrint = first(printed.published === undefined ? [] : [printed.published])?.day;
  const inPath = first(inAddress(document, address))?.day;
  if (stated === undefined) return inPrint ?? (first(created(things)) ?? first(inTime(document, printed.changed)))?.day ?? inPath;
  const older = [first(inMeta(document, PUBLISHED_NAMES))?.day, inPath].find(
    (day) => day !== undefined && daysBetween(day, stated.day) > MOST_DAYS_HELD,
  );
  if (older !== undefined) return older;
  if (inPrint !== undefined && inPrint < stated.day && printed.changed.some((day) => isNextTo(day, stated.day))) return inPrint;
  if (inPrint !== undefined) return !hasOwnZone(stated.text) && isNextTo(inPrint, stated.day) ? inPrint : stated.day;
  return inPath !== undefined && isSameInstant(stated, inPath) ? inPath : stated.day;
}

/** A day, and what it was read from. */
type Stated = { readonly day: string; readonly text: string };

/** The first day that can be true. */
function statedIn(texts: Iterable<string>, today: string): Stated | undefined {
  for (const text of texts) {
    const day = parseDay(text);
    if (day && isCredible(day, today)) return { day, text };
  }
  return undefined;
}

/** The web is younger: what is stated as older is an empty field. */
const EARLIEST = '1990-01-01';
/** Newsrooms east of the reader are a day ahead; one more for clocks that are wrong. */
const DAYS_AHEAD = 2;

function isCredible(day: string, today: string): boolean {
  return day >= EARLIEST && daysBetween(today, day) <= DAYS_AHEAD;
}

/**
 * How long an article may lie in a newsroom after it got its address, in days. Where more lies between, the later day is that of a change
 * that the page states as publication.
 */
const MOST_DAYS_HELD = 30;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function isNextTo(day: string, other: string): boolean {
  return Math.abs(daysBetween(day, other)) <= 1;
}

/** Whether it names an offset from UTC, so that its day is that of the newsroom. */
function hasOwnZone(text: string): boolean {
  return /:\d{2}(?:\.\d+)?Z?\s?[+-](?!00:?00)\d{2}(?::?\d{2})?\s*$/.test(text);
}

/** Hours of the day in UTC before which America has the day before, and from which Asia has the day after. */
const [YESTERDAY_UNTIL, TOMORROW_FROM] = [10, 10];

/** Whether an instant in UTC lies on this other day somewhere in the world. */
function isSameInstant({ day, text }: Stated, other: string): boolean {
  const hour = /T(\d{2}):\d{2}.*(?:Z|[+-]00:?00)$/.exec(text.trim())?.[1];
  if (hour === undefined) return false;
  return daysBetween(other, day) === 1 ? Number(hour) < YESTERDAY_UNTIL : daysBetween(day, other) === 1 && Number(hour) >= TOMORROW_FROM;
}

type Texts = Iterable<string>;

function* published(things: readonly LinkedData[]): Texts {
  for (const thing of things) if (thing.types.some(isArticleType)) yield thing.datePublished ?? '';
  for (const thing of things) yield thing.datePublished ?? '';
}

function* created(things: readonly LinkedData[]): Texts {
  for (const thing of things) if (thing.types.some(isArticleType)) yield thing.dateCreated ?? '';
}

/** Names of `<meta>` that state the publication of the page itself; lower case. */
const PUBLISHED_NAMES = ['article:published_time', 'og:article:published_time', 'article:published'];

/** Names and properties of `<meta>` that state publication, the more exact first; lower case. */
const META_NAMES = [
  ...PUBLISHED_NAMES,
  'og:pubdate',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'analyticsattributes.articledate',
  'pubdate',
  'pub_date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'article_date_original',
  'article.published',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'prism.publicationdate',
  'citation_publication_date',
  'dc.date',
  'dcterms.date',
  'ptime',
  'pdate',
  'date',
  'pub_date in parsely-page',
];

function* inMeta(document: Document, names: readonly string[] = META_NAMES): Texts {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content') ?? '';
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  // An older way of Parse.ly: JSON in an attribute.
  found.set('pub_date in parsely-page', /"pub_date"\s*:\s*"([^"]+)"/.exec(found.get('parsely-page') ?? '')?.[1] ?? '');
  for (const name of names) yield found.get(name) ?? '';
}

function* inMicrodata(document: Document): Texts {
  for (const element of document.querySelectorAll('[itemprop~="datePublished" i]')) yield* statedBy(element);
}

/** A `<time>` that says it is the publication, or is the only one of the page's head or main story; none of those days. */
function* inTime(document: Document, changed: readonly string[]): Texts {
  const named = document.querySelectorAll('time[pubdate], time.published, time.entry-date, time.op-published, time.published-date');
  const inStory = document.querySelectorAll('article time[datetime], header time[datetime], main time[datetime]');
  for (const element of [...named, ...(inStory.length === 1 ? inStory : [])]) {
    for (const text of statedBy(element)) if (!changed.includes(parseDay(text) ?? '')) yield text;
  }
}

function statedBy(element: Element): Texts {
  return [element.getAttribute('content') ?? '', element.getAttribute('datetime') ?? '', element.textContent ?? ''];
}

function* inAddress(document: Document, address: string): Texts {
  for (const stated of [document.querySelector('link[rel="canonical" i]')?.getAttribute('href'), address]) {
    if (stated && URL.canParse(stated)) yield dayInPath(new URL(stated).pathname) ?? '';
  }
}
