import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { CommandError } from './command-error.ts';
import { type Driver, driveBrowser } from './drive-browser.ts';
import { requireBrowser } from './find-browser.ts';
import { plotPages } from './plot-pages.ts';
import { servePages } from './serve-pages.ts';
import { type TaskTimes, TRACED, tasksOf } from './trace-tasks.ts';

/** Real pages, where there are any; they are not part of the project. */
const CORPUS = '../shared/corpus';
const OWN_PAGES = 'tests/pages';
const EXTENSION = '.output/chrome-mv3';
const RESULTS = 'assets/bench';

/** What a page costs, in milliseconds of its main thread; each figure is the median over the runs. */
export type PageCost = {
  readonly name: string;
  /** Whether the extension found something, found nothing in an article, or found no article. */
  readonly outcome: 'known' | 'unknown' | 'other';
  /** Everything of ours, from sentinel to paint. */
  readonly ours: number;
  /** The longest task of ours; the longest of all is left out where something is known, as that is Readability's. */
  readonly longest: number;
  /** Readability alone, on a copy of the page. */
  readonly readability: number;
};

type BenchPage = { readonly name: string; readonly address: string; readonly source: string };

/**
 * Measures what the built extension costs the main thread of real pages, against Readability alone on the same pages, each on a fresh
 * load. Writes a table and a plot to `assets/bench/`. `most` pages are taken, evenly from all.
 */
export async function benchPages({ most = Number.POSITIVE_INFINITY, runs = 1 } = {}): Promise<void> {
  if (!existsSync(EXTENSION)) throw new CommandError(`There is no ${EXTENSION}: run npm run build first.`);
  const all = existsSync(CORPUS) ? [...newsPages(), ...readabilityPages()] : ownPages();
  const pages = spread(all, Math.min(most, all.length));
  const sources = new Map(pages.flatMap(({ address, source }) => [address, besides(address)].map((each) => [each, source] as const)));
  const server = await servePages((address) => {
    const body = sources.get(address.href);
    // Frames get an empty page: where they are blocked, Chromium shows a page of its own, with scripts.
    return body === undefined ? { body: '<!doctype html>' } : { body, headers: { 'content-security-policy': QUIET } };
  });
  const driver = await driveBrowser(requireBrowser('chromium'), { extension: EXTENSION, headless: true, proxy: server.address });
  const costs: PageCost[] = [];
  try {
    for (const page of pages) {
      const cost = await measurePage(driver, page, runs).catch((error: unknown) => {
        console.log(`  ${page.name}: not measured. ${error}`);
        return undefined;
      });
      if (cost) costs.push(cost);
      if (cost) console.log(`  ${page.name}: ${cost.outcome}, ${cost.ours.toFixed(1)} ms to ${cost.readability.toFixed(1)} ms`);
    }
    const report = describe(costs, { browser: await driver.browser.version(), runs, real: existsSync(CORPUS) });
    await mkdir(RESULTS, { recursive: true });
    await writeFile(`${RESULTS}/pages.md`, report);
    await writeFile(`${RESULTS}/pages.svg`, plotPages(costs));
    console.log(`\n${report}\nThe dearest pages where something is known:`);
    const dearest = costs.filter(({ outcome }) => outcome === 'known').sort((a, b) => ratioOf(b) - ratioOf(a));
    for (const cost of dearest.slice(0, 5))
      console.log(`  ${cost.name}: ${ratioOf(cost).toFixed(2)}×, longest other task ${cost.longest.toFixed(1)} ms`);
  } finally {
    await driver.close();
    await server.close();
  }
}

/** Nothing of a page may run or load: what runs then is ours. */
const QUIET = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src *";

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

async function measurePage(driver: Driver, page: BenchPage, runs: number): Promise<PageCost> {
  const measured = [];
  for (let run = 0; run < runs; run++) {
    measured.push({ ...(await measureOurs(driver, page)), readability: await measureReadability(driver.browser, page) });
  }
  const outcome = measured[0]?.outcome ?? 'other';
  return {
    name: page.name,
    outcome,
    ours: median(measured.map(({ total }) => total)),
    longest: median(measured.map(({ durations }) => durations[outcome === 'known' ? 1 : 0] ?? 0)),
    readability: median(measured.map(({ readability }) => readability)),
  };
}

async function measureOurs(driver: Driver, page: BenchPage): Promise<TaskTimes & { readonly outcome: PageCost['outcome'] }> {
  for (const settled of SETTLED_MS) {
    const tab = await openTab(driver.browser);
    try {
      await tab.tracing.start({ categories: [...TRACED] });
      await tab.goto(page.address);
      await rest(settled);
      const trace = await tab.tracing.stop();
      // Only now, so that the answer is not measured.
      const outcome = await outcomeOf(driver, page.address);
      if (outcome) return { ...tasksOf(JSON.parse(new TextDecoder().decode(trace)), driver.extension), outcome };
    } finally {
      await tab.close();
    }
  }
  throw new Error('It is still being looked at.');
}

/** How long after its load a page is looked at, marked and at rest again, in milliseconds; on a machine with other things to do, much later. */
const SETTLED_MS = [3000, 10_000];

/** When a page without us has settled, in milliseconds. */
const AFTER_MS = 300;

