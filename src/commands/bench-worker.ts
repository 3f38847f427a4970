import type { CDPSession, Page } from 'puppeteer-core';
import { openBenchSite, openTab, rest } from './bench-site.ts';
import type { Driver } from './drive-browser.ts';
import { eventually } from './eventually.ts';
import { median, quantile } from './quantile.ts';

/** Pages, if nothing is said. */
const PAGES = 12;

/** UTF-16 units of a page's text that are sent, as much as a long article has. */
const UNITS = 20_000;

/**
 * Prints how long a page waits for its dossier: with the extension's worker ended, so that it starts, reads and opens the pack and links its
 * first article; and with the worker running. In milliseconds on the clock, as the page's script sees it.
 */
export async function benchWorker({ most = PAGES } = {}): Promise<void> {
  const { pages, driver, close } = await openBenchSite({ most });
  const cold: number[] = [];
  const warm: number[] = [];
  try {
    for (const { name, address } of pages) {
      const tab = await openTab(driver.browser);
      const session = await tab.createCDPSession();
      const world = await worldOf(driver, session, tab, address);
      if (world !== undefined) {
        await endWorker(driver);
        const first = await askFor(session, world);
        const second = await askFor(session, world);
        cold.push(first);
        warm.push(second);
        console.log(`  ${name}: ${first.toFixed(0)} ms, then ${second.toFixed(0)} ms`);
      }
      await tab.close();
    }
  } finally {
    await close();
  }
  const inWords = (times: readonly number[]) =>
    `median ${median(times).toFixed(0)} ms, 90th percentile ${quantile(times, 0.9).toFixed(0)} ms`;
  console.log(`\nFrom the question to the dossier, ${cold.length} pages`);
  console.log(`  worker ended  ${inWords(cold)}`);
  console.log(`  worker there  ${inWords(warm)}`);
}

/** The world of our scripts in a page, once one of them is there; undefined where the page has none. */
async function worldOf(driver: Driver, session: CDPSession, tab: Page, address: string): Promise<number | undefined> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(driver.extension)) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await tab.goto(address);
  await rest(SETTLED_MS);
  return worlds.at(-1);
}

/** How long after its load a page is marked and at rest, in milliseconds. */
const SETTLED_MS = 3000;

async function endWorker({ browser, extension }: Driver): Promise<void> {
  const workers = async () => (await (await browser.extensions()).get(extension)?.workers()) ?? [];
  // It may have ended by itself meanwhile.
  for (const worker of await workers()) await worker.close().catch(() => undefined);
  await eventually('end of the worker', async () => (await workers()).length === 0);
}

/** Milliseconds until the dossier of the page's text is there. */
async function askFor(session: CDPSession, world: number): Promise<number> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const data = { title: document.title, text: document.body.innerText.slice(0, ${UNITS}) };
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ id: 0, type: 'annotate', data, timestamp: Date.now() });
      if (answer?.res?.ok !== true) throw new Error(JSON.stringify(answer));
      return performance.now() - start;
    })()`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return Number(result.value);
}
