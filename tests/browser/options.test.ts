import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { clickInCard, readCard, waitForCard } from '../../src/commands/read-card.ts';
import { readKnowledge } from '../../src/commands/read-knowledge.ts';
import { clickMark, readMarks } from '../../src/commands/read-marks.ts';
import { writePack } from '../../src/compiler/write-pack.ts';
import { axeObjections } from './axe-objections.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const plain = testPage('plain-article');
const own: Page[] = [];

afterEach(async () => {
  // Each test begins with the settings as they were at first.
  const page = await openOptions();
  await press(page, 'Reset everything …');
  await press(page, 'Reset');
  await eventually('reset', async () => (await statusOf(page)).includes('as they were at first'));
  for (const tab of own.splice(0)) await tab.close();
});

test('density, kinds and style are applied in an open article at once', async () => {
  const { page, options } = await besides();
  await leaveTrace(page);
  const before = await readMarks(page);

  await choose(options, 'few');
  const few = await fewerMarks(page, before.length);
  expect(before.map(({ text }) => text)).toEqual(expect.arrayContaining(few.map(({ text }) => text)));

  await choose(options, 'all');
  const all = await eventually('more marks', async () => {
    const marks = await readMarks(page);
    return marks.length > before.length && marks;
  });
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(new Set(before.map(({ text }) => text)).size);

  await choose(options, 'normal');
  await browser.marks(page, before.length);
  const kind = before[0]?.kind ?? 'person';
  const rest = before.filter((mark) => mark.kind !== kind).length;
  await pressKind(options, kind);
  expect((await browser.marks(page, rest)).map((mark) => mark.kind)).not.toContain(kind);
  await pressKind(options, kind);
  await browser.marks(page, before.length);

  await choose(options, 'marker');
  await eventually('marker', async () => (await layers(page)).every((name) => name.includes('marker-')));
  expect(await readMarks(page)).toHaveLength(before.length);
  await choose(options, 'underline');
  await eventually('lines', async () => (await layers(page)).every((name) => name.includes('note-')));
  expect(await hasTrace(page)).toBe(true);
});

test('a theme that was chosen is that of cards, of the popup and of this page', async () => {
  const { page, options } = await besides();
  await choose(options, 'dark');
  await eventually('dark page', () => options.evaluate(() => document.body.dataset.theme === 'dark'));
  await page.bringToFront();
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  expect(await cardTheme(page)).toBe('dark');

  // A card that is open follows.
  await choose(options, 'light');
  await eventually('light card', async () => (await cardTheme(page)) === 'light');
  const popup = await openPopup(browser.driver, page);
  await eventually('light popup', () => popup.run((document) => document.body.dataset.theme === 'light'));
  await popup.close();
});

test('the popup counts the kinds, turns one off, and changes the density', async () => {
  const page = await openMarked();
  const popup = await openPopup(browser.driver, page);
  await eventually('kinds', () => popup.run((document) => document.querySelector('.kinds button') !== null));
  const counts = await popup.run((document) =>
    [...document.querySelectorAll('.kinds .number')].map((number) => Number(number.textContent)).reduce((sum, count) => sum + count, 0),
  );
  expect(counts).toBe(plain.marks.length);
  await popup.run((document) => document.querySelector<HTMLElement>('.kinds button')?.click());
  await fewerMarks(page, plain.marks.length);
  await eventually('kind turned off', () => popup.run((document) => document.querySelector('.kinds [aria-pressed=false]') !== null));
  await popup.run((document) => document.querySelector<HTMLElement>('.kinds button')?.click());
  await browser.marks(page, plain.marks.length);
  await popup.run((document) => document.querySelector<HTMLElement>('input[value=few]')?.click());
  await fewerMarks(page, plain.marks.length);
  await popup.close();
});

test('a site is turned off by its name, and on again', async () => {
  const { page, options } = await besides();
  await options.type('.add input', ' https://www.reuters.com/world/ ');
  await press(options, 'Turn off');
  await browser.marks(page, 0);
  await press(options, 'Turn on for reuters.com');
  await browser.marks(page, plain.marks.length);

  await options.type('.add input', 'no site');
  await press(options, 'Turn off');
  await eventually('word of it', async () => (await statusOf(options)).includes('no name of a site'));
});

