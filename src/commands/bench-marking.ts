import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { measureOurs } from './bench-pages.ts';
import { type BenchPage, openBenchSite, READABILITY } from './bench-site.ts';
import { KNOWLEDGE_SOURCES } from './compile-pack.ts';
import { measureAlone } from './measure-alone.ts';
import { median, quantile } from './quantile.ts';
import { readKnowledge } from './read-knowledge.ts';

/** Pages, if nothing is said: the naive way takes many seconds on each. */
const PAGES = 8;

/**
 * Of the aliases, one in so many is given to mark.js, which goes over the page once for each: with those that count on sight it had not
 * finished one page after two minutes, and with the patterns of events too, not after three.
 */
const SHARE = 50;

/**
 * Prints what the built extension costs the main thread of real pages, with all it knows, against the naive way: Readability, then mark.js
 * over the page with a share of the aliases that count on sight. Each on a fresh load of the same page.
 */
export async function benchMarking({ most = PAGES } = {}): Promise<void> {
  const { entries } = await readKnowledge(KNOWLEDGE_SOURCES);
  const onSight = entries.flatMap(({ aliases }) => aliases.filter(({ needs }) => needs.length === 0).map(({ text }) => text));
  const aliases = [...new Set(onSight)].filter((_, index) => index % SHARE === 0);
  const { pages, driver, close } = await openBenchSite({ most });
  const ratios: number[] = [];
  try {
    console.log(`Against Readability and mark.js with ${aliases.length} of the aliases that count on sight, ${pages.length} pages`);
    for (const page of pages) {
      const { total } = await measureOurs(driver, page);
      const naive = await measureNaive(driver.browser, page, aliases);
      ratios.push(total / naive);
      console.log(`  ${page.name}: ${total.toFixed(1)} ms to ${naive.toFixed(0)} ms, ${(total / naive).toFixed(4)}×`);
    }
    console.log(`  median ${median(ratios).toFixed(4)}×, 90th percentile ${quantile(ratios, 0.9).toFixed(4)}×`);
  } finally {
    await close();
  }
}

const MARK = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.js'), 'utf8');

/** Milliseconds of the naive way on the freshly loaded page, without the extension. */
function measureNaive(browser: Browser, page: BenchPage, aliases: readonly string[]): Promise<number> {
  const work = `new Readability(document.cloneNode(true)).parse();
    new Mark(document.body).mark(${JSON.stringify(aliases)}, { separateWordSearch: false, accuracy: 'exactly', diacritics: false });`;
  return measureAlone(browser, page, { scripts: [READABILITY, `${MARK}; undefined`], work });
}
