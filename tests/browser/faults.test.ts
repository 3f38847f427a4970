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
import { countOffscreen, FINDER, offscreenDocument, openFinder, slowDown, untilBusy } from './offscreen-document.ts';
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
    ['with one bit of a card turned', (pack) => turned(pack, pack.length - 50_000)],
    ['with one bit of its names turned', (pack) => turned(pack, 100_000)],
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

const WORDS = 'This sentence names nobody, and is here for its length, with commas, so that it is read. '.repeat(10);
const STORY = {
  address: 'https://www.reuters.com/world/',
  isQuirky: false,
  head: '',
  body: `<body><article><h1>A page</h1><p>Donald Trump met Vladimir Putin. ${WORDS}</p></article></body>`,
  elements: 3,
  isNumbered: false,
};

// Firefox's background takes pages apart itself.
describe.runIf(inject('browser') === 'chromium')('the document in which articles are found', () => {
  test('is not there: it is opened again', async () => {
    await openMarked();
    await closeOffscreen();
    await openMarked();
    expect(countOffscreen(browser.driver)).toBe(1);
  });

  test('is closed while it is at work: another goes on', async () => {
    const { page } = await openWhileAtWork();
    await closeOffscreen();
    await browser.marks(await page, plain.marks.length);
  });

  test('is at work when the background ends: the page asks again', async () => {
    const { page } = await openWhileAtWork();
    const [worker] = await extensionWorkers();
    await worker?.evaluate('globalThis.isFirst = true');
    await endBackground({ wait: false });
    await browser.marks(await page, plain.marks.length);
    expect(await isFirst()).toBe(false);
  });

  test('is being opened for a background that has ended: it is waited for', async () => {
    await openMarked();
    await closeOffscreen();
    const own = await openOwnPage(browser.driver, 'options.html');
    // By somebody else, as far as the background knows.
    const answer = await own.evaluate(`{
      void chrome.offscreen.createDocument({ url: '/offscreen.html', reasons: ['DOM_PARSER'], justification: 'A test.' });
      chrome.runtime.sendMessage({ id: 0, type: 'read', timestamp: 0, data: { isJudged: true, snapshot: ${JSON.stringify(STORY)} } });
    }`);
    expect(answer).toMatchObject({ res: { ok: true, value: { state: 'read' } } });
    await own.close();
  });

  test('is to be asked when the background ends: the page asks again', async () => {
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
    expect(await isFirst()).toBe(false);
  });

  async function isFirst(): Promise<boolean> {
    const worker = await eventually('background', async () => (await extensionWorkers()).at(-1));
    return (await worker.evaluate('globalThis.isFirst')) === true;
  }

  /** Opens a page whose article is being looked for. */
  async function openWhileAtWork(): Promise<{ readonly page: Promise<Page> }> {
    await openMarked();
    const document = await offscreenDocument(browser.driver);
    await slowDown(document, 3000);
    const page = browser.open(plain.address);
    await untilBusy(document);
    return { page };
  }

  async function closeOffscreen(): Promise<void> {
    const own = await openOwnPage(browser.driver, 'options.html');
    await own.evaluate('chrome.offscreen.closeDocument()');
    await own.close();
    await eventually('end of it', async () => countOffscreen(browser.driver) === 0);
  }
});

describe.runIf(inject('browser') === 'firefox')('the background, which finds articles itself', () => {
  test.each<[string, (finder: Page) => Promise<unknown>]>([
    ['ends while it is at work', (finder) => slowDown(finder, 2000)],
    [
      'ends when it has said that something is known',
      (finder) =>
        finder.evaluate(`${FINDER}.then(({ chrome, setTimeout }) => {
          const busy = () => { for (const end = Date.now() + 2000; Date.now() < end; ); };
          chrome.runtime.onMessage.addListener(({ type }) => { if (type === 'knows') setTimeout(busy, 5); });
        })`),
    ],
  ])('%s: the page asks again', async (_, keepBusy) => {
    const finder = await openFinder(browser.driver);
    await finder.evaluate(`${FINDER}.then((background) => { background.isFirst = true; })`);
    await keepBusy(finder);
    const opening = browser.open(plain.address);
    await untilBusy(finder);
    await endBackground();
    await browser.marks(await opening, plain.marks.length);
    expect(await finder.evaluate(`${FINDER}.then(({ isFirst }) => isFirst === true)`)).toBe(false);
    await finder.close();
  });
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
  expect(await page.evaluate(PAINT), 'no reader was put in').toBe('none');
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
  await turnExtension('off');
  // Chromium leaves the styles behind, and the old script takes the marks away; Firefox ends the script, and the styles go with it.
  if (browser.driver.kind === 'chromium') await browser.marks(before, 0);
  else await eventually('page without paint', async () => (await before.evaluate(PAINT)) === 'none');
  const meanwhile = await browser.open(plain.address);
  await rest(2000);
  expect(await readMarks(meanwhile)).toEqual([]);
  await turnExtension('on');
  await openMarked();
  await before.reload();
  await browser.marks(before, plain.marks.length);
});

/** Whether marks are painted: `none`, or `underline`. */
const PAINT = `getComputedStyle(document.body, '::highlight(note-person)').textDecorationLine`;

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