// Chromium asks for a permission in a window that is out of reach, and lets nobody give it in another way.
test.runIf(inject('browser') === 'firefox')('a site that was allowed is listed, and taken back', async () => {
  const options = await openOptions();
  await browser.driver.inBrowserWindow(
    `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionPermissions.add(id, { permissions: [], origins: ['*://*.allowed.example/*'] }, extension);
    }`,
    browser.driver.extension,
  );
  await eventually('listed', async () => (await textOf(options)).includes('allowed.example'));
  expect(await textOf(options)).toContain('and 1 that you allowed');
  await press(options, 'Revoke access to allowed.example');
  await eventually('word of it', async () => (await statusOf(options)).includes('may no longer read allowed.example'));
  await eventually('gone', async () => !(await textOf(options)).includes('allowed.example'));
});

test('the keys are listed, with the way to change them', async () => {
  const options = await openOptions();
  const text = await textOf(options);
  for (const key of ['J', 'K', 'L', 'U']) expect(text).toMatch(new RegExp(`Alt\\+Shift\\+${key}`));
  if (inject('browser') === 'firefox') return;
  const before = new Set(await browser.driver.browser.pages());
  await press(options, 'Change in the browser');
  const tab = await eventually('page of the browser', async () => (await browser.driver.browser.pages()).find((one) => !before.has(one)));
  own.push(tab);
  await eventually('its address', async () => tab.url() === 'chrome://extensions/shortcuts');
});

test('a term that is hidden on a page is listed, and shown again in pages opened later', async () => {
  const { page, options } = await besides();
  await page.bringToFront();
  await clickMark(page, 0);
  const { title } = await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Not this');
  await browser.marks(page, plain.marks.length - 1);
  await eventually('listed', async () => (await textOf(options)).includes(`${title}on one page`));
  await press(options, 'Show all again');
  await eventually('word of it', async () => (await statusOf(options)).includes('marked again'));
  expect(await readCard(browser.driver, page)).toBeUndefined();
  const later = await browser.open(plain.address);
  await browser.marks(later, plain.marks.length);
});

test('a muted term goes from every open article, is listed, and comes back', async () => {
  const { page, options } = await besides();
  const other = await openMarked();
  await page.bringToFront();
  await clickMark(page, 0);
  const { title } = await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Mute everywhere');
  await browser.marks(page, plain.marks.length - 1);
  await browser.marks(other, plain.marks.length - 1);

  // Undo, and once more.
  await eventually('undo', async () => {
    await clickInCard(browser.driver, page, 'Undo').catch(() => undefined);
    return (await readMarks(page)).length === plain.marks.length;
  });
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Mute everywhere');
  await browser.marks(other, plain.marks.length - 1);
  await press(options, `Mark again: ${title}`);
  await browser.marks(page, plain.marks.length);
  await browser.marks(other, plain.marks.length);
});

test('settings survive a way through a file, and what cannot be used of one is named', async () => {
  const options = await openOptions();
  await choose(options, 'few');
  await choose(options, 'dark');
  await eventually('dark page', () => options.evaluate(() => document.body.dataset.theme === 'dark'));
  const exported = await exportedFrom(options);
  expect(JSON.parse(exported)['backgrounder-settings']).toMatchObject({ density: 'few', theme: 'dark' });

  await press(options, 'Reset everything …');
  await press(options, 'Reset');
  await eventually('automatic theme', () => options.evaluate(() => document.body.dataset.theme === undefined));
  await importInto(options, exported);
  await eventually('dark page', () => options.evaluate(() => document.body.dataset.theme === 'dark'));
  expect(await chosen(options)).toContain('few');

  await importInto(options, JSON.stringify({ 'backgrounder-settings': { density: 'all', theme: 'sepia', aura: 'green' } }));
  await eventually('density', async () => (await chosen(options)).includes('all'));
  expect(await statusOf(options)).toMatch(
    /One setting was imported[\s\S]*“theme”: its value cannot be used[\s\S]*“aura”: there is no such setting/,
  );

  await importInto(options, 'no settings');
  await eventually('word of it', async () => (await statusOf(options)).includes('no file of Backgrounder’s settings'));
});

