import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { clickInCard, readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { axeObjections } from './axe-objections.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const plain = testPage('plain-article');
const list = testPage('long-list');
const own: Page[] = [];

afterEach(async () => {
  for (const tab of own.splice(0)) if (!tab.isClosed()) await tab.close();
});

test('tells what was found in reading order, groups it, and filters it', async () => {
  const { panel } = await besides(plain);
  const found = [...new Set(plain.marks.map(([, entry]) => entry))];
  expect(await entries(panel)).toEqual(found);
  await panel.click('.check input');
  await eventually('kinds', async () => (await texts(panel, '.list h2')).length > 1);
  expect((await entries(panel)).toSorted()).toEqual(found.toSorted());
  const people = await panel.$eval('.kinds [data-kind=person]', (chip) => Number(chip.querySelector('.number')?.textContent));
  await panel.click('.kinds [data-kind=person]');
  await eventually('no people', async () => (await entries(panel)).length === found.length - people);
  expect(people).toBeGreaterThan(0);
  await panel.click('.kinds [data-kind=person]');
  await panel.type('input[type=search]', 'helsinki');
  await eventually('filtered', async () => (await entries(panel)).join() === 'helsinki-summit');
});

test('an entry opens with the content of its card, leads on, and back to where it was', async () => {
  const { panel } = await besides(plain);
  await panel.click('[data-entry=helsinki-summit] .open');
  await title(panel, 'Helsinki summit');
  expect(await focused(panel)).toBe('Helsinki summit');
  expect((await texts(panel, '.claim')).join()).toMatch(/2018.*(The Atlantic reported|Commentary)/);
  await press(panel, 'Vladimir Putin');
  await title(panel, 'Vladimir Putin');
  await press(panel, 'Back to Helsinki summit');
  await title(panel, 'Helsinki summit');
  await press(panel, 'Back to all entries');
  await eventually('list', async () => (await entries(panel)).length > 0);
  expect(await focused(panel)).toContain('Helsinki summit');
});

test('follows the reader through the article, and leads them to a mention', async () => {
  const { page, panel } = await besides(list);
  const [first] = list.marks[0]?.slice(1) ?? [];
  const last = list.marks.at(-1)?.[1];
  await eventually('first entry', async () => (await current(panel)) === first);
  await page.evaluate((name) => {
    document.body.style.paddingBottom = '200vh';
    const paragraphs = [...document.querySelectorAll('p')];
    paragraphs.findLast(({ textContent }) => textContent?.includes(name))?.scrollIntoView({ block: 'start' });
  }, list.marks.at(-1)?.[0] ?? '');
  await eventually('last entry', async () => (await current(panel)) === last);
  await page.evaluate(() => window.scrollTo(0, 0));
  await eventually('first entry again', async () => (await current(panel)) === first);

  await panel.click(`[data-entry=${last}] .locate`);
  await eventually('scrolled page', async () => (await page.evaluate(() => window.scrollY)) > 1000);
  expect(await readCard(browser.driver, page), 'no card lies over the page').toBeUndefined();
});

test('the timeline leads by keyboard from mark to claim and back, and says the same as a list', async () => {
  const { panel } = await besides(plain);
  await panel.focus('#entries-tab');
  await panel.keyboard.press('ArrowRight');
  await panel.waitForSelector('.mark');
  expect(await focused(panel)).toBe('Timeline');
  for (let presses = 0; !(await panel.evaluate(() => document.activeElement?.matches('.mark'))); presses++) {
    expect(presses, 'Tab passes the filters and reaches the first mark').toBeLessThan(12);
    await panel.keyboard.press('Tab');
  }
  const labels = await panel.$$eval('.mark', (marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  expect(labels.length).toBeGreaterThan(3);
  expect(await label(panel)).toBe(labels[0]);
  await panel.keyboard.press('ArrowRight');
  expect(await label(panel)).toBe(labels[1]);
  await panel.keyboard.press('End');
  expect(await label(panel)).toBe(labels.at(-1));
  await panel.keyboard.press('Home');
  expect(await label(panel)).toBe(labels[0]);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.claim[aria-current]');
  const claim = await panel.$eval('.claim[aria-current] .text', (text) => text.textContent ?? '');
  expect(labels[0]).toContain(claim);
  expect(await focused(panel)).toContain(claim);
  await press(panel, 'Back to the timeline');
  await panel.waitForSelector('.mark');
  expect(await label(panel)).toBe(labels[0]);

  expect(await texts(panel, '.own-label')).toHaveLength(1);
  const before = await panel.$$eval('.mark:not(.since)', (marks) => marks.length);
  const groups = (await texts(panel, '.as-list h2')).map((words) => Number(/\d+$/.exec(words)?.[0]));
  expect(groups[0]).toBe(before);
  expect(groups.reduce((sum, count) => sum + count, 0)).toBe(labels.length);
});

test('goes with the page to another, and says plainly when there is nothing to show', async () => {
  const { page, panel } = await besides(plain);
  await page.goto(list.address);
  await eventually('other story', async () => (await entries(panel)).includes('rebecca-lissner'));
  await page.goto(testPage('nothing-known').address);
  await eventually('nothing known', async () => (await texts(panel, 'h1')).join() === 'Nothing known on this page');
  await page.goto(testPage('front-page').address);
  await eventually('no article', async () => (await texts(panel, 'h1')).join() === 'Not an article');
  await page.goto('about:blank');
  await eventually('no page', async () => (await texts(panel, 'h1')).join() === 'Not a web page');
  await page.goto(plain.address);
  await eventually('story', async () => (await entries(panel)).includes('helsinki-summit'));
});

test.each([300, 600])('axe finds nothing wrong with it in either theme, %i pixels wide', async (width) => {
  const { panel } = await besides(plain);
  await panel.setViewport({ width, height: 800 });
  for (const theme of ['light', 'dark']) {
    await panel.evaluate((chosen) => document.body.setAttribute('data-theme', chosen), theme);
    expect(await axeObjections(panel), `list, ${theme}`).toEqual([]);
    await panel.click('#timeline-tab');
    await panel.waitForSelector('.mark');
    await panel.evaluate(() => document.querySelector('.as-list')?.setAttribute('open', ''));
    expect(await axeObjections(panel), `timeline, ${theme}`).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'nothing hangs over').toBeLessThanOrEqual(0);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.claim-button')?.click());
    await panel.waitForSelector('.claim[aria-current]');
    expect(await axeObjections(panel), `entry, ${theme}`).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'nothing hangs over').toBeLessThanOrEqual(0);
    await press(panel, 'Back to the timeline');
    await panel.click('#entries-tab');
    await panel.waitForSelector('.item');
  }
});

test('is opened from the popup, beside the page', async () => {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  const popup = await openPopup(browser.driver, page);
  await eventually('terms', () => popup.run((document) => document.querySelector('.terms') !== null));
  await popup.run((document) => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Open the panel')?.focus());
  // The popup goes as soon as the panel is there, which in Chromium is before the key comes up.
  await popup.press('Enter').catch(() => undefined);
  await eventually('panel', async () => (await besideThePage()).includes('Helsinki summit'));
  await closePanel();
});

test('is opened from a card at its entry, where the browser allows it', async () => {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  await clickMark(
    page,
    plain.marks.findIndex(([, entry]) => entry === 'helsinki-summit'),
  );
  const card = await waitForCard(browser.driver, page);
  // Firefox 153: “sidebarAction.open may only be called from a user input handler”, and a message from a page is none.
  if (browser.driver.kind === 'firefox') return expect(card.buttons).not.toContain('Open in the side panel');
  await clickInCard(browser.driver, page, 'Open in the side panel');
  await eventually('panel', async () => /Show in the article.*Event.*Helsinki summit/s.test(await besideThePage()));
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
  await closePanel();
});

/** A marked page, and in a tab of its own the panel as it would stand beside it. */
async function besides({ address, marks }: typeof plain): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await browser.open(address);
  await browser.marks(page, marks.length);
  await page.bringToFront();
  const panel = await openOwnPage(browser.driver, `sidepanel.html?tab=${await tabInFront()}`);
  own.push(panel);
  await panel.setViewport({ width: 400, height: 800 });
  await panel.waitForSelector('.item');
  return { page, panel };
}

/** The number by which the extension knows the tab in front. */
async function tabInFront(): Promise<string> {
  if (browser.driver.kind === 'firefox') {
    return browser.driver.inBrowserWindow(`() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
    }`);
  }
  const extension = (await browser.driver.browser.extensions()).get(browser.driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  return String(await worker?.evaluate('chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)'));
}

function entries(panel: Page): Promise<readonly string[]> {
  return panel.$$eval('.item', (items) => items.map((item) => item.getAttribute('data-entry') ?? ''));
}

function current(panel: Page): Promise<string | undefined> {
  return panel.evaluate(() => document.querySelector('.item[aria-current=location]')?.getAttribute('data-entry') ?? undefined);
}

function texts(panel: Page, selector: string): Promise<readonly string[]> {
  return panel.$$eval(selector, (elements) => elements.map((element) => (element.textContent ?? '').trim()));
}

function focused(panel: Page): Promise<string> {
  return panel.evaluate(() => document.activeElement?.textContent ?? '');
}

function label(panel: Page): Promise<string> {
  return panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function title(panel: Page, wanted: string): Promise<void> {
  await eventually(`entry “${wanted}”`, async () => (await texts(panel, 'h2#title')).join() === wanted);
}

/** Clicks the first button with these words on it. */
async function press(panel: Page, words: string): Promise<void> {
  await eventually(`button “${words}”`, () =>
    panel.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) => `${one.ariaLabel ?? ''} ${one.textContent}`.includes(wanted));
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** The text of the panel that the browser shows beside its pages. */
async function besideThePage(): Promise<string> {
  if (browser.driver.kind === 'firefox') return browser.driver.inBrowserWindow(SIDEBAR_TEXT);
  const extension = (await browser.driver.browser.extensions()).get(browser.driver.extension);
  const panel = (await extension?.pages())?.find((page) => page.url().includes('/sidepanel.html'));
  return (await panel?.evaluate(() => document.body.textContent)) ?? '';
}

async function closePanel(): Promise<void> {
  if (browser.driver.kind === 'firefox') {
    await browser.driver.inBrowserWindow('() => { SidebarController.hide(); }');
    return;
  }
  const extension = (await browser.driver.browser.extensions()).get(browser.driver.extension);
  for (const page of (await extension?.pages()) ?? []) if (page.url().includes('/sidepanel.html')) await page.close();
}

/** For Firefox's own window, whose sidebar holds a document that holds the panel; a frame script answers for it out of its process. */
const SIDEBAR_TEXT = `() => new Promise((resolve) => {
  const holder = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  const messages = holder?.messageManager;
  if (!messages) return resolve('');
  messages.addMessageListener('backgrounder-test', function answered({ data }) {
    messages.removeMessageListener('backgrounder-test', answered);
    resolve(data);
  });
  const script = "sendAsyncMessage('backgrounder-test', content.document.body?.textContent ?? '')";
  messages.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;
