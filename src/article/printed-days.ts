import { daysIn } from './parse-day.ts';

/** Days that stand beside the headline for readers to see, ISO 8601. */
export type PrintedDays = {
  /** When the article came out; undefined where nothing says so. */
  readonly published: string | undefined;
  /** When it was changed. */
  readonly changed: readonly string[];
};

/**
 * Reads the line of authors and dates, which stands below the headline or right above it. Days in sentences, captions and lists of other
 * articles are left alone. Finds nothing where the headline cannot be told from other headings.
 */
export function printedDays(document: Document): PrintedDays {
  const headline = headlineOf(document);
  const days = headline ? [...linesBelow(headline), ...lineAbove(headline)].flatMap(readLine) : [];
  return {
    published: days.find(({ isChange }) => !isChange)?.day,
    changed: days.filter(({ isChange }) => isChange).map(({ day }) => day),
  };
}

/** So many letters of a page's title tell a headline from a rubric. */
const LETTERS_OF_HEADLINE = 15;

function headlineOf(document: Document): Element | undefined {
  const stated = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const titles = [stated ?? '', document.title].map(lettersOf);
  const isHeadline = (heading: Element) => {
    const text = lettersOf(heading.textContent ?? '');
    return text.length >= LETTERS_OF_HEADLINE && titles.some((title) => title.includes(text));
  };
  const first = [...document.querySelectorAll('h1')];
  const alone = first.length === 1 ? first[0] : undefined;
  return first.find(isHeadline) ?? [...document.querySelectorAll('h2, h3')].find(isHeadline) ?? alone;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How far below the headline its line is looked for, in UTF-16 code units of text: past a summary, buttons, offers and rules of conduct. */
const READ_BELOW = 2000;

/** What holds no line of the article, or one about a picture or a post that it shows. */
const BESIDES = 'script, style, noscript, template, nav, figure, figcaption, blockquote';

/** Stands between the texts of a line, which elements part. */
const PARTED = '¦';

function linesBelow(headline: Element): readonly string[] {
  const lines = new Map<Element, string[]>();
  const walker = textsAround(headline);
  let length = 0;
  for (let node = walker.nextNode(); node && length < READ_BELOW; node = walker.nextNode()) {
    const text = collapse(node.nodeValue);
    const line = lineOf(node);
    if (text === '' || !line || headline.contains(node) || line.closest(BESIDES)) continue;
    length += text.length;
    lines.set(line, [...(lines.get(line) ?? []), text]);
  }
  return withLabels([...lines.values()].map((texts) => texts.join(` ${PARTED} `)));
}

function lineAbove(headline: Element): readonly string[] {
  const walker = textsAround(headline);
  const texts: string[] = [];
  let above: Element | undefined;
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    const text = collapse(node.nodeValue);
    const line = lineOf(node);
    if (text === '' || !line || line.closest(BESIDES)) continue;
    above ??= line;
    if (line !== above) break;
    texts.unshift(text);
  }
  return [texts.join(` ${PARTED} `)];
}

function textsAround(headline: Element): TreeWalker {
  const { ownerDocument: document } = headline;
  const walker = document.createTreeWalker(document.documentElement, TEXT_NODES);
  walker.currentNode = headline;
  return walker;
}

/** `NodeFilter.SHOW_TEXT`: the constant's own name is missing where jsdom lends no globals. */
const TEXT_NODES = 4;

/** What does not begin a line of its own. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'address',
  'b',
  'cite',
  'em',
  'font',
  'i',
  'small',
  'span',
  'strong',
  'time',
  'u',
]);

function lineOf(text: Node): Element | null {
  let line = text.parentElement;
  while (line?.parentElement && INLINE.has(line.localName)) line = line.parentElement;
  return line;
}

/** “Last updated” may stand in a line of its own, before its day. */
function withLabels(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => {
    const before = lines[at - 1] ?? '';
    return before.length <= LONGEST_LABEL && CHANGE.test(before) && daysIn(before).length === 0 ? `${before} ${line}` : line;
  });
}

const LONGEST_LABEL = 30;

/** What is longer is a paragraph, in UTF-16 code units. */
const LONGEST_LINE = 200;

type PrintedDay = { readonly day: string; readonly isChange: boolean };

function readLine(line: string): readonly PrintedDay[] {
  let before = 0;
  return daysIn(line.slice(0, LONGEST_LINE)).flatMap(({ day, start, end }) => {
    const label = line.slice(before, start).replace(CLOCK, ' ').trim();
    const isPrinted = isSentence(line, end) ? isDateline(label, line.slice(end)) : LABEL.test(label);
    const isChange = CHANGE.test(label);
    before = end;
    return isPrinted || isChange ? [{ day, isChange }] : [];
  });
}

/** Weekdays and times of day, which may stand before the day. */
const CLOCK = /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?|\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b\.?)?)/gi;

/** Nothing, or the end of what is parted from the day, or a word that says what day it is. */
const LABEL =
  /^$|[¦|•·–—/:(-](?:\s*(?:on|at))?$|^(?:by|on|posted|published|first|originally|from|written|date)\b|\b(?:published|posted)(?: on| at)?$/i;

const CHANGE = /\b(?:updated?|modified|revised|corrected|last)\b/i;

/** More of a sentence than this after a day is no “3 min read”, in UTF-16 code units. */
const LONGEST_REST = 60;

function isSentence(line: string, end: number): boolean {
  const rest = line.slice(end).split(/[¦|•·]/)[0] ?? '';
  return line.length > LONGEST_LINE || (rest.length > LONGEST_REST && /[.!?…]["”’]?$/.test(line));
}

/** Such as `OSLO, Jan. 5, 2018 (Reuters) — `, with which a paragraph begins. */
function isDateline(label: string, rest: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\s.,]{0,30})?$/u.test(label) && /^\s*(?:\([^)]{1,30}\)\s*)?[-–—]{1,2}\s/.test(rest);
}

function collapse(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