test('the receipt names every permission that is held, and the knowledge base by its digest', async () => {
  const options = await openOptions();
  const text = await textOf(options);
  const held = await options.evaluate(() => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return (api as { runtime: { getManifest(): { permissions: string[] } } }).runtime.getManifest().permissions;
  });
  for (const permission of held) expect(text).toContain(`${permission}: `);
  expect(text).toMatch(/\d+ entries from 2 documents/);
  const pack = writePack(await readKnowledge('assets/knowledge'));
  expect(text).toContain(createHash('sha256').update(pack).digest('hex'));
  expect(text).toMatch(/\d{3} news sites/);
});

test.each(['light', 'dark'])('axe finds nothing wrong with it, %s', async (theme) => {
  const options = await openOptions();
  await choose(options, theme);
  await eventually('theme', () => options.evaluate((wanted) => document.body.dataset.theme === wanted, theme));
  await options.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await axeObjections(options)).toEqual([]);
});

test('targets are at least 24 pixels high, and nothing is cut off on a phone', async () => {
  const options = await openOptions();
  await options.setViewport({ width: 320, height: 700 });
  const small = await options.evaluate(() =>
    [...document.querySelectorAll('button, .action, .segments label, summary, .add input')]
      .map((target) => ({ text: target.textContent, height: target.getBoundingClientRect().height }))
      .filter(({ height }) => height < 24),
  );
  expect(small).toEqual([]);
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

async function openMarked(): Promise<Page> {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  return page;
}

async function openOptions(): Promise<Page> {
  const page = await openOwnPage(browser.driver, 'options.html');
  own.push(page);
  await page.waitForSelector('main section');
  return page;
}

async function besides(): Promise<{ readonly page: Page; readonly options: Page }> {
  return { page: await openMarked(), options: await openOptions() };
}

/** Clicks the radio button of this value. */
async function choose(options: Page, value: string): Promise<void> {
  await options.bringToFront();
  await options.evaluate((wanted) => document.querySelector<HTMLElement>(`input[value=${wanted}]`)?.click(), value);
}

function chosen(options: Page): Promise<readonly string[]> {
  return options.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));
}

async function pressKind(options: Page, kind: string): Promise<void> {
  await options.evaluate((wanted) => document.querySelector<HTMLElement>(`.kinds [data-kind=${wanted}]`)?.click(), kind);
}

/** Clicks the button with these words or this label. */
async function press(options: Page, words: string): Promise<void> {
  await options.bringToFront();
  await eventually(`button “${words}”`, () =>
    options.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.ariaLabel === wanted || (!one.ariaLabel && one.textContent === wanted),
      );
      button?.click();
      return button !== undefined;
    }, words),
  );
}

function statusOf(options: Page): Promise<string> {
  return options.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
}

function textOf(options: Page): Promise<string> {
  return options.evaluate(() => document.querySelector('main')?.textContent ?? '');
}

async function fewerMarks(page: Page, than: number) {
  return eventually('fewer marks', async () => {
    const marks = await readMarks(page);
    return marks.length > 0 && marks.length < than && marks;
  });
}

/** The names of the highlights that show marks. */
function layers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...CSS.highlights.keys()].filter((name) => !/-(hover|open)$/.test(name)));
}

function cardTheme(page: Page): Promise<string | undefined> {
  return inClosedRoot(browser.driver, page, (root) => root.querySelector<HTMLElement>('[role=dialog]')?.dataset.theme ?? '');
}

/** What the export would have the browser save. */
async function exportedFrom(options: Page): Promise<string> {
  await options.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => document.documentElement.setAttribute('data-exported', text));
      return make.call(URL, blob);
    };
    // Nothing is to be saved while tests run.
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await press(options, 'Export');
  return eventually('exported file', () => options.evaluate(() => document.documentElement.getAttribute('data-exported')));
}

async function importInto(options: Page, text: string): Promise<void> {
  await options.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

async function leaveTrace(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-seen', ''));
}

/** Whether the page is the one that was given a trace, never loaded anew. */
function hasTrace(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-seen'));
}