async function measureReadability(browser: Browser, { address }: BenchPage): Promise<number> {
  const tab = await openTab(browser);
  try {
    await tab.goto(besides(address));
    // The page has settled, as it has when the reader begins.
    await rest(AFTER_MS);
    const session = await tab.createCDPSession();
    const run = (expression: string) => session.send('Runtime.evaluate', { expression, awaitPromise: true });
    await run(`${READABILITY}; globalThis.Readability = Readability; undefined`);
    await tab.tracing.start({ categories: [...TRACED] });
    await run(`new Promise((resolve) => setTimeout(() => {
      new Readability(document.cloneNode(true)).parse();
      setTimeout(resolve, ${AFTER_MS});
    }))
    //# sourceURL=${ALONE}`);
    const trace = await tab.tracing.stop();
    // The one task of it; the driver's own are shorter.
    return tasksOf(JSON.parse(new TextDecoder().decode(trace)), ALONE).durations[0] ?? Number.NaN;
  } finally {
    await tab.close();
  }
}

/** How the script is found in the trace. */
const ALONE = 'readability-alone.js';

async function openTab(browser: Browser): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  return tab;
}

/** Asks the page's script as the popup does, from the worker, so that nothing but our own script answers in the page. */
async function outcomeOf(driver: Driver, address: string): Promise<PageCost['outcome'] | undefined> {
  const extension = (await driver.browser.extensions()).get(driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  const answer: unknown = await worker?.evaluate(`(async () => {
    const tabs = await chrome.tabs.query({ url: ${JSON.stringify(`${new URL(address).origin}/*`)} });
    const message = { id: 0, type: 'status', timestamp: Date.now() };
    const answer = tabs[0] && await chrome.tabs.sendMessage(tabs[0].id, message, { frameId: 0 }).catch(() => undefined);
    const status = answer?.res;
    if (!status || status.state === 'working') return '';
    return status.state === 'annotated' ? (status.terms.length > 0 ? 'known' : 'unknown') : 'other';
  })()`);
  return answer === 'known' || answer === 'unknown' || answer === 'other' ? answer : undefined;
}

function describe(costs: readonly PageCost[], { browser, runs, real }: { browser: string; runs: number; real: boolean }): string {
  const rows = (['known', 'unknown', 'other'] as const).map((outcome) => {
    const some = costs.filter((cost) => cost.outcome === outcome);
    const cells = [
      String(some.length),
      `${quantile(some.map(ratioOf), 0.5).toFixed(2)}×`,
      `${quantile(some.map(ratioOf), 0.9).toFixed(2)}×`,
      `${quantile(
        some.map(({ ours }) => ours),
        0.5,
      ).toFixed(1)} ms`,
      `${quantile(
        some.map(({ longest }) => longest),
        0.5,
      ).toFixed(1)} ms`,
      `${quantile(
        some.map(({ longest }) => longest),
        0.95,
      ).toFixed(1)} ms`,
    ];
    return `| ${NAMES[outcome]} | ${some.length > 0 ? cells.join(' | ') : '0 | – | – | – | – | –'} |`;
  });
  const short = costs.filter(({ longest }) => longest <= LONGEST_TASK_MS).length;
  const [cpu] = cpus();
  return `# What a page costs

Main-thread time of everything that Backgrounder does in a page, from sentinel to paint, against \`new Readability(document.cloneNode(true)).parse()\`
alone on the same page. Each is measured on a fresh load. ${real ? 'The pages are saved news articles and the test pages of Readability.' : 'The pages are those of `tests/pages/`.'}

| pages on which | number | ratio, median | ratio, 90th percentile | ours, median | longest task besides parsing, median | the same, 95th percentile |
|---|---|---|---|---|---|---|
${rows.join('\n')}

On ${short} of ${costs.length} pages no task but Readability's parsing is longer than ${LONGEST_TASK_MS} ms. Time is that of the processor in tasks in which our scripts run, less that of the page's
own parsing in them; the drawing of what they marked comes with the page's next frame and is not in it. “Longest task” leaves out the longest
of all where something is known: that is Readability's.

Measured on ${new Date().toISOString().slice(0, 10)} with ${browser}, Node ${process.version}, ${type()} ${release()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB; ${runs === 1 ? 'one run' : `median of ${runs} runs`} of each page.
Run \`npm run build && npm run bench -- pages\` to measure again.
`;
}

/** A frame at 60 Hz: what is longer is seen. */
const LONGEST_TASK_MS = 16;

const NAMES = {
  known: 'something is known',
  unknown: 'nothing is known',
  other: 'there is no article, or too much',
} as const satisfies Record<PageCost['outcome'], string>;

const ratioOf = ({ ours, readability }: PageCost): number => ours / readability;

function newsPages(): readonly BenchPage[] {
  const [head = '', ...rows] = readFileSync(`${CORPUS}/news/index.tsv`, 'utf8').trim().split('\n');
  const column = head.split('\t').indexOf('page');
  return rows.map((row) => savedPage(`news-${row.split('\t')[column]}`, `${CORPUS}/news/pages/${row.split('\t')[column]}.html`));
}

function readabilityPages(): readonly BenchPage[] {
  return readdirSync(`${CORPUS}/readability`).map((name) => savedPage(name, `${CORPUS}/readability/${name}/source.html`));
}

function savedPage(name: string, file: string): BenchPage {
  // Under an address as articles have it, on a site where the sentinel is at home.
  return { name, address: `https://www.reuters.com/world/${name}-as-it-was-saved-2020-01-01/`, source: readFileSync(file, 'utf8') };
}

function ownPages(): readonly BenchPage[] {
  return readdirSync(OWN_PAGES).map((name) => {
    const { address }: { address: string } = JSON.parse(readFileSync(`${OWN_PAGES}/${name}/expected.json`, 'utf8'));
    return { name, address, source: readFileSync(`${OWN_PAGES}/${name}/source.html`, 'utf8') };
  });
}

/** The same page on a host that the extension may not read. */
function besides(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, 'https://untouched.example');
}

function spread<T>(list: readonly T[], count: number): readonly T[] {
  return list.filter((_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length));
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
