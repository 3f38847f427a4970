import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { clickInCard, readCard, type ShownCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const plain = testPage('plain-article');
const helsinki = plain.marks.findIndex(([, entry]) => entry === 'helsinki-summit');

test('shows what it is, dated and attributed claims, and where they stand', async () => {
  const { card } = await openCard();
  expect(card).toMatchObject({ title: 'Helsinki summit', kind: 'Event' });
  expect(card.identification).not.toBe('');
  expect(card.text).toMatch(/2018/);
  expect(card.text).toMatch(/The Atlantic reported|Commentary/);
  expect(card.text).toMatch(/Paragraph \d+/);
});

test('a related entry opens in place, and there is a way back', async () => {
  const { page } = await openCard();
  await clickInCard(browser.driver, page, 'Vladimir Putin');
  const related = await cardOf(page, 'Vladimir Putin');
  expect(related.buttons).toContain('Back to Helsinki summit');
  await clickInCard(browser.driver, page, 'Back to Helsinki summit');
  const back = await cardOf(page, 'Helsinki summit');
  expect(back.buttons).toContain('Forward to Vladimir Putin');
});

test('closes with Escape, with its button and with a click elsewhere', async () => {
  const { page } = await openCard();
  await page.keyboard.press('Escape');
  await closed(page);

  await clickMark(page, helsinki);
  await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Close');
  await closed(page);

  await clickMark(page, helsinki);
  await waitForCard(browser.driver, page);
  await page.mouse.click(5, 5);
  await closed(page);
});

test('another mark takes the card over', async () => {
  const list = testPage('long-list');
  const page = await browser.open(list.address);
  await browser.marks(page, list.marks.length);
  await clickMark(page, 0);
  await cardOf(page, 'Vladimir Putin');
  await clickMark(page, list.marks.length - 1);
  await cardOf(page, 'Rebecca Lissner');
});

test('the mark whose card is open stands out', async () => {
  const page = await browser.open(plain.address);
  const marks = await browser.marks(page, plain.marks.length);
  const mark = marks[helsinki];
  if (!mark) throw new Error('The Helsinki summit is not marked.');
  const warmth = async () => {
    const { channels } = await sharp(await page.screenshot({ clip: mark })).stats();
    return (channels[0]?.mean ?? 0) - (channels[2]?.mean ?? 0);
  };
  const before = await warmth();
  await clickMark(page, helsinki);
  await waitForCard(browser.driver, page);
  // An amber ground: more red than blue.
  await eventually('amber ground', async () => (await warmth()) > before + 20);
});

test('the page cannot look into it, and finds nothing but one element on <html>', async () => {
  const { page } = await openCard();
  const added = await page.evaluate(() =>
    [...document.documentElement.children]
      .filter((element) => element !== document.head && element !== document.body)
      .map((element) => ({ shadowRoot: element.shadowRoot, children: element.childElementCount })),
  );
  expect(added).toEqual([{ shadowRoot: null, children: 0 }]);
});

async function openCard(): Promise<{ readonly page: Page; readonly card: ShownCard }> {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  await clickMark(page, helsinki);
  return { page, card: await waitForCard(browser.driver, page) };
}

function cardOf(page: Page, title: string): Promise<ShownCard> {
  return eventually(`card “${title}”`, async () => {
    const card = await readCard(browser.driver, page);
    return card?.title === title && card;
  });
}

function closed(page: Page): Promise<boolean> {
  return eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
}
