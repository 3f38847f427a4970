import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openPopup, type Popup } from '../../src/commands/open-popup.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { readMarks } from '../../src/commands/read-marks.ts';
import { testPage, untouchedAddress, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const plain = testPage('plain-article');
const otherSite = testPage('across-inline-tags');
const open: Popup[] = [];

afterEach(async () => {
  for (const popup of open.splice(0)) await popup.close();
});

test('turning it off and on again acts at once in every open tab, with no reload', async () => {
  const first = await openMarked(plain);
  const second = await openMarked(otherSite);
  await leaveTrace(first);

  const popup = await popupOver(second);
  await turn(popup, 'On everywhere');
  await browser.marks(first, 0);
  await browser.marks(second, 0);

  await turn(popup, 'On everywhere');
  await browser.marks(first, plain.marks.length);
  await browser.marks(second, otherSite.marks.length);
  expect(await hasTrace(first)).toBe(true);
});

test('turning it off on a site leaves other sites alone, and stays so', async () => {
  const here = await openMarked(plain);
  const elsewhere = await openMarked(otherSite);
  await leaveTrace(here);

  const popup = await popupOver(here);
  await turn(popup, 'On reuters.com');
  await browser.marks(here, 0);
  expect(await readMarks(elsewhere)).toHaveLength(otherSite.marks.length);
  await eventually('word of it', async () => (await mainText(popup)).includes('Turned off on this site'));
  await closeAll();

  const later = await browser.open(plain.address);
  expect(await browser.popupText(later)).toContain('Turned off on this site');
  expect(await readMarks(later)).toEqual([]);

  await turn(await popupOver(here), 'On reuters.com');
  await browser.marks(here, plain.marks.length);
  await browser.marks(later, plain.marks.length);
  expect(await hasTrace(here)).toBe(true);
});

test('lists the terms in reading order, also those that are not marked', async () => {
  const page = await openMarked(testPage('names-in-links'));
  const popup = await popupOver(page);
  expect(await terms(popup)).toEqual(['Lindsey Graham', 'Richard Blumenthal']);
  expect(await mainText(popup)).toContain('only in links');
});

test('choosing a term scrolls to it and opens its card', async () => {
  const list = testPage('long-list');
  const page = await openMarked(list);
  const popup = await popupOver(page);
  await popup.run((document) => {
    const buttons = document.querySelectorAll<HTMLElement>('.terms button');
    buttons[buttons.length - 1]?.click();
  });
  const card = await waitForCard(browser.driver, page);
  expect(card.title).toBe('Rebecca Lissner');
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
});

test('offers to annotate a page of a site that is in no list, and does so once', async () => {
  const page = await browser.open(untouchedAddress(plain.address));
  const popup = await popupOver(page);
  await eventually('offer', async () => (await mainText(popup)).includes('Not allowed on this site'));
  expect(await readMarks(page)).toEqual([]);
  await press(popup, 'Annotate this page');
  await browser.marks(page, plain.marks.length);
  await closeAll();

  await page.reload();
  expect(await browser.popupText(page)).toContain('Not allowed on this site');
  expect(await readMarks(page)).toEqual([]);
});

test('says so when the page belongs to the browser', async () => {
  const page = await browser.open('about:blank');
  expect(await browser.popupText(page)).toContain('Not a web page');
});

test('the toolbar counts the terms', async () => {
  const page = await openMarked(plain);
  await page.bringToFront();
  await eventually('badge', async () => (await badge()) === String(plain.marks.length));
});

test('works by keyboard alone: popup, term, card, Escape, and back to where the focus was', async () => {
  const page = await openMarked(testPage('names-in-links'));
  await page.focus('a');
  const popup = await popupOver(page);
  for (let presses = 0; (await focused(popup)) !== 'Lindsey Graham'; presses++) {
    expect(presses, 'Tab reaches the first term').toBeLessThan(8);
    await popup.press('Tab');
  }
  await popup.press('Enter');
  const card = await waitForCard(browser.driver, page);
  expect(card.title).toBe('Lindsey Graham');
  expect(card.focused, 'the focus is in the card').toBe(true);

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lindsey Graham');
});

async function openMarked({ address, marks }: { readonly address: string; readonly marks: readonly unknown[] }): Promise<Page> {
  const page = await browser.open(address);
  await browser.marks(page, marks.length);
  return page;
}

async function popupOver(page: Page): Promise<Popup> {
  const popup = await openPopup(browser.driver, page);
  open.push(popup);
  await eventually('drawn popup', () => popup.run((document) => document.querySelector('main') !== null));
  return popup;
}

async function closeAll(): Promise<void> {
  for (const popup of open.splice(0)) await popup.close();
}

function mainText(popup: Popup): Promise<string> {
  return popup.run((document) => document.querySelector('main')?.textContent ?? '');
}

async function terms(popup: Popup): Promise<readonly string[]> {
  return popup.run((document) => [...document.querySelectorAll('.terms .title')].map((title) => title.textContent ?? ''));
}

function focused(popup: Popup): Promise<string> {
  return popup.run((document) => document.activeElement?.querySelector(':scope > .title')?.textContent ?? '');
}

/** Clicks the switch with this label. */
function turn(popup: Popup, label: string): Promise<void> {
  return press(popup, label);
}

/** Clicks the button with these words on it. */
async function press(popup: Popup, words: string): Promise<void> {
  await eventually(`button “${words}”`, () =>
    popup.run((document, wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
      button?.click();
      return button !== undefined;
    }, words),
  );
}

async function leaveTrace(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-seen', ''));
}

/** Whether the page is the one that was given a trace, never loaded anew. */
function hasTrace(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-seen'));
}

/** What stands on the toolbar button for the tab in front. */
async function badge(): Promise<string> {
  if (browser.driver.kind === 'firefox') {
    return browser.driver.inBrowserWindow(
      `(id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const button = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
        return button.action.getProperty(gBrowser.selectedTab, 'badgeText');
      }`,
      browser.driver.extension,
    );
  }
  const extension = (await browser.driver.browser.extensions()).get(browser.driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  const text: unknown = await worker?.evaluate(
    'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
  );
  return String(text);
}
