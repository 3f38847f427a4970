import { isArticleType, type LinkedData, linkedData } from './linked-data.ts';
import { dayInPath, parseDay } from './parse-day.ts';

export type ArticleDateOptions = {
  /** Of the page, where the document is a copy that has another. */
  readonly address?: string;
  /** ISO 8601; what a date may not lie after. */
  readonly today?: string;
  /** What the page says in JSON-LD. */
  readonly things?: readonly LinkedData[];
};

/**
 * The day on which the article was published, ISO 8601, as the page states it; undefined where it states none that can be true.
 *
 * A date of publication in any form comes before one of creation, and dates of changes are never taken.
 */
export function articleDate(
  document: Document,
  { address = document.URL, today = new Date().toISOString().slice(0, 10), things = linkedData(document) }: ArticleDateOptions = {},
): string | undefined {
  for (const source of [published, inMeta, inMicrodata, created, inTime, inAddress]) {
    for (const day of source(document, { things, address })) if (day && isCredible(day, today)) return day;
  }
  return undefined;
}

/** The web is younger: what is stated as older is an empty field. */
const EARLIEST = '1990-01-01';
/** Newsrooms east of the reader are a day ahead; one more for clocks that are wrong. */
const DAYS_AHEAD = 2;

function isCredible(day: string, today: string): boolean {
  return day >= EARLIEST && Date.parse(day) <= Date.parse(today) + DAYS_AHEAD * 86_400_000;
}

type Days = Iterable<string | null>;

type Stated = { readonly things: readonly LinkedData[]; readonly address: string };

function* published(_document: Document, { things }: Stated): Days {
  for (const thing of things) if (thing.types.some(isArticleType)) yield parseDay(thing.datePublished ?? '');
  for (const thing of things) yield parseDay(thing.datePublished ?? '');
}

function* created(_document: Document, { things }: Stated): Days {
  for (const thing of things) if (thing.types.some(isArticleType)) yield parseDay(thing.dateCreated ?? '');
}

/** Names and properties of `<meta>` that state publication, the more exact first; lower case. */
const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
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
];

function* inMeta(document: Document): Days {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content') ?? '';
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  for (const name of META_NAMES) yield parseDay(found.get(name) ?? '');
  const parsely = /"pub_date"\s*:\s*"([^"]+)"/.exec(found.get('parsely-page') ?? '');
  yield parseDay(parsely?.[1] ?? '');
}

function* inMicrodata(document: Document): Days {
  for (const element of document.querySelectorAll('[itemprop~="datePublished" i]')) yield* statedBy(element);
}

/** A `<time>` that says it is the publication, or is the only one of the page's head or main story. */
function* inTime(document: Document): Days {
  for (const element of document.querySelectorAll(
    'time[pubdate], time.published, time.entry-date, time.op-published, time.published-date',
  )) {
    yield* statedBy(element);
  }
  const inStory = document.querySelectorAll('article time[datetime], header time[datetime], main time[datetime]');
  if (inStory.length === 1 && inStory[0]) yield* statedBy(inStory[0]);
}

function* statedBy(element: Element): Days {
  yield parseDay(element.getAttribute('content') ?? '');
  yield parseDay(element.getAttribute('datetime') ?? '');
  yield parseDay(element.textContent ?? '');
}

function* inAddress(document: Document, { address }: Stated): Days {
  for (const stated of [document.querySelector('link[rel="canonical" i]')?.getAttribute('href'), address]) {
    if (stated && URL.canParse(stated)) yield dayInPath(new URL(stated).pathname);
  }
}
