/** What a page says about itself in JSON-LD, of one article or web page. Strings as the page has them: never trusted, never parsed as HTML. */
export type LinkedData = {
  /** Schema.org types without their address, such as `NewsArticle`. */
  readonly types: readonly string[];
  readonly headline?: string;
  readonly datePublished?: string;
  readonly dateCreated?: string;
  readonly publisher?: string;
};

/** The things that the JSON-LD of `document` describes, in its order; what items of a list or a menu are is left out. Never throws. */
export function linkedData(document: Document): readonly LinkedData[] {
  const things: LinkedData[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent ?? '';
    const parsed = parseLeniently(source);
    if (parsed === undefined) things.push(...salvage(source));
    else collect(parsed, things, NESTING_READ);
  }
  return things;
}

/** Whether `type` is schema.org's word for a news article or what stands for one. */
export function isArticleType(type: string): boolean {
  return ARTICLE_TYPES.has(type);
}

const ARTICLE_TYPES: ReadonlySet<string> = new Set([
  'Article',
  'NewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'Report',
  'ClaimReview',
]);

/** Levels of arrays and objects looked into: `[{ "@graph": [{ mainEntity: … }] }]` and one to spare. */
const NESTING_READ = 6;

/** Under these a thing describes the page itself; under others (`itemListElement`, `isPartOf`) it describes another page. */
const ABOUT_THE_PAGE = ['@graph', 'mainEntity', 'mainEntityOfPage'];

function collect(value: unknown, things: LinkedData[], levels: number): void {
  if (levels === 0) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, things, levels - 1);
    return;
  }
  if (!isRecord(value)) return;
  const types = textsOf(value['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
  if (types.length > 0) {
    things.push({
      types,
      ...text('headline', value.headline),
      ...text('datePublished', value.datePublished),
      ...text('dateCreated', value.dateCreated),
      ...text('publisher', isRecord(value.publisher) ? value.publisher.name : undefined),
    });
  }
  for (const key of ABOUT_THE_PAGE) if (Object.hasOwn(value, key)) collect(value[key], things, levels - 1);
}

function text<Key extends string>(key: Key, value: unknown): { [K in Key]?: string } {
  const first = textsOf(value)[0];
  // One property, named by the type parameter.
  return (first === undefined ? {} : { [key]: first }) as { [K in Key]?: string };
}

function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === 'string' && item.trim() !== '').map((item) => item.trim());
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** JSON as found in the wild: in a comment or CDATA section, with a semicolon after it, or with line breaks in its strings. */
function parseLeniently(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {}
  const bare = source.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, '');
  for (const attempt of [
    bare,
    bare
      .replace(CONTROL_CHARACTERS, ' ')
      .replace(/;\s*$/, '')
      .replace(/,(\s*[}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the strings
const CONTROL_CHARACTERS = /[\u0000-\u001f]/g;

/** From text that is no JSON, its article types and its date of publication where it states just one. */
function salvage(source: string): LinkedData[] {
  const types = matches(source, /"@type"\s*:\s*"(?:https?:\/\/schema\.org\/)?(\w+)"/g).filter(isArticleType);
  const dates = new Set(matches(source, /"datePublished"\s*:\s*"([^"]{4,40})"/g));
  const date = dates.size === 1 ? [...dates][0] : undefined;
  return types.length === 0 ? [] : [{ types, ...(date && { datePublished: date }) }];
}

function matches(source: string, pattern: RegExp): string[] {
  return Array.from(source.matchAll(pattern), (match) => match[1] ?? '');
}
