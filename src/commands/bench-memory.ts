import { existsSync } from 'node:fs';
import { CommandError } from './command-error.ts';
import { driveBrowser } from './drive-browser.ts';
import { requireBrowser } from './find-browser.ts';
import { answerMemoryPage, type Memory, measureBare, measureCards, measureMarked, measureRoutes } from './measure-memory.ts';
import { servePages } from './serve-pages.ts';

const EXTENSION = '.output/chrome-mv3';

/** So often the card is opened and closed, and so often the page moves on. */
const CYCLES = 500;
const ROUTES = 200;

/** Measures what the built extension keeps in a tab of Chromium, and whether that grows. Prints a table. */
export async function benchMemory(): Promise<void> {
  if (!existsSync(EXTENSION)) throw new CommandError(`There is no ${EXTENSION}: run npm run build first.`);
  const server = await servePages(answerMemoryPage);
  const driver = await driveBrowser(requireBrowser('chromium'), { extension: EXTENSION, headless: true, proxy: server.address });
  try {
    const page = await driver.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const bare = await measureBare(page);
    const row = (name: string, { heap, nodes, listeners }: Memory) =>
      console.log(`| ${name} | ${megabytes(heap - bare.heap)} MB | ${nodes - bare.nodes} | ${listeners - bare.listeners} |`);
    console.log(
      `A tab by itself: ${megabytes(bare.heap)} MB, ${bare.nodes} nodes. Over that:\n\n| after | heap | nodes | listeners |\n|---|---|---|---|`,
    );
    row('marks are painted', await measureMarked(page));
    for (let part = 1; part <= PARTS; part++) {
      row(`${(CYCLES * part) / PARTS} cards opened and closed`, await measureCards(driver, page, CYCLES / PARTS));
    }
    for (let part = 1; part <= PARTS; part++) {
      row(`${(ROUTES * part) / PARTS} routes`, await measureRoutes(page, ROUTES / PARTS));
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

/** In so many steps it is measured, so that growth is seen. */
const PARTS = 5;

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);
