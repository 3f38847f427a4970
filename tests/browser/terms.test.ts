import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { runKey } from '../../src/commands/run-key.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const links = testPage('names-in-links');
const plain = testPage('plain-article');
const own: Page[] = [];

afterEach(async () => {
  for (const tab of own.splice(0)) await tab.close();
});

test('who moves by keyboard finds a button, from it the list, from that the card, and the way back', async () => {
  const page = await openMarked(links);
  await clickBeside(page);
  const before = await html(page);
  expect(await hosts(page), 'nothing for those who point').toBe(0);

  await page.keyboard.press('Tab');
  const button = await eventually('button', () => shown(page));
  expect(button).toMatchObject({ landmark: 'Terms in this article, from Backgrounder', button: '2 terms in this article', terms: [] });
  expect(button.focused, 'the focus stays in the page').toBe('');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  expect(await html(page), 'nothing of the page is another').toBe(before);

  // In the order of the Tab key it comes before everything in the page: its cross, which is next to it, and the button.
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await eventually('focused button', async () => (await shown(page))?.focusedId === 'terms-button');
  await page.keyboard.press('Enter');
  const list = await eventually('list', async () => {
    const now = await shown(page);
    return now && now.terms.length > 0 && now;
  });
  expect(list.terms).toEqual(['Lindsey Graham, Person', 'Richard Blumenthal, Person']);
  expect(list.focused).toContain('Lindsey Graham');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const card = await waitForCard(browser.driver, page);
  expect(card.title).toBe('Richard Blumenthal');
  expect(card.focused).toBe(true);

  await page.keyboard.press('Escape');
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
  expect((await shown(page))?.focused, 'back on the term').toContain('Richard Blumenthal');
  await page.keyboard.press('Escape');
  expect((await shown(page))?.terms).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually('nothing left', async () => (await hosts(page)) === 0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await browser.marks(page, links.marks.length);
  expect(await hosts(page), 'put away on this page for good').toBe(0);
  expect(await html(page)).toBe(before);
});

test('the button goes when the reader points, the command lists the terms, and the options say when there is a button', async () => {
  const page = await openMarked(plain);
  await page.keyboard.press('Tab');
  await eventually('button', () => shown(page));
  await clickBeside(page);
  await eventually('no button', async () => (await hosts(page)) === 0);

  await runKey(browser.driver, page, 'list-terms');
  const list = await eventually('list', () => shown(page));
  expect(list.terms).toHaveLength(new Set(plain.marks.map(([, entry]) => entry)).size);
  await clickBeside(page);
  await eventually('no list', async () => (await hosts(page)) === 0);

  const options = await openOwnPage(browser.driver, 'options.html');
  own.push(options);
  await options.waitForSelector('input[value=always]');
  await choose(options, 'always');
  await page.bringToFront();
  await eventually('button without any key', async () => (await shown(page))?.button === `${list.terms.length} terms in this article`);
  await clickBeside(page);
  expect(await hosts(page), 'it stays').toBe(1);
  await options.bringToFront();
  await choose(options, 'never');
  await page.bringToFront();
  await eventually('no button', async () => (await hosts(page)) === 0);
  await page.keyboard.press('Tab');
  await runKey(browser.driver, page, 'list-terms');
  await eventually('list all the same', async () => ((await shown(page))?.terms.length ?? 0) > 0);
  await options.bringToFront();
  await choose(options, 'keyboard');
});

async function openMarked({ address, marks }: { readonly address: string; readonly marks: readonly unknown[] }): Promise<Page> {
  const page = await browser.open(address);
  await browser.marks(page, marks.length);
  return page;
}

/** What is shown of the way to the terms. */
async function shown(page: Page) {
  const found = await inClosedRoot(browser.driver, page, (root) => {
    const nav = root.querySelector('nav');
    return (
      nav && {
        landmark: nav.getAttribute('aria-label'),
        button: root.getElementById('terms-button')?.textContent,
        terms: [...root.querySelectorAll('.term')].map((term) => term.textContent ?? ''),
        focused: root.activeElement?.textContent ?? '',
        focusedId: root.activeElement?.id || root.activeElement?.className || '',
      }
    );
  });
  return found ?? undefined;
}

function hosts(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2);
}

function html(page: Page): Promise<string> {
  return page.evaluate(() => document.head.outerHTML + document.body.outerHTML);
}

/** In the corner, where no article has anything. */
async function clickBeside(page: Page): Promise<void> {
  await page.mouse.click(1270, 890);
}

async function choose(page: Page, value: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[value=${wanted}]`)?.click(), value);
}
