import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import { openBenchSite, openTab, rest } from './bench-site.ts';
import type { Driver } from './drive-browser.ts';
import { eventually } from './eventually.ts';
import { median, quantile } from './quantile.ts';

/** Pages, if nothing is said. */
const PAGES = 12;

/** What may be there already when a page asks; what is not has to be started first. */
const STATES = [
  { name: 'worker ended, offscreen document closed', worker: false, offscreen: false },
  { name: 'worker ended, offscreen document open', worker: false, offscreen: true },
  { name: 'worker there, offscreen document closed', worker: true, offscreen: false },
  { name: 'both there', worker: true, offscreen: true },
] as const;

/**
 * Prints how long a page waits for its article and its dossier: with the extension's worker ended, so that it starts, reads and opens the pack
 * and links its first article, and with the worker running; and with the document that finds articles closed and open. In milliseconds on the
 * clock, as the page's script sees it, from the taking of the snapshot on.
 */
export async function benchWorker({ most = PAGES } = {}): Promise<void> {
  const snapshots = await bundleSnapshots();
  const { pages, driver, close } = await openBenchSite({ most });
  const times = new Map<string, number[]>(STATES.map(({ name }) => [name, []]));
  try {
    for (const { name, address } of pages) {
      const tab = await openTab(driver.browser);
      const session = await tab.createCDPSession();
      const world = await worldOf(driver, session, tab, address);
      if (world !== undefined) {
        await run(session, world, snapshots);
        const taken: number[] = [];
        for (const state of STATES) {
          // Whatever was there is there; what must not be is ended.
          if (state.offscreen) await askFor(session, world);
          else await closeOffscreen(driver);
          if (!state.worker) await endWorker(driver);
          const time = await askFor(session, world);
          times.get(state.name)?.push(time);
          taken.push(time);
        }
        console.log(`  ${name}: ${taken.map((time) => time.toFixed(0)).join(', ')} ms`);
      }
      await tab.close();
    }
  } finally {
    await close();
  }
  console.log(`\nFrom the question to article and dossier, ${times.values().next().value?.length ?? 0} pages`);
  for (const [name, taken] of times) {
    const [middle, high] = [median(taken), quantile(taken, 0.9)].map((time) => time.toFixed(0));
    console.log(`  ${name.padEnd(40)}median ${middle} ms, 90th percentile ${high} ms`);
  }
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

async function closeOffscreen({ browser, extension }: Driver): Promise<void> {
  const [worker] = (await (await browser.extensions()).get(extension)?.workers()) ?? [];
  // It may have closed itself meanwhile.
  await worker?.evaluate('chrome.offscreen.closeDocument()').catch(() => undefined);
}

/** Milliseconds until what was found in the page is there. */
async function askFor(session: CDPSession, world: number): Promise<number> {
  return Number(await run(session, world, ASK));
}

/** Script for the world of ours in the page. The page is asked about as if its reader had said that it is an article. */
const ASK = `(async () => {
  const start = performance.now();
  for (const isNumbered of [false, true]) {
    const { snapshot } = snapshots.takeSnapshot(document, { isNumbered });
    const message = { id: 0, type: 'read', data: { snapshot, isJudged: true }, timestamp: Date.now() };
    const answer = await chrome.runtime.sendMessage(message);
    if (answer?.res?.ok !== true) throw new Error('No article came back: ' + JSON.stringify(answer));
    if (answer.res.value.state !== 'unnumbered') return performance.now() - start;
  }
  throw new Error('The page was not understood, numbered as it was.');
})()`;

/** A script that lays out what takes snapshots, as a global of the world that it runs in. */
async function bundleSnapshots(): Promise<string> {
  const entry = fileURLToPath(new URL('../article/take-snapshot.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { lib: { entry, formats: ['iife'], name: 'snapshots' }, write: false },
  });
  const code = [built].flat().flatMap((one) => ('output' in one ? one.output[0].code : []))[0];
  if (code === undefined) throw new Error('What takes snapshots was not bundled.');
  return `${code}; undefined`;
}

async function run(session: CDPSession, world: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
