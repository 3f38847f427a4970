import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { type BenchPage, measuredWith, openBenchSite, openTab, READABILITY, rest, spread } from './bench-site.ts';
import type { Driver } from './drive-browser.ts';
import { measureAlone } from './measure-alone.ts';
import type { PageCost, PageOutcome } from './page-cost.ts';
import { plotPages } from './plot-pages.ts';
import { median } from './quantile.ts';
import { recordTrace } from './record-trace.ts';
import { ratioOf, reportPages } from './report-pages.ts';
import { type TaskTimes, tasksOf, timeIn } from './trace-tasks.ts';

const RESULTS = 'assets/bench';

/** Pages that are measured once more, under the address of a section: too many say little that is new. */
const SECTIONS = 12;

/**
 * Measures what the built extension costs the main thread of real pages, against Readability alone on the same pages, each on a fresh
 * load. Writes a table and a plot to `assets/bench/`. `most` pages are taken, evenly from all.
 */
export async function benchPages({ most = Number.POSITIVE_INFINITY, runs = 1 } = {}): Promise<void> {
  const { pages, driver, real, close } = await openBenchSite({ most });
  const sections = new Set(spread(pages, Math.min(SECTIONS, pages.length)));
  const costs: PageCost[] = [];
  try {
    for (const page of pages) {
      try {
        const cost = await measurePage(driver, page, runs);
        costs.push(cost);
        console.log(`  ${page.name}: ${cost.outcome}, ${cost.ours.toFixed(1)} ms to ${cost.readability.toFixed(1)} ms`);
        if (!sections.has(page)) continue;
        const front = await measureSection(driver, { page, cost, runs });
        if (front) costs.push(front);
        console.log(`  ${page.name}, in a section: ${front ? `${front.ours.toFixed(1)} ms` : 'calls itself an article'}`);
      } catch (error) {
        console.log(`  ${page.name}: not measured. ${error}`);
      }
    }
    const report = reportPages(costs, { real, measured: measuredWith(await driver.browser.version()), runs });
    await mkdir(RESULTS, { recursive: true });
    await writeFile(`${RESULTS}/pages.md`, report);
    await writeFile(`${RESULTS}/pages.svg`, plotPages(costs));
    console.log(`\n${report}\nThe dearest pages where something is known:`);
    const dearest = costs.filter(({ outcome }) => outcome === 'known').sort((a, b) => ratioOf(b) - ratioOf(a));
    for (const cost of dearest.slice(0, 5))
      console.log(`  ${cost.name}: ${ratioOf(cost).toFixed(2)}×, longest task ${cost.longest.toFixed(1)} ms`);
  } finally {
    await close();
  }
}

async function measurePage(driver: Driver, page: BenchPage, runs: number): Promise<PageCost> {
  const measured = [];
  for (let run = 0; run < runs; run++) {
    measured.push({ ...(await measureOurs(driver, page)), readability: await measureReadability(driver.browser, page) });
  }
  return {
    name: page.name,
    outcome: measured[0]?.outcome ?? 'other',
    ...costOf(measured),
    readability: median(measured.map(({ readability }) => readability)),
  };
}

type Section = { readonly page: BenchPage; readonly cost: PageCost; readonly runs: number };

/** The page under an address that no article has; undefined where it is read all the same, since it calls itself an article. */
async function measureSection(driver: Driver, { page, cost, runs }: Section): Promise<PageCost | undefined> {
  const measured = [];
  for (let run = 0; run < runs; run++) {
    const ours = await measureOurs(driver, { address: page.section });
    if (ours.outcome !== 'other') return undefined;
    measured.push(ours);
  }
  return { ...cost, outcome: 'front', ...costOf(measured) };
}

function costOf(measured: readonly Ours[]): Pick<PageCost, 'ours' | 'longest' | 'elsewhere'> {
  return {
    ours: median(measured.map(({ total }) => total)),
    longest: median(measured.map(({ durations }) => durations[0] ?? 0)),
    elsewhere: median(measured.map(({ elsewhere }) => elsewhere)),
  };
}

/** What the extension did on one load of a page; `elsewhere` are milliseconds of its own process. */
type Ours = TaskTimes & { readonly elsewhere: number; readonly outcome: Exclude<PageOutcome, 'front'> };

/** What the extension does on a freshly loaded page, until it is marked and at rest. Throws if it is not by then. */
export async function measureOurs(driver: Driver, { address }: Pick<BenchPage, 'address'>): Promise<Ours> {
  for (const settled of SETTLED_MS) {
    const tab = await openTab(driver.browser);
    try {
      const trace = await recordTrace(driver.browser, async () => {
        await tab.goto(address);
        await rest(settled);
      });
      // Only now, so that the answer is not measured.
      const outcome = await outcomeOf(driver, address);
      if (!outcome) continue;
      // By the first script of ours in a page: the extension's own process has the others.
      return { ...tasksOf(trace, `${driver.extension}/sentinel.js`), elsewhere: timeIn(trace, OWN_PROCESS), outcome };
    } finally {
      await tab.close();
    }
  }
  throw new Error('It is still being looked at, or something went wrong.');
}

/** What Chromium calls the processes of extensions; there are no others than ours here. */
const OWN_PROCESS = 'Extension Renderer';

/** How long after its load a page is looked at, marked and at rest again, in milliseconds; on a machine with other things to do, much later. */
const SETTLED_MS = [3000, 10_000];

/** Milliseconds of Readability alone, on a copy of the freshly loaded page, without the extension. */
function measureReadability(browser: Browser, page: BenchPage): Promise<number> {
  return measureAlone(browser, page, { scripts: [READABILITY], work: 'new Readability(document.cloneNode(true)).parse();' });
}

/** Asks the page's script as the popup does, from the worker, so that nothing but our own script answers in the page. */
async function outcomeOf(driver: Driver, address: string): Promise<Ours['outcome'] | undefined> {
  const extension = (await driver.browser.extensions()).get(driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  const answer: unknown = await worker?.evaluate(`(async () => {
    const tabs = await chrome.tabs.query({ url: ${JSON.stringify(`${new URL(address).origin}/*`)} });
    const answer = tabs[0] && await chrome.tabs.sendMessage(tabs[0].id, { type: 'status' }, { frameId: 0 }).catch(() => undefined);
    return answer?.value?.terms?.length > 0 ? 'known' : answer?.value?.state;
  })()`);
  return OUTCOMES.get(answer);
}

/** By the state that a page is in; it may still be looked at, or something may have failed, too. */
const OUTCOMES: ReadonlyMap<unknown, Ours['outcome']> = new Map([
  ['known', 'known'],
  ['annotated', 'unknown'],
  ['not-an-article', 'other'],
  ['too-large', 'other'],
]);
