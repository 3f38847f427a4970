import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, test } from 'vitest';
import { driveBrowser, inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { requireBrowser } from '../../src/commands/find-browser.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { readMarks } from '../../src/commands/read-marks.ts';
import { axeObjections } from './axe-objections.ts';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
const own: Page[] = [];

afterEach(async () => {
  for (const tab of own.splice(0)) await tab.close();
});

test('opens by itself after the first installation', async () => {
  const extension = inject('browser') === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3';
  expect(existsSync(extension)).toBe(true);
  const driver = await driveBrowser(requireBrowser(inject('browser')), { extension, headless: true, welcome: 'keep', language: 'en-US' });
  try {
    await eventually('welcome page', async () => {
      const titles = await Promise.all((await driver.browser.pages()).map((page) => page.title().catch(() => '')));
      return titles.includes('Welcome – Backgrounder');
    });
  } finally {
    await driver.close();
  }
});

test('its example is alive: marks, and a card that looks as on any page', async () => {
  const page = await openWelcome();
  const marks = await readMarks(page);
  expect(marks.map(({ text }) => text)).toEqual(expect.arrayContaining(['Helsinki summit', 'Vladimir Putin', 'Lindsey Graham']));
  const [mark] = marks;
  await page.mouse.click((mark?.x ?? 0) + (mark?.width ?? 0) / 2, (mark?.y ?? 0) + (mark?.height ?? 0) / 2);
  const card = await waitForCard(browser.driver, page);
  expect(card.title).not.toBe('');
  expect(card.text).toContain('Why is this marked?');
  // The page's policy takes no style elements, so the card has to come by its styles in another way.
  expect(
    await inClosedRoot(browser.driver, page, (root) => getComputedStyle(root.querySelector('[role=dialog]') ?? root.host).position),
  ).toBe('fixed');
  await page.keyboard.press('Escape');
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
});

test('by keyboard, the list of its terms opens the cards', async () => {
  const page = await openWelcome();
  await page.focus('.terms button');
  const title = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  const card = await waitForCard(browser.driver, page);
  expect(card.title).toBe(title);
  expect(card.focused).toBe(true);
  await page.keyboard.press('Escape');
  await eventually('focus', () => page.evaluate((wanted) => document.activeElement?.textContent === wanted, title));
});

test.each(['light', 'dark'])('axe finds nothing wrong with it, %s', async (theme) => {
  const page = await openWelcome();
  await page.evaluate((wanted) => {
    document.body.dataset.theme = wanted;
  }, theme);
  expect(await axeObjections(page)).toEqual([]);
});

test('nothing is cut off on a phone', async () => {
  const page = await openWelcome();
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

async function openWelcome(): Promise<Page> {
  const page = await openOwnPage(browser.driver, 'welcome.html');
  own.push(page);
  await page.waitForSelector('.terms button');
  return page;
}
