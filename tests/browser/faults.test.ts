import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { clickInCard, readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = testPage('plain-article');
// A copy, which the browser reads its files from anew, so that they can be damaged meanwhile.
const browser = useBrowser(undefined, {
  prepare: (built) => {
    cpSync(built, folder, { recursive: true });
    return folder;
  },
});

// In this order: a background that has opened the pack keeps it.
describe('a pack that cannot be used', () => {
  const file = join(folder, 'knowledge.pack');

  test.each<[string, (pack: Buffer) => Buffer]>([
    ['cut off in its header', (pack) => pack.subarray(0, 100)],
    ['cut off in the middle', (pack) => pack.subarray(0, pack.length >> 1)],
    ['without its last byte', (pack) => pack.subarray(0, -1)],
    ['with one bit of its header turned', (pack) => turned(pack, 60)],
    ['with one bit of a card turned', (pack) => turned(pack, pack.length - 50_000)],
    ['with one bit of its names turned', (pack) => turned(pack, 100_000)],
    ['of another version', (pack) => turned(pack, 4)],
    ['that is empty', () => Buffer.alloc(0)],
  ])('%s: said plainly, and nothing is marked', async (_, damage) => {
    const good = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(good)));
    try {
      const page = await browser.open(plain.address);
      expect(await browser.popupText(page)).toContain('The knowledge base cannot be read');
      await browser.marks(page, 0);
    } finally {
      writeFileSync(file, good);
    }
  });

  test('once it is whole again, pages are marked', async () => {
    await openMarked();
  });
});

test('a card that is open when the background ends goes on, and so do pages opened later', async () => {
  const page = await openMarked();
  await clickMark(page, 1);
  await waitForCard(browser.driver, page);
  await endBackground();
  await clickInCard(browser.driver, page, 'Helsinki');
  await eventually('next card', async () => (await waitForCard(browser.driver, page)).title !== 'Vladimir Putin');
  await page.keyboard.press('Escape');
  await clickMark(page, 0);
  expect((await waitForCard(browser.driver, page)).title).toBe('Donald Trump');
  await endBackground();
  await openMarked();
});

test('settings that were stored damaged are as they were at first', async () => {
  const own = await openOwnPage(browser.driver, 'options.html');
  await own.evaluate(
    `chrome.storage.local.set({ enabled: 'perhaps', sitesOff: { a: 1 }, density: 7, kindsOff: 'person', highlightStyle: null, theme: [], mutedTerms: [1, {}], hiddenTerms: 'x' })`,
  );
  await own.close();
  const page = await openMarked();
  await clickMark(page, 0);
  expect((await waitForCard(browser.driver, page)).title).toBe('Donald Trump');
  expect(await browser.popupText(page)).toContain(`${plain.marks.length} terms`);
  const again = await openOwnPage(browser.driver, 'options.html');
  await again.evaluate('chrome.storage.local.clear()');
  await again.close();
});

// An extension under test is lent to Firefox, and keeps what it asked for whatever is withdrawn.
test.skipIf(inject('browser') === 'firefox')('a site that is no longer allowed is left alone', async () => {
  await setAccess('none');
  const page = await browser.open(plain.address);
  await rest(SETTLED_MS);
  expect(
    await page.evaluate(`getComputedStyle(document.body, '::highlight(note-person)').textDecorationLine`),
    'no reader was put in',
  ).toBe('none');
  await setAccess('all');
  await openMarked();
});

test('an extension that is reloaded takes its old marks along and marks open pages anew', async () => {
  const page = await openMarked();
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  await reload();
  // The old script looks every three seconds whether its extension is there.
  await eventually('card that is gone', async () => (await readCard(browser.driver, page).catch(() => 'going')) === undefined);
  await browser.marks(page, plain.marks.length);
  // Firefox leaves the old script's paint behind, so marks alone prove nothing.
  await eventually('card of the new script', async () => {
    await clickMark(page, 0);
    return (await readCard(browser.driver, page).catch(() => undefined))?.title === 'Donald Trump';
  });
});

/** By then a page that is marked at all is marked, in milliseconds. */
const SETTLED_MS = 5000;

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function openMarked(): Promise<Page> {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  return page;
}

/** As the browser does when the background has nothing to do. */
async function endBackground(): Promise<void> {
  const { driver } = browser;
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(
      `(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      driver.extension,
    );
    return;
  }
  const workers = await extensionWorkers();
  for (const worker of workers) await worker.close();
  await eventually('end of the worker', async () => (await extensionWorkers()).length === 0);
}

async function extensionWorkers() {
  const { driver } = browser;
  return (await (await driver.browser.extensions()).get(driver.extension)?.workers()) ?? [];
}

async function reload(): Promise<void> {
  const { driver } = browser;
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(
      `async (id) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
      }`,
      driver.extension,
    );
    return;
  }
  const own = await openOwnPage(driver, 'options.html');
  await own.evaluate('chrome.runtime.reload()').catch(() => undefined);
}

/** What the reader does in the browser's own list of extensions. */
async function setAccess(to: 'all' | 'none'): Promise<void> {
  const { driver } = browser;
  const settings = await driver.browser.newPage();
  await settings.goto('chrome://extensions/');
  const access = to === 'all' ? 'ON_ALL_SITES' : 'ON_CLICK';
  await settings.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(driver.extension)}, hostAccess: '${access}' })`,
  );
  await settings.close();
}

function turned(pack: Buffer, at: number): Buffer {
  pack[at] = (pack[at] ?? 0) ^ 1;
  return pack;
}
