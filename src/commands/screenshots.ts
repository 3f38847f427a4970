import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import type { Page, Viewport } from 'puppeteer-core';
import sharp from 'sharp';
import { runCommand } from './command-error.ts';
import { type Driver, driveBrowser, inClosedRoot } from './drive-browser.ts';
import { eventually } from './eventually.ts';
import { requireBrowser } from './find-browser.ts';
import { openOwnPage } from './open-own-page.ts';
import { waitForCard } from './read-card.ts';
import { clickMark, readMarks } from './read-marks.ts';
import { servePages } from './serve-pages.ts';

/** Where the pictures are: `SURFACE-THEME.png`, and `SURFACE-phone-THEME.png` for the width of a telephone. */
const FOLDER = 'assets/screenshots';

/** Large enough for a column of text with a card beside it, small enough to be read in a README. */
const WINDOW = { width: 1100, height: 760, deviceScaleFactor: 1 } as const;

/** A telephone held upright. */
const PHONE = { width: 375, height: 760, deviceScaleFactor: 1 } as const;

const WIDTHS = [
  ['', WINDOW],
  ['-phone', PHONE],
] as const;

/** As wide as browsers make a side panel at first, and as wide as the popup is; both are small, so they are shown in detail. */
const PANEL = { width: 360, height: 760, deviceScaleFactor: 2 } as const;
const POPUP = { width: 340, height: 760, deviceScaleFactor: 2 } as const;

/** Long pages are cut here, CSS pixels. */
const LONGEST = 2600;

/** Shades in a picture: enough for text and a few kinds' colors, at a third of the size. */
const COLORS = 128;

/** Places of the explorer, by the name of the picture, and what stands on each once it is drawn. */
const PLACES = {
  explorer: ['#/search?q=zelenski+oval', 'mark'],
  entry: ['#/entry/helsinki-summit', '.relations'],
  timeline: ['#/timeline', '.mark'],
  map: ['#/map/helsinki-summit', '.node'],
} as const;

const THEMES = ['light', 'dark'] as const;

type Theme = (typeof THEMES)[number];

const ADDRESS = 'https://www.reuters.com/world/seven-years-after-helsinki-2025-05-30/';

/** `npm run screenshots`: every surface in both themes, made in Chromium from the demo article and the extension just built. */
await runCommand(async () => {
  await mkdir(FOLDER, { recursive: true });
  for (const old of await readdir(FOLDER)) await rm(`${FOLDER}/${old}`);
  const article = await readFile('assets/demo/article.html');
  const server = await servePages(({ href }) => (href === ADDRESS ? { body: article } : undefined));
  const driver = await driveBrowser(requireBrowser('chromium'), {
    extension: '.output/chrome-mv3',
    headless: true,
    proxy: server.address,
    language: 'en-US',
  });
  try {
    for (const theme of THEMES) {
      await shootArticle(driver, theme);
      await shootSheet(driver, theme);
      await shootExplorer(driver, theme);
      await shootPages(driver, theme);
    }
    return 0;
  } finally {
    await driver.close();
    await server.close();
  }
});

