import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { waitForCard } from '../../src/commands/read-card.ts';
import { readMarks } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();

// Firefox 153 does not tell which scripts an extension puts into a page.
const inChromium = test.runIf(inject('browser') === 'chromium');

inChromium('a page that is no article, or names nothing known, gets no more than it takes to tell', async () => {
  const front = await watchScripts('front-page');
  expect(await browser.popupText(front.page)).toContain('Not an article');
  expect(front.scripts()).toEqual(['sentinel.js']);

  const unknown = await watchScripts('nothing-known');
  expect(await browser.popupText(unknown.page)).toContain('Nothing known');
  expect(unknown.scripts()).toEqual(['sentinel.js']);
});

inChromium('the card comes when the pointer first comes upon a mark, and once', async () => {
  const plain = testPage('plain-article');
  const { page, scripts } = await watchScripts('plain-article');
  await browser.marks(page, plain.marks.length);
  expect(scripts()).toEqual(['sentinel.js', 'annotator.js']);
  const [mark] = await readMarks(page);
  if (!mark) throw new Error('Nothing is marked.');
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  await page.mouse.move(x, y, { steps: 3 });
  await eventually('card.js', () => Promise.resolve(scripts().includes('card.js')));
  await page.mouse.click(x, y);
  await waitForCard(browser.driver, page);
  await page.keyboard.press('Escape');
  await page.mouse.click(x, y);
  await waitForCard(browser.driver, page);
  expect(scripts()).toEqual(['sentinel.js', 'annotator.js', 'card.js']);
});

/** Opens a test page, and tells which of our scripts have come into it. */
async function watchScripts(name: string): Promise<{ readonly page: Page; readonly scripts: () => readonly string[] }> {
  const page = await browser.openTab();
  const session = await page.createCDPSession();
  const parsed: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) parsed.push(new URL(url).pathname.slice(1));
  });
  await session.send('Debugger.enable');
  await page.goto(testPage(name).address);
  return { page, scripts: () => parsed };
}
