import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { openControl } from '../../src/commands/open-control.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { clickInCard, readCard, type ShownCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readLayer } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

const plain = testPage('plain-article');
// Reached from elsewhere, it is the same page.
const browser = useBrowser(({ href }) => (href === `${plain.address}?from=elsewhere` ? { body: plain.source } : undefined));
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

test('says why a term is marked, and emphasizes its mention', async () => {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  await clickMark(page, helsinki);
  const card = await waitForCard(browser.driver, page);
  expect(card.text).toMatch(/Why is this marked\?“?[A-Z].*\./);
  expect(await emphasized(page)).toEqual([plain.marks[helsinki]?.[0]]);
  await page.keyboard.press('Escape');
  await closed(page);
  expect(await emphasized(page)).toEqual([]);
});

test('“Not this” takes the marks off this page, with a way to undo it, and is remembered', async () => {
  const { page } = await openCard();
  await clickInCard(browser.driver, page, 'Not this');
  await browser.marks(page, plain.marks.length - 1);
  await eventually('notice', async () => (await notice(page))?.includes('“Helsinki summit” is no longer marked on this page.'));
  await clickInCard(browser.driver, page, 'Undo');
  await browser.marks(page, plain.marks.length);
  expect(await notice(page)).toBeUndefined();

  await clickMark(page, helsinki);
  await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Not this');
  await browser.marks(page, plain.marks.length - 1);

  await page.goto(`${plain.address}?from=elsewhere`);
  const marks = await browser.marks(page, plain.marks.length - 1);
  expect(marks.map(({ text }) => text)).not.toContain(plain.marks[helsinki]?.[0]);

  const popup = await openPopup(browser.driver, page);
  await eventually('hidden term', () =>
    popup.run((document) => document.querySelector('.hidden li')?.textContent === 'Helsinki summitShow again'),
  );
  await popup.run((document) => document.querySelector<HTMLElement>('.hidden button')?.click());
  await browser.marks(page, plain.marks.length);
  await eventually('word of it', () => popup.run((document) => document.querySelector('.hidden') === null));
  await popup.close();
  await page.reload();
  await browser.marks(page, plain.marks.length);
});

test('by keyboard, “Not this” leads to Undo', async () => {
  // The other thing that keys bring up would be taken for the card.
  const control = await openControl(browser.driver);
  await control.store({ termButton: 'never' });
  await control.page.close();
  const { page } = await openCard();
  await page.keyboard.press('Tab');
  await tabTo(page, 'Not this');
  await page.keyboard.press('Enter');
  await browser.marks(page, plain.marks.length - 1);
  await eventually('notice', () => notice(page));
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await browser.marks(page, plain.marks.length);
});

test('stays open in the corner while it is pinned, whatever is clicked on the page', async () => {
  const { page } = await openCard();
  await clickInCard(browser.driver, page, 'Keep open');
  const corner = await eventually('card in the corner', async () => {
    const box = (await readCard(browser.driver, page))?.box;
    return box && box.y < 20 && box.x + box.width > 1200 && box;
  });
  await page.evaluate(() => window.scrollBy(0, 40));
  expect((await readCard(browser.driver, page))?.box).toEqual(corner);
  await page.mouse.click(5, 5);
  await page.mouse.click(5, 5);
  expect(await readCard(browser.driver, page)).toMatchObject({ title: 'Helsinki summit' });
  await page.keyboard.press('Escape');
  await closed(page);
});

test('copies a claim with its source', async () => {
  const { page } = await openCard();
  await inClosedRoot(browser.driver, page, (root) => root.querySelector<HTMLElement>('.sources summary')?.click());
  await clickInCard(browser.driver, page, 'Copy with source');
  await eventually('word of it', async () => (await readCard(browser.driver, page))?.buttons.includes('Copied'));
});

async function emphasized(page: Page): Promise<unknown> {
  return readLayer(page, 'note-open');
}

function notice(page: Page): Promise<string | undefined> {
  return inClosedRoot(browser.driver, page, (root) => root.querySelector('.notice')?.textContent ?? '').then((text) => text || undefined);
}

/** Presses Tab until a control of the card or the notice with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    inClosedRoot(browser.driver, page, (root) => root.activeElement?.ariaLabel || root.activeElement?.textContent || '');
  for (let presses = 0; (await focused()) !== name; presses++) {
    expect(presses, `Tab reaches “${name}”`).toBeLessThan(60);
    await page.keyboard.press('Tab');
  }
}

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
