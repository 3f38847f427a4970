import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from './drive-browser.ts';
import { eventually } from './eventually.ts';
import { waitForCard } from './read-card.ts';
import { clickMark, readMarks } from './read-marks.ts';
import type { Reply } from './serve-pages.ts';

/** What a tab holds in Chromium after its garbage is collected. */
export type Memory = {
  /** JavaScript heap of the page and of every script in it, in bytes. */
  readonly heap: number;
  /** Of the whole tab. */
  readonly nodes: number;
  readonly listeners: number;
};

const HOST = 'https://www.reuters.com';
const FILLER =
  '<p>The rest of this paragraph names nobody and is here for its length: an extractor looks for running text, with commas, with full stops, and with enough words between them that no one could take it for a list of links.</p>';
const STORY = `<h1>A page</h1>${FILLER}<p>Donald Trump met Vladimir Putin, and the Kremlin was pleased.</p>${FILLER}<p>Lindsey Graham spoke with Richard Blumenthal.</p>${FILLER}`;

/** The address of a page that moves on to another story, under another address, whenever its `next()` is called. */
export const MEMORY_PAGE = `${HOST}/world/memory-2025-06-03/`;

/** Serves {@link MEMORY_PAGE}, and the same without our extension on a host that it may not read. */
export function answerMemoryPage(address: URL): Reply | undefined {
  if (address.pathname !== new URL(MEMORY_PAGE).pathname) return undefined;
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A page","datePublished":"2025-06-03"}</script>
<script>let route = 0; function next() { route++; history.replaceState(null, '', '?story=' + route); document.querySelector('article').innerHTML = ${JSON.stringify(STORY)}; }</script>
</head><body><main><article>${STORY}</article></main></body></html>`,
  };
}

/** Memory of a page that the extension may not read: what the browser and the page take by themselves. */
export async function measureBare(page: Page): Promise<Memory> {
  await page.goto(MEMORY_PAGE.replace(HOST, 'https://untouched.example'));
  return measure(page);
}

/** Opens {@link MEMORY_PAGE}, waits until it is marked and gives the memory that it takes then. */
export async function measureMarked(page: Page): Promise<Memory> {
  await page.goto(MEMORY_PAGE);
  await eventually('marks', async () => (await readMarks(page)).length > 0);
  return measure(page);
}

/** Memory after the card was opened and closed so many times. */
export async function measureCards(driver: Driver, page: Page, cycles: number): Promise<Memory> {
  const marks = (await readMarks(page)).length;
  for (let cycle = 0; cycle < cycles; cycle++) {
    await clickMark(page, cycle % marks);
    // Once in a while it is made sure that a card does open; the rest is as fast as nobody's hands.
    if (cycle % CHECKED_EVERY === 0) await waitForCard(driver, page);
    await page.keyboard.press('Escape');
  }
  return measure(page);
}

const CHECKED_EVERY = 10;

/** Memory after the page moved on so many times; each time it is waited until the new story is marked. */
export async function measureRoutes(page: Page, routes: number): Promise<Memory> {
  for (let route = 0; route < routes; route++) {
    await page.evaluate('next()');
    await eventually('marks on the new story', async () => (await readMarks(page)).length > 0);
  }
  return measure(page);
}

async function measure(page: Page): Promise<Memory> {
  const session = await page.createCDPSession();
  try {
    // What was freed in one collection lets go of more in the next.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    return { heap: await usedHeap(session), ...(await counters(session)) };
  } finally {
    await session.detach();
  }
}

/** Isolated worlds share their page's heap, so ours is in it. */
async function usedHeap(session: CDPSession): Promise<number> {
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function counters(session: CDPSession): Promise<{ readonly nodes: number; readonly listeners: number }> {
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}
