import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { readKnowledge } from '../compiler/read-knowledge.ts';
import { measureOurs } from './bench-pages.ts';
import { type BenchPage, besides, openBenchSite, openTab, READABILITY, rest } from './bench-site.ts';
import { KNOWLEDGE_SOURCES } from './compile-pack.ts';
import { median, quantile } from './quantile.ts';
import { TRACED, tasksOf } from './trace-tasks.ts';

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
async function measureNaive(browser: Browser, { address }: BenchPage, aliases: readonly string[]): Promise<number> {
  const tab = await openTab(browser);
  try {
    await tab.goto(besides(address));
    await rest(SETTLED_MS);
    const session = await tab.createCDPSession();
    const run = (expression: string) => session.send('Runtime.evaluate', { expression, awaitPromise: true });
    await run(READABILITY);
    await run(`${MARK}; undefined`);
    await tab.tracing.start({ categories: [...TRACED] });
    await run(`new Promise((resolve) => setTimeout(() => {
      new Readability(document.cloneNode(true)).parse();
      new Mark(document.body).mark(${JSON.stringify(aliases)}, { separateWordSearch: false, accuracy: 'exactly', diacritics: false });
      setTimeout(resolve);
    }))
    //# sourceURL=${NAIVE}`);
    const trace = await tab.tracing.stop();
    return tasksOf(JSON.parse(new TextDecoder().decode(trace)), NAIVE).durations[0] ?? Number.NaN;
  } finally {
    await tab.close();
  }
}

/** How the script is found in the trace. */
const NAIVE = 'naive-marking.js';

/** When a page without us has settled, in milliseconds. */
const SETTLED_MS = 300;
