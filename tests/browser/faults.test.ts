import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { clickInCard, readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readMarks } from '../../src/commands/read-marks.ts';
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

describe('a pack that cannot be used', () => {
  const file = join(folder, 'knowledge.pack');

  test.each<[string, (pack: Buffer) => Buffer]>([
    ['cut off in its header', (pack) => pack.subarray(0, 100)],
    ['cut off in the middle', (pack) => pack.subarray(0, pack.length >> 1)],
    ['without its last byte', (pack) => pack.subarray(0, -1)],
    ['with one bit of its header turned', (pack) => turned(pack, 60)],
    ['of another version', (pack) => turned(pack, 4)],
    ['that is empty', () => Buffer.alloc(0)],
  ])('%s: said plainly, and nothing is marked', async (_, damage) => {
    const good = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(good)));
    // The welcome page may have had the pack opened, and a background keeps it.
    await endBackground();
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

test('a page that loads while the background ends again and again is marked all the same', async () => {
  const opening = browser.open(plain.address);
  for (let time = 0; time < 4; time++) {
    await endBackground({ wait: false });
    await rest(150);
  }
  await browser.marks(await opening, plain.marks.length);
});

// Firefox lets nobody into its background without a page of its own open, which would keep it awake.
test.runIf(inject('browser') === 'chromium')('a background that ends once it has said that something is known is asked again', async () => {
  await openMarked();
  const [worker] = await extensionWorkers();
  // It says that something is known, and answers nothing more.
  await worker?.evaluate(`globalThis.isFirst = true; chrome.runtime.onMessage.addListener(({ type }) => {
    if (type === 'knows') setTimeout(() => { for (const end = Date.now() + 2000; Date.now() < end; ); }, 5);
  })`);
  const opening = browser.open(plain.address);
  await eventually('silence', async () => {
    const answers = worker?.evaluate('true').catch(() => true);
    return !(await Promise.race([answers, rest(400)]));
  });
  await endBackground({ wait: false });
  await browser.marks(await opening, plain.marks.length);
  const next = await eventually('background', async () => (await extensionWorkers()).at(-1));
  expect(await next.evaluate('globalThis.isFirst')).toBeUndefined();
});

test('a popup that is open when the background ends goes on', async () => {
  const page = await openMarked();
  const popup = await openPopup(browser.driver, page);
  const text = () => popup.run((document) => document.querySelector('main')?.textContent ?? '');
  await eventually('terms', async () => (await text()).includes(`${plain.marks.length} terms`));
  await endBackground();
  const turn = () =>
    popup.run((document) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'On everywhere')?.click());
  await turn();
  await browser.marks(page, 0);
  await eventually('word of it', async () => (await text()).startsWith('Turned off'));
  await turn();
  await browser.marks(page, plain.marks.length);
  await popup.close();
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

test('a site that is no longer allowed is left alone at once, and marked again when it is allowed again', async () => {
  const before = await openMarked();
  await clickMark(before, 0);
  await waitForCard(browser.driver, before);
  await setAccess('none');
  await browser.marks(before, 0);
  expect(await readCard(browser.driver, before)).toBeUndefined();
  const page = await browser.open(plain.address);
  await rest(SETTLED_MS);
  expect(await page.evaluate(() => CSS.highlights.size), 'no annotator was put in').toBe(0);
  await setAccess('all');
  await browser.marks(before, plain.marks.length);
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

test('an extension that is turned off and on in the browser leaves pages alone meanwhile, and marks pages again', async () => {
  const before = await openMarked();
  await clickMark(before, 0);
  await waitForCard(browser.driver, before);
  const name = await before.evaluate(() => [...CSS.highlights.keys()].find((name) => name.endsWith('note-person')) ?? '');
  await turnExtension('off');
  // Chromium leaves the styles behind, and the old script takes the marks away; Firefox ends the script, and the styles go with it.
  if (browser.driver.kind === 'chromium') await browser.marks(before, 0);
  else await eventually('page without paint', async () => (await before.evaluate(PAINT, name)) === 'none');
  const meanwhile = await browser.open(plain.address);
  await rest(2000);
  expect(await readMarks(meanwhile)).toEqual([]);
  await turnExtension('on');
  await openMarked();
  await before.reload();
  await browser.marks(before, plain.marks.length);
});

/** Whether marks are painted: `none`, or `underline`. */
const PAINT = (name: string) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine;

/** By then a page that is marked at all is marked, in milliseconds. */
const SETTLED_MS = 2500;

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function openMarked(): Promise<Page> {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  return page;
}

/** As the browser does when the background has nothing to do. */
async function endBackground({ wait = true } = {}): Promise<void> {
  const { driver } = browser;
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(
      `(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      driver.extension,
    );
    return;
  }
  const workers = await extensionWorkers();
  // It may have ended by itself meanwhile.
  for (const worker of workers) await worker.close().catch(() => undefined);
  if (wait) await eventually('end of the worker', async () => (await extensionWorkers()).length === 0);
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

/** As its reader does with the switch beside it in the browser's list of extensions. */
async function turnExtension(to: 'on' | 'off'): Promise<void> {
  const { driver } = browser;
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(
      `async (argument) => {
        const [id, to] = argument.split(' ');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await (to === 'on' ? addon.enable() : addon.disable());
      }`,
      `${driver.extension} ${to}`,
    );
    return;
  }
  const settings = await driver.browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(`chrome.management.setEnabled(${JSON.stringify(driver.extension)}, ${to === 'on'})`);
  await settings.close();
}

/** What the reader does in the browser's own list of extensions. */
async function setAccess(to: 'all' | 'none'): Promise<void> {
  const { driver } = browser;
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(
      `async (argument) => {
        const [id, to] = argument.split(' ');
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        const sites = { permissions: [], origins: extension.getManifestOrigins() };
        await (to === 'all' ? ExtensionPermissions.add(id, sites, extension) : ExtensionPermissions.remove(id, sites, extension));
      }`,
      `${driver.extension} ${to}`,
    );
    return;
  }
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
