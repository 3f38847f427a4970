import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { type Control, openControl } from '../../src/commands/open-control.ts';
import { clickInCard, readCard, type ShownCard, waitForCard } from '../../src/commands/read-card.ts';
import type { Mark } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

/** Longer than a pointer has to rest for a card to open, and than a card stays when it has left, ms. */
const LONG_MS = 800;

const plain = testPage('plain-article');
const helsinki = plain.marks.findIndex(([, entry]) => entry === 'helsinki-summit');
const browser = useBrowser();
let control: Control;

beforeAll(async () => {
  control = await openControl(browser.driver);
});

beforeEach(async () => {
  await control.store({ hover: true });
});

test('is off at first, and turned on and off in the options', async () => {
  await control.store({ hover: false });
  const { page, rest } = await openPage();
  await rest();
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeUndefined();

  await press('Open cards by pointing');
  await page.bringToFront();
  await page.mouse.move(3, 3);
  await rest();
  expect((await waitForCard(browser.driver, page)).title).toBe('Helsinki summit');
  await page.mouse.move(3, 3);
  await closed(page);
  await press('Open cards by pointing');
});

test('opens where the pointer rests, can be entered, left and dismissed, and takes no focus', async () => {
  const { page, rest } = await openPage();
  const before = Date.now();
  await rest();
  const card = await waitForCard(browser.driver, page);
  expect(Date.now() - before).toBeGreaterThanOrEqual(500);
  expect(card.focused).toBe(false);

  // Hoverable: over the gap onto the card.
  await into(page, card);
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeDefined();
  // Dismissible: without moving the pointer, and it does not come back.
  await rest();
  await page.keyboard.press('Escape');
  await closed(page);
  await page.mouse.move(...(await rest()));
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeUndefined();

  // Persistent until the pointer leaves.
  await page.mouse.move(3, 3);
  await rest();
  await waitForCard(browser.driver, page);
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeDefined();
  await page.mouse.move(3, 3);
  await closed(page);
});

test('a card that the reader uses stays, and one that was clicked is not taken over', async () => {
  const { page, rest, marks } = await openPage();
  await rest();
  const card = await waitForCard(browser.driver, page);
  await into(page, card);
  await clickInCard(browser.driver, page, 'Vladimir Putin');
  await page.mouse.move(3, 3);
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toMatchObject({ title: 'Vladimir Putin' });
  await page.keyboard.press('Escape');
  await closed(page);

  await page.mouse.click(...(await rest()));
  await waitForCard(browser.driver, page);
  const other = marks[0];
  if (!other) throw new Error('Nothing else is marked.');
  await moveTo(page, other);
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toMatchObject({ title: 'Helsinki summit' });
});

test('does not open under a pointer at rest, a pressed button or selected text', async () => {
  const { page, rest } = await openPage();
  await page.evaluate(`document.body.style.paddingBottom = '3000px'; scrollTo({ top: 100, behavior: 'instant' })`);
  await rest();
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeUndefined();
  await page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`);
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeUndefined();
  await rest();
  await waitForCard(browser.driver, page);
  await page.keyboard.press('Escape');
  await closed(page);

  await page.mouse.move(3, 3);
  await page.mouse.down();
  await rest();
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeUndefined();
  await page.mouse.up();

  await page.mouse.move(3, 3);
  await page.evaluate(`getSelection().selectAllChildren(document.querySelector('h1'))`);
  await rest();
  await wait(LONG_MS);
  expect(await readCard(browser.driver, page)).toBeUndefined();
  await page.evaluate('getSelection().removeAllRanges()');
  await page.mouse.move(3, 3);
  await rest();
  await waitForCard(browser.driver, page);
});

type Opened = {
  readonly page: Page;
  readonly marks: readonly Mark[];
  /** Moves the pointer onto the mention of the summit, and says where that is. */
  readonly rest: () => Promise<readonly [x: number, y: number]>;
};

async function openPage(): Promise<Opened> {
  const page = await browser.open(plain.address);
  const marks = await browser.marks(page, plain.marks.length);
  const mark = marks[helsinki];
  if (!mark) throw new Error('The Helsinki summit is not marked.');
  await page.mouse.move(2, 2);
  return { page, marks, rest: () => moveTo(page, mark) };
}

async function moveTo(page: Page, mark: Mark): Promise<readonly [x: number, y: number]> {
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  // A hand does not arrive in one leap.
  await page.mouse.move(x - 2, y - 1);
  await page.mouse.move(x, y);
  return [x, y];
}

async function into(page: Page, { box }: ShownCard): Promise<void> {
  await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 4 });
}

async function press(name: string): Promise<void> {
  await control.page.bringToFront();
  await control.page.evaluate(
    (words) => [...document.querySelectorAll<HTMLElement>('[role=switch]')].find((one) => one.textContent?.includes(words))?.click(),
    name,
  );
  await wait(200);
}

function closed(page: Page): Promise<boolean> {
  return eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
