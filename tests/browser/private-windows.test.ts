import type { Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { clickInCard, type ShownCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

const plain = testPage('plain-article');
const browser = useBrowser(undefined, { privateWindows: 'allowed' });
let own: Page;

beforeAll(async () => {
  own = await openOwnPage(browser.driver, 'options.html');
});

test('in a private window articles are marked and cards open, nothing can be muted, and nothing is stored', async () => {
  const before = await stored();
  const page = await openPrivate();
  onTestFinished(() => page.close());
  const card = await openFirstCard(page);
  expect(card.title).toBe('Donald Trump');
  expect(card.buttons).toContain('Not this');
  expect(card.buttons).not.toContain('Mute everywhere');
  await clickInCard(browser.driver, page, 'Not this');
  await eventually('page without the term', async () =>
    (await browser.marks(page, plain.marks.length - 1)).every(({ text }) => text !== card.title),
  );
  // Had it been stored, it would be so by now.
  await page.reload();
  await browser.marks(page, plain.marks.length);
  expect(await stored()).toEqual(before);
});

test('the same in another window can be muted, and what is hidden there stays hidden', async () => {
  await own.evaluate('chrome.storage.local.clear()');
  const page = await browser.open(plain.address);
  const card = await openFirstCard(page);
  expect(card.buttons).toContain('Mute everywhere');
  await clickInCard(browser.driver, page, 'Not this');
  await eventually('what was stored', async () => (await stored()).includes('hiddenTerms'));
  await page.reload();
  await browser.marks(page, plain.marks.length - 1);
});

async function openFirstCard(page: Page): Promise<ShownCard> {
  await browser.marks(page, plain.marks.length);
  await clickMark(page, 0);
  return waitForCard(browser.driver, page);
}

/** All that the extension keeps, on the disk and in memory. */
async function stored(): Promise<string> {
  return String(await own.evaluate(`Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(JSON.stringify)`));
}

/** Opens the article in a private window, and makes sure that it is one. */
async function openPrivate(): Promise<Page> {
  const { driver } = browser;
  const before = new Set(await driver.browser.pages());
  if (driver.kind === 'firefox') await driver.inBrowserWindow('() => { OpenBrowserWindow({ private: true }); }');
  else await own.evaluate(`chrome.windows.create({ incognito: true, url: 'about:blank' })`);
  const page = await eventually('private window', async () => (await driver.browser.pages()).find((one) => !before.has(one)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(plain.address);
  const tabs: unknown = await own.evaluate(
    `chrome.tabs.query({ url: '*://${new URL(plain.address).hostname}/*' }).then((tabs) => tabs.map(({ incognito }) => incognito))`,
  );
  expect(new Set(Array.isArray(tabs) ? tabs : []), 'its window is private').toEqual(new Set([true]));
  return page;
}
