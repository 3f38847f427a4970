import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readLayer } from '../../src/commands/read-marks.ts';
import { chooseLookUp, runKey } from '../../src/commands/run-key.ts';
import { testPage, untouchedAddress, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const plain = testPage('plain-article');
const long = testPage('long-list');
const found: Page[] = [];

afterEach(async () => {
  for (const tab of found.splice(0)) await tab.close();
});

test('the keys for terms go from mark to mark, say which it is, and scroll there', async () => {
  const page = await openMarked(long);
  await runKey(browser.driver, page, 'next-term');
  const of = long.marks.length;
  expect(await heard(page, `Term 1 of ${of}`)).toMatch(/^Term 1 of \d+: .+, (person|organization|event|measure|place|term)(, .+)?$/);
  expect(await emphasized(page)).toBe(long.marks[0]?.[0]);

  await runKey(browser.driver, page, 'previous-term');
  await heard(page, `Term ${of} of ${of}`);
  expect(await emphasized(page)).toBe(long.marks.at(-1)?.[0]);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);

  await runKey(browser.driver, page, 'next-term');
  await heard(page, `Term 1 of ${of}`);
});

test('Enter opens the card of the term, Escape lets go of it', async () => {
  const page = await openMarked(plain);
  await runKey(browser.driver, page, 'next-term');
  await heard(page, 'Term 1 of');
  await page.keyboard.press('Enter');
  expect((await waitForCard(browser.driver, page)).focused).toBe(true);

  // With a card open, the keys lead from card to card.
  const { title } = await waitForCard(browser.driver, page);
  await runKey(browser.driver, page, 'next-term');
  await eventually('next card', async () => {
    const card = await readCard(browser.driver, page);
    return card !== undefined && card.title !== title;
  });
  await page.keyboard.press('Escape');
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);

  await runKey(browser.driver, page, 'next-term');
  await heard(page, 'Term 3 of');
  await page.keyboard.press('Escape');
  await eventually('silence', async () => (await spoken(page)) === undefined);
  expect(await emphasized(page)).toBe('');
  await page.keyboard.press('Enter');
  expect(await readCard(browser.driver, page)).toBeUndefined();
});

test('Enter belongs to what has the focus on the page', async () => {
  const page = await openMarked(testPage('names-in-links'));
  await runKey(browser.driver, page, 'next-term');
  await heard(page, 'Term 1 of');
  await page.evaluate(() => {
    const link = document.querySelector('a');
    link?.addEventListener('click', (event) => {
      event.preventDefault();
      document.documentElement.setAttribute('data-followed', '');
    });
    link?.focus();
  });
  await page.keyboard.press('Enter');
  await eventually('followed link', () => page.evaluate(() => document.documentElement.hasAttribute('data-followed')));
  expect(await readCard(browser.driver, page)).toBeUndefined();
});

test('one key turns it off on this site and on again', async () => {
  const page = await openMarked(plain);
  await runKey(browser.driver, page, 'toggle-here');
  await browser.marks(page, 0);
  await runKey(browser.driver, page, 'toggle-here');
  await browser.marks(page, plain.marks.length);
});

test('“Look up” opens the card of selected words, though they are not marked', async () => {
  const page = await openMarked(plain);
  await clickMark(page, 0);
  const { title } = await waitForCard(browser.driver, page);
  await page.keyboard.press('Escape');
  const point = await select(page, plain.marks[0]?.[0] ?? '');
  await chooseLookUp(browser.driver, page, point);
  const card = await waitForCard(browser.driver, page);
  expect(card.title).toBe(title);
  expect(card.text).toContain('You looked these words up');
});

test('“Look up” of words that are no name leads to a search with what comes closest', async () => {
  const page = await openMarked(plain);
  const before = new Set(await browser.driver.browser.pages());
  const point = await selectFirstWord(page);
  await chooseLookUp(browser.driver, page, point);
  const tab = await eventually('explorer', async () => (await browser.driver.browser.pages()).find((one) => !before.has(one)));
  found.push(tab);
  await eventually('search', async () => (await tab.evaluate(() => location.href).catch(() => ''))?.includes('/explorer.html#/search?q='));
  expect(await readCard(browser.driver, page)).toBeUndefined();
});

test('“Look up” where no card can be shown leads to the entry in the explorer', async () => {
  const page = await browser.open(untouchedAddress(plain.address));
  const before = new Set(await browser.driver.browser.pages());
  const point = await select(page, 'Helsinki summit');
  await chooseLookUp(browser.driver, page, point);
  const tab = await eventually('explorer', async () => (await browser.driver.browser.pages()).find((one) => !before.has(one)));
  found.push(tab);
  await eventually('entry', async () =>
    (await tab.evaluate(() => location.href).catch(() => ''))?.endsWith('/explorer.html#/entry/helsinki-summit'),
  );
});

async function openMarked({ address, marks }: { readonly address: string; readonly marks: readonly unknown[] }): Promise<Page> {
  const page = await browser.open(address);
  await browser.marks(page, marks.length);
  return page;
}

/** What the live region says now; undefined if there is none. */
async function spoken(page: Page): Promise<string | undefined> {
  return inClosedRoot(browser.driver, page, (root) => root.querySelector('[role=status]')?.textContent ?? '');
}

/** What the live region says, once it begins so. */
function heard(page: Page, start: string): Promise<string> {
  return eventually(`“${start}”`, async () => {
    const text = await spoken(page);
    return text?.startsWith(start) && text;
  });
}

function emphasized(page: Page): Promise<string> {
  return readLayer(page, 'note-open').then((texts) => texts.join(' '));
}

/** Selects the first of these words on the page; gives the middle of their first line in its window. */
async function select(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const start = text.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0 || text.parentElement?.closest('script, style')) continue;
      document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
      text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const line = document.getSelection()?.getRangeAt(0).getClientRects()[0];
      if (line) return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }
    throw new Error(`The page does not show “${wanted}”.`);
  }, words);
}

async function selectFirstWord(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const word = await page.evaluate(() => /[a-z]{3,}/.exec(document.querySelector('p')?.textContent ?? '')?.[0] ?? '');
  return select(page, word);
}
