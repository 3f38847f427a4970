import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Control, openControl } from '../../src/commands/open-control.ts';
import { waitForCard } from '../../src/commands/read-card.ts';
import { readKnowledge } from '../../src/commands/read-knowledge.ts';
import { clickMark, type Mark, readMarks } from '../../src/commands/read-marks.ts';
import type { Reply } from '../../src/commands/serve-pages.ts';
import type { Entry } from '../../src/domain/knowledge-base.ts';
import { cutWords, foldedWord } from '../../src/text/words.ts';
import { testPages, useBrowser } from './open-browser.ts';
import { elementsAtFirst, readFootprint, showAll, watchFootprint } from './read-footprint.ts';

/** Real pages, where there are any; they are not part of the project. */
const CORPUS = '../shared/corpus';

/** How many pages are opened, and how many marks of each are clicked: enough to meet most oddities in a few minutes. */
const PAGES = 64;
const CLICKS = 1;

/** How many of the words that may be marked are searched for in each page. */
const WORDS = 3;

/** A page as somebody saved it. */
type SavedPage = {
  readonly name: string;
  readonly address: string;
  readonly source: string;
  /** Text of its article, where it is known. */
  readonly article?: string;
  /** Whether something in it is known to the knowledge base, going by people who read it. */
  readonly isRich: boolean;
};

const hasCorpus = existsSync(CORPUS);
const pages: readonly SavedPage[] = hasCorpus ? savedPages() : testPages.map((page) => ({ ...page, isRich: false }));
const knowledge = await readKnowledge('assets/knowledge');
const byTitle = new Map(knowledge.entries.map((entry) => [entry.card.title, entry]));
const names = knowledge.entries.flatMap(({ aliases }) => aliases.map(({ text }) => text));
const browser = useBrowser(answer);
let tab: Page;
let control: Control;

beforeAll(async () => {
  control = await openControl(browser.driver);
  tab = await browser.openTab();
  await watchFootprint(tab);
});

if (!hasCorpus) test.skip(`there are no saved pages at ${CORPUS}, so the pages of tests/pages are taken`, () => undefined);

describe.each(pages)('$name', ({ address, article, isRich }) => {
  test('is marked in its article alone, and leaves no trace of it', async () => {
    const words = names.filter((name) => article?.includes(` ${name} `)).slice(0, WORDS);
    const footprint = () => readFootprint(tab, words);

    await control.store({ enabled: false });
    await tab.bringToFront();
    await tab.goto(address);
    const number = await control.tabAt(address);
    // A page that is no article is not asked about.
    expect((await control.settled(number))?.state).toMatch(/off|not-an-article/);
    await showAll(tab);
    const before = await footprint();
    expect(before.elements).toBe(await elementsAtFirst(tab));

    await control.store({ enabled: true });
    const status = await control.settled(number, { unlike: 'off' });
    const marks = await readMarks(tab);
    expect(await footprint()).toEqual(before);
    expect(status?.state).toMatch(/annotated|not-an-article/);
    if (isRich) expect(status?.state === 'annotated' && status.terms.length).toBeGreaterThan(0);
    if (article !== undefined) expect(marks.filter(({ run }) => !bare(article).includes(bare(run))).map(placeOf)).toEqual([]);
    expect(marks.filter(({ within }) => within.some((element) => NEVER.test(element))).map(placeOf)).toEqual([]);

    for (const [index, { text }] of marks.slice(0, CLICKS).entries()) {
      // A paywall, or a dialog that waits for the page's scripts, may lie above the article.
      if (!(await clickMark(tab, index))) continue;
      const { title } = await waitForCard(browser.driver, tab);
      const entry = byTitle.get(title);
      expect(entry && namesOf(entry), `“${text}” is a name of ${title}`).toContain(folded(text));
    }

    await control.store({ enabled: false });
    // Where nothing is known, nobody waits for the switch.
    if (status?.state === 'annotated' && status.terms.length > 0) {
      expect(await control.settled(number, { unlike: 'annotated' })).toEqual({ state: 'off' });
    }
    expect(await readMarks(tab)).toEqual([]);
    expect(await footprint()).toEqual(before);
  });
});

/** Elements that are no place for a mark, whatever an extractor makes of the page. */
const NEVER = /^(nav|form|button|select|textarea|pre|code|kbd|samp|a)\b/;

/** Those of the collection of news, and of the other as many as are missing. */
function savedPages(): readonly SavedPage[] {
  const news = newsPages();
  return [...news, ...spread(readabilityPages(), PAGES - news.length)];
}

function newsPages(): readonly SavedPage[] {
  const sites = readFileSync('assets/news-sites.txt', 'utf8').split('\n');
  const rows = readFileSync(`${CORPUS}/news/index.tsv`, 'utf8').trim().split('\n');
  const columns = (rows.shift() ?? '').split('\t');
  return rows.flatMap((row) => {
    const cells = row.split('\t');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const { host, pathname, search } = new URL(cell('url'));
    if (!sites.some((site) => site !== '' && `.${host}`.endsWith(`.${site}`))) return [];
    return {
      name: `news ${cell('page')}`,
      address: `https://${host}${pathname}${search}`,
      source: readFileSync(`${CORPUS}/news/pages/${cell('page')}.html`, 'utf8'),
      article: readFileSync(`${CORPUS}/news/text/${cell('page')}.txt`, 'utf8'),
      isRich: cell('group') === 'main',
    };
  });
}

function readabilityPages(): readonly SavedPage[] {
  const folder = `${CORPUS}/readability`;
  return readdirSync(folder).map((name) => ({
    name: `readability ${name}`,
    // Their own addresses are not known; this is how one of a news site looks.
    address: `https://www.reuters.com/world/${name}-as-it-was-saved-2020-01-01/`,
    source: readFileSync(`${folder}/${name}/source.html`, 'utf8'),
    article: new JSDOM(readFileSync(`${folder}/${name}/expected.html`, 'utf8')).window.document.body.textContent ?? '',
    isRich: false,
  }));
}

/** So many of a list, evenly from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  return list.filter((_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length));
}

/** The page, with nothing in it allowed to run or to load. */
function answer(address: URL): Reply | undefined {
  const page = pages.find((one) => one.address === address.href);
  return (
    page && { body: page.source, headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" } }
  );
}

function placeOf({ text, within }: Mark): string {
  return `${text} in ${within.join(' < ')}`;
}

/** Without white space, of which extractors keep more or less. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function namesOf(entry: Entry): readonly string[] {
  return [...entry.aliases.map(({ text }) => text), ...(entry.surname ? [entry.surname.text] : [])].map(folded);
}

/** As names are compared: words without case, accents and punctuation. */
function folded(text: string): string {
  const words = cutWords(text);
  return Array.from({ length: words.count }, (_, index) => foldedWord(words, index)).join(' ');
}