/** The marks, two cards, one of them unfolded, and what stands beside the page: popup and panel. */
async function shootArticle(driver: Driver, theme: Theme): Promise<void> {
  const page = await openArticle(driver, WINDOW, theme);
  await page.evaluate(() => document.querySelector('article')?.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await shoot(page, `article-${theme}`);
  await openCard(driver, page, 'Lindsey Graham');
  await shoot(page, `card-${theme}`);
  await page.keyboard.press('Escape');
  await openCard(driver, page, 'Helsinki summit');
  await shoot(page, `event-${theme}`);
  await unfoldSource(driver, page);
  await shoot(page, `provenance-${theme}`);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('article')?.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await shootTerms(driver, page, theme);

  const tab = await idOfTab(driver, page);
  const popup = await openBeside(driver, `popup.html?tab=${tab}`, POPUP, theme);
  await popup.waitForSelector('.terms');
  await shootAsHigh(popup, `popup-${theme}`, POPUP);
  await popup.close();

  const panel = await openBeside(driver, `sidepanel.html?tab=${tab}`, PANEL, theme);
  await panel.waitForSelector('[aria-current]');
  await shoot(panel, `panel-${theme}`);
  await panel.click('#timeline-tab');
  await panel.waitForSelector('.mark');
  await shootAsHigh(panel, `panel-timeline-${theme}`, PANEL);
  await shootBeside(page, panel, theme);
  await panel.close();
  await page.close();
}

/** The list that the Tab key leads to. */
async function shootTerms(driver: Driver, page: Page, theme: Theme): Promise<void> {
  await page.keyboard.press('Tab');
  await eventually('list of terms', () =>
    inClosedRoot(driver, page, (root) => {
      const button = root.getElementById('terms-button');
      if (button?.getAttribute('aria-expanded') === 'false') button.click();
      return root.querySelector('.term') !== null && root.getAnimations().length === 0;
    }),
  );
  await shoot(page, `terms-${theme}`);
  await page.mouse.click(WINDOW.width - 1, WINDOW.height - 1);
}

/** The article and the panel side by side, as a browser shows them. */
async function shootBeside(page: Page, panel: Page, theme: Theme): Promise<void> {
  const { height } = WINDOW;
  await page.setViewport({ ...WINDOW, width: WINDOW.width - PANEL.width });
  await panel.setViewport({ ...PANEL, height, deviceScaleFactor: 1 });
  await panel.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const [left, right] = [await picture(page), await picture(panel)];
  const both = sharp(left)
    .extend({ right: PANEL.width })
    .composite([{ input: Buffer.from(right), left: WINDOW.width - PANEL.width, top: 0 }]);
  await save(await both.png().toBuffer(), `beside-${theme}`);
}

/** The card on a telephone. */
async function shootSheet(driver: Driver, theme: Theme): Promise<void> {
  const page = await openArticle(driver, PHONE, theme);
  await openCard(driver, page, 'Helsinki summit');
  await shoot(page, `sheet-phone-${theme}`);
  await page.close();
}

async function shootExplorer(driver: Driver, theme: Theme): Promise<void> {
  for (const [width, viewport] of WIDTHS) {
    const page = await openBeside(driver, 'explorer.html', viewport, theme);
    for (const [name, [hash, drawn]] of Object.entries(PLACES)) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForSelector(drawn);
      await shoot(page, `${name}${width}-${theme}`);
    }
    await page.close();
  }
}

async function shootPages(driver: Driver, theme: Theme): Promise<void> {
  for (const [width, viewport] of WIDTHS) {
    const options = await openBeside(driver, 'options.html', viewport, theme);
    await options.waitForSelector('main section');
    await shootAsHigh(options, `options${width}-${theme}`, viewport);
    await options.close();
    const welcome = await openBeside(driver, 'welcome.html', viewport, theme);
    await eventually('marked example', async () => (await readMarks(welcome)).length > 0);
    await shootAsHigh(welcome, `welcome${width}-${theme}`, viewport);
    await welcome.close();
  }
}

async function openArticle(driver: Driver, viewport: Viewport, theme: Theme): Promise<Page> {
  const page = await driver.browser.newPage();
  await wear(page, viewport, theme);
  await page.goto(ADDRESS);
  await eventually('marked article', async () => (await readMarks(page)).length > 0);
  return page;
}

/** A page of the extension, which is drawn as it is in its own frame: the browser's around the real one cannot be photographed. */
async function openBeside(driver: Driver, path: string, viewport: Viewport, theme: Theme): Promise<Page> {
  const page = await openOwnPage(driver, path);
  await wear(page, viewport, theme);
  return page;
}

async function wear(page: Page, viewport: Viewport, theme: Theme): Promise<void> {
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function openCard(driver: Driver, page: Page, text: string): Promise<void> {
  const marks = await readMarks(page);
  await clickMark(
    page,
    marks.findIndex((mark) => mark.text === text),
  );
  await waitForCard(driver, page);
}

async function idOfTab(driver: Driver, page: Page): Promise<unknown> {
  await page.bringToFront();
  const extension = (await driver.browser.extensions()).get(driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  return worker?.evaluate('chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)');
}

/** Shows where the first claim of the open card comes from. */
async function unfoldSource(driver: Driver, page: Page): Promise<void> {
  await inClosedRoot(driver, page, (root) => root.querySelector<HTMLElement>('.claim summary')?.click());
  await waitForCard(driver, page);
}

/** The whole of a page, as far as it is not too long, or what of it there is if it is short. */
async function shootAsHigh(page: Page, name: string, viewport: Viewport): Promise<void> {
  const height = await page.evaluate(() => document.body.offsetHeight);
  await page.setViewport({ ...viewport, height: Math.min(height, LONGEST) });
  await shoot(page, name);
}

async function shoot(page: Page, name: string): Promise<void> {
  await save(await picture(page), name);
}

async function picture(page: Page): Promise<Uint8Array> {
  // A tab that lies behind another may never be drawn.
  await page.bringToFront();
  return page.screenshot();
}

async function save(taken: Uint8Array, name: string): Promise<void> {
  const path = `${FOLDER}/${name}.png`;
  const { size } = await sharp(taken).png({ palette: true, colours: COLORS, compressionLevel: 9, effort: 10 }).toFile(path);
  console.log(`${path}, ${Math.round(size / 1024)} kB`);
}
