import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { runCommand } from './command-error.ts';
import { type Driver, driveBrowser } from './drive-browser.ts';
import { eventually } from './eventually.ts';
import { requireBrowser } from './find-browser.ts';
import { openOwnPage } from './open-own-page.ts';
import { waitForCard } from './read-card.ts';
import { clickMark, readMarks } from './read-marks.ts';
import { servePages } from './serve-pages.ts';

/** Where the README's pictures are. */
const FOLDER = 'assets/screenshots';

/** Large enough for a column of text with a card beside it, small enough to be read in a README. */
const WINDOW = { width: 1100, height: 760, deviceScaleFactor: 1 };

/** Names on the demo article whose cards are shown, by the name of the picture. */
const CARDS = { card: 'Lindsey Graham', event: 'Helsinki summit' } as const;

/** Places of the explorer, by the name of the picture. */
const PLACES = { explorer: '#/search?q=zelenski+oval', timeline: '#/timeline', map: '#/map/helsinki-summit' } as const;

/** A telephone held upright. */
const PHONE = { width: 375, height: 760, deviceScaleFactor: 1 };

const THEMES = ['light', 'dark'] as const;

type Theme = (typeof THEMES)[number];

const ADDRESS = 'https://www.reuters.com/world/seven-years-after-helsinki-2025-05-30/';

/** `npm run screenshots`: the README's pictures, made in Chromium from the demo article and the extension just built. */
await runCommand(async () => {
  await mkdir(FOLDER, { recursive: true });
  const article = await readFile('assets/demo/article.html');
  const server = await servePages(({ href }) => (href === ADDRESS ? { body: article } : undefined));
  const driver = await driveBrowser(requireBrowser('chromium'), {
    extension: '.output/chrome-mv3',
    headless: true,
    proxy: server.address,
  });
  try {
    for (const theme of THEMES) {
      await shootAll(driver, theme);
      await shootExplorer(driver, theme);
    }
    return 0;
  } finally {
    await driver.close();
    await server.close();
  }
});

async function shootAll(driver: Driver, theme: Theme): Promise<void> {
  const page = await driver.browser.newPage();
  await page.setViewport(WINDOW);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(ADDRESS);
  const marks = await eventually('marked article', async () => {
    const found = await readMarks(page);
    return found.length > 0 && found;
  });
  for (const [name, text] of Object.entries(CARDS)) {
    await clickMark(
      page,
      marks.findIndex((mark) => mark.text === text),
    );
    await waitForCard(driver, page);
    await shoot(page, `${name}-${theme}`);
    await page.keyboard.press('Escape');
  }
  await shootPopup(driver, page, theme);
  await page.close();
}

/** The popup in a tab of its own, as large as it wants to be: the browser's frame around the real one cannot be photographed. */
async function shootPopup(driver: Driver, page: Page, theme: Theme): Promise<void> {
  await page.bringToFront();
  const extension = (await driver.browser.extensions()).get(driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  const tab: unknown = await worker?.evaluate('chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)');
  const popup = await driver.browser.newPage();
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await popup.setViewport({ width: 340, height: WINDOW.height });
  await popup.goto(`chrome-extension://${driver.extension}/popup.html?tab=${tab}`);
  await popup.waitForSelector('.terms');
  const height = await popup.evaluate(() => document.body.offsetHeight);
  await popup.setViewport({ width: 340, height, deviceScaleFactor: 2 });
  await shoot(popup, `popup-${theme}`);
  await popup.close();
}

async function shootExplorer(driver: Driver, theme: Theme): Promise<void> {
  for (const [width, viewport] of Object.entries({ '': WINDOW, '-phone': PHONE })) {
    const page = await openOwnPage(driver, 'explorer.html');
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const [name, hash] of Object.entries(PLACES)) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForSelector({ explorer: 'mark', timeline: '.mark', map: '.node' }[name] ?? 'h1');
      await shoot(page, `${name}${width}-${theme}`);
    }
    await page.close();
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = `${FOLDER}/${name}.png` as const;
  await page.screenshot({ path });
  console.log(path);
}
