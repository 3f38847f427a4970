import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { type BenchPage, measuredWith, openBenchSite, openTab, READABILITY, rest } from './bench-site.ts';
import type { Driver } from './drive-browser.ts';
import { measureAlone } from './measure-alone.ts';
import { plotPages } from './plot-pages.ts';
import { median, quantile } from './quantile.ts';
import { type TaskTimes, TRACED, tasksOf } from './trace-tasks.ts';

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

/**
 * Measures what the built extension costs the main thread of real pages, against Readability alone on the same pages, each on a fresh
 * load. Writes a table and a plot to `assets/bench/`. `most` pages are taken, evenly from all.
 */
export async function benchPages({ most = Number.POSITIVE_INFINITY, runs = 1 } = {}): Promise<void> {
  const { pages, driver, real, close } = await openBenchSite({ most });
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
    const report = describe(costs, { browser: await driver.browser.version(), runs, real });
    await mkdir(RESULTS, { recursive: true });
    await writeFile(`${RESULTS}/pages.md`, report);
    await writeFile(`${RESULTS}/pages.svg`, plotPages(costs));
    console.log(`\n${report}\nThe dearest pages where something is known:`);
    const dearest = costs.filter(({ outcome }) => outcome === 'known').sort((a, b) => ratioOf(b) - ratioOf(a));
    for (const cost of dearest.slice(0, 5))
      console.log(`  ${cost.name}: ${ratioOf(cost).toFixed(2)}×, longest other task ${cost.longest.toFixed(1)} ms`);
  } finally {
    await close();
  }
}

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

/** What the extension does on a freshly loaded page, until it is marked and at rest. Throws if it is not by then. */
export async function measureOurs(driver: Driver, page: BenchPage): Promise<TaskTimes & { readonly outcome: PageCost['outcome'] }> {
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

/** Milliseconds of Readability alone, on a copy of the freshly loaded page, without the extension. */
function measureReadability(browser: Browser, page: BenchPage): Promise<number> {
  return measureAlone(browser, page, { scripts: [READABILITY], work: 'new Readability(document.cloneNode(true)).parse();' });
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
  return `# What a page costs

Main-thread time of everything that Backgrounder does in a page, from sentinel to paint, against \`new Readability(document.cloneNode(true)).parse()\`
alone on the same page. Each is measured on a fresh load. ${real ? 'The pages are saved news articles and the test pages of Readability.' : 'The pages are those of `tests/pages/`.'}

| pages on which | number | ratio, median | ratio, 90th percentile | ours, median | longest task besides parsing, median | the same, 95th percentile |
|---|---|---|---|---|---|---|
${rows.join('\n')}

On ${short} of ${costs.length} pages no task but Readability's parsing is longer than ${LONGEST_TASK_MS} ms. Time is that of the processor in tasks in which our scripts run, less that of the page's
own parsing in them; the drawing of what they marked comes with the page's next frame and is not in it. “Longest task” leaves out the longest
of all where something is known: that is Readability's.

${measuredWith(browser)}; ${runs === 1 ? 'one run' : `median of ${runs} runs`} of each page.
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
