import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { openPopup, type Popup } from '../../src/commands/open-popup.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const plain = testPage('plain-article');
const own: Page[] = [];
const open: Popup[] = [];

afterEach(async () => {
  for (const popup of open.splice(0)) await popup.close();
  for (const tab of own.splice(0)) await tab.close();
});

test('what nobody expected is told once in the popup, with a report that holds nothing of the page', async () => {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  const options = await openOptions();
  const failure = { part: 'annotator', error: 'TypeError', frames: ['f (annotator.js:1:2)'] };
  await report(options, failure);
  await report(options, failure);
  await report(options, { ...failure, frames: ['words of an article'] });
  await report(options, { ...failure, error: 'An article’s own words' });

  const popup = await popupOver(page);
  const text = await eventually('report', () => popup.run((document) => document.querySelector('.report pre')?.textContent));
  expect(text).toMatch(/^Backgrounder \d+\.\d+\.\d+\nMozilla\/5\.0 .+\nTypeError in annotator\n {2}at f \(annotator\.js:1:2\)\n$/);
  expect(await popup.run((document) => document.querySelectorAll('.terms li').length), 'the terms stay').toBeGreaterThan(0);
  const box = await popup.run((document) => document.body.scrollHeight);
  expect(box, 'all of it fits into a popup').toBeLessThanOrEqual(600);
  await press(popup, 'Dismiss');
  await eventually('nothing left', () => popup.run((document) => document.querySelector('.report') === null));
  await popup.close();

  const later = await popupOver(page);
  await eventually('terms', () => later.run((document) => document.querySelector('.terms') !== null));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await later.run((document) => document.querySelector('.report') === null), 'it is told once').toBe(true);
});

test('damaged settings are told of, repaired one by one, and what another version stored is kept', async () => {
  const options = await openOptions();
  await store(options, { density: 'most', kindsOff: ['place', 'law'], theme: 'dark', aura: { color: 'green' } });
  const said = await eventually('damage', () => options.evaluate(() => document.querySelector('.damage')?.textContent));
  expect(said).toContain('“density” is as it was at first.');
  expect(said).toContain('“kindsOff”: what could be read of it holds, the rest is lost.');
  expect(said).not.toContain('theme');

  const page = await browser.open(plain.address);
  const popup = await popupOver(page);
  await eventually('word of it', () =>
    popup.run(
      (document) => document.querySelector('.report')?.textContent === 'Some of your settings could not be read. The options say which.',
    ),
  );
  await popup.close();

  await options.bringToFront();
  await options.evaluate(() => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Go on like this')?.click();
  });
  await eventually('repaired', () => options.evaluate(() => document.querySelector('.damage') === null));
  expect(await stored(options)).toEqual({ kindsOff: ['place'], theme: 'dark', aura: { color: 'green' } });

  // Full: what cannot be stored is said, and what was there stays.
  await options.evaluate(() => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  await options.evaluate(() => document.querySelector<HTMLInputElement>('input[value=light]')?.click());
  await eventually('word of a full store', () =>
    options.evaluate(() => document.querySelector('.status')?.textContent?.includes('could not store that')),
  );
  expect(await stored(options)).toMatchObject({ theme: 'dark' });
  await options.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.clear());
});

async function openOptions(): Promise<Page> {
  const page = await openOwnPage(browser.driver, 'options.html');
  own.push(page);
  await page.waitForSelector('main section');
  return page;
}

async function popupOver(page: Page): Promise<Popup> {
  const popup = await openPopup(browser.driver, page);
  open.push(popup);
  return popup;
}

async function press(popup: Popup, words: string): Promise<void> {
  await popup.run(
    (document, wanted) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click(),
    words,
  );
}

/** Sends what a script of the extension sends when something went wrong in it. */
async function report(page: Page, data: object): Promise<void> {
  await page.evaluate(
    (sent) => Reflect.get(globalThis, 'chrome').runtime.sendMessage({ id: 0, type: 'report', data: sent, timestamp: 0 }),
    data,
  );
}

async function store(page: Page, values: object): Promise<void> {
  await page.evaluate((sent) => Reflect.get(globalThis, 'chrome').storage.local.set(sent), values);
}

async function stored(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.get(null));
}
