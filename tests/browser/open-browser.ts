import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type Driver, driveBrowser } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { collectExtensionErrors } from '../../src/commands/extension-errors.ts';
import { type BrowserKind, requireBrowser } from '../../src/commands/find-browser.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { type Mark, readMarks } from '../../src/commands/read-marks.ts';
import { type PageServer, type Reply, servePages } from '../../src/commands/serve-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserKind;
  }
}

/** A page of `tests/pages/`. */
export type TestPage = {
  readonly name: string;
  /** What it is there to show. */
  readonly shows: string;
  readonly address: string;
  /** Marked text and id of the entry, in reading order. */
  readonly marks: readonly (readonly [text: string, entry: string])[];
  /** What the popup says when there is nothing to mark. */
  readonly popup?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly source: string;
};

/** Every page of `tests/pages/`. */
export const testPages: readonly TestPage[] = readdirSync('tests/pages').map((name) => ({
  name,
  ...JSON.parse(readFileSync(`tests/pages/${name}/expected.json`, 'utf8')),
  source: readFileSync(`tests/pages/${name}/source.html`, 'utf8'),
}));

/** A page of `tests/pages/` by its name. */
export function testPage(name: string): TestPage {
  const page = testPages.find((one) => one.name === name);
  if (!page) throw new Error(`There is no folder tests/pages/${name}.`);
  return page;
}

/** The browser under test with the built extension in it. Every host name leads to our own pages; nothing reaches the network. */
export type BrowserUnderTest = {
  readonly driver: Driver;
  readonly server: PageServer;
  /** Opens an address in a new tab, which is closed after the test. */
  open(address: string): Promise<Page>;
  /** Opens an empty tab that stays open for the tests to come. */
  openTab(): Promise<Page>;
  /** What the test at hand does on purpose: errors that say so do not count. */
  expectErrors(pattern: RegExp): void;
  /** What is marked, once there are so many marks; fails if there never are. */
  marks(page: Page, count: number): Promise<readonly Mark[]>;
  /** What the popup says of a page, once it has stopped looking. */
  popupText(page: Page): Promise<string>;
};

/**
 * Starts the browser of this run for the tests of one file, serves `tests/pages/` and whatever else `answer` gives, and after each test
 * checks that neither the extension nor the browser on its behalf has reported an error. `prepare` gives the folder of another build, made from
 * the one in the folder that it gets. The browser speaks English unless another `language` is named, and keeps the extension out of private
 * windows unless they are `allowed`.
 */
export function useBrowser(
  answer: (address: URL) => Reply | undefined = () => undefined,
  {
    prepare = (built) => built,
    language = 'en-US',
    privateWindows,
  }: { prepare?: (built: string) => string; language?: string; privateWindows?: 'allowed' } = {},
): BrowserUnderTest {
  let driver: Driver;
  let server: PageServer;
  let errors: () => Promise<readonly string[]>;
  let logged: string[] = [];
  let reported = 0;
  let expected: RegExp | undefined;
  const tabs: Page[] = [];

  const newTab = async () => {
    const page = await driver.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => {
      const from = message.location().url ?? '';
      // `invalid` is where Chromium sends a page that asks for what it must not have.
      if (message.type() === 'error' && /-extension:\/\/(?!invalid)/.test(from)) logged.push(`${message.text()} (${from})`);
    });
    return page;
  };

  beforeAll(async () => {
    const kind = inject('browser');
    const built = kind === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3';
    if (!existsSync(built)) throw new Error(`There is no ${built}: run npm run build first.`);
    const extension = prepare(built);
    server = await servePages((address) => answer(address) ?? answerTestPage(address));
    const options = { extension, headless: true, proxy: server.address, language, ...(privateWindows && { privateWindows }) };
    driver = await driveBrowser(requireBrowser(kind), options);
    errors = await collectExtensionErrors(driver);
  });

  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
    const seen = logged;
    logged = [];
    const all = await errors();
    const since = all.slice(reported);
    reported = all.length;
    const onPurpose = expected;
    expected = undefined;
    expect([...seen, ...since].filter((error) => !onPurpose?.test(error))).toEqual([]);
  });

  const browser: BrowserUnderTest = {
    get driver() {
      return driver;
    },
    get server() {
      return server;
    },
    async open(address) {
      const page = await newTab();
      tabs.push(page);
      await page.goto(address);
      return page;
    },
    openTab: newTab,
    expectErrors(pattern) {
      expected = pattern;
    },
    async marks(page, count) {
      let last: readonly Mark[] = [];
      try {
        return await eventually(`${count} marks`, async () => {
          last = await readMarks(page);
          return last.length === count && last;
        });
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : error} Marked: ${last.map(({ text }) => text).join(' | ')}`);
      }
    },
    async popupText(page) {
      const popup = await openPopup(driver, page);
      try {
        return await eventually('settled popup', async () => {
          const text = await popup.run((document) => document.querySelector('main')?.textContent ?? '');
          return text !== '' && !/Reading the article|Not started/.test(text) && text;
        });
      } finally {
        await popup.close();
      }
    },
  };
  return browser;
}

/** The page as it is written, under its own address and under that of a site that the extension may not read. */
function answerTestPage(address: URL): Reply | undefined {
  const page = testPages.find((one) => one.address === address.href || untouchedAddress(one.address) === address.href);
  return page && { body: page.source, ...(page.headers ? { headers: page.headers } : {}) };
}

/** An address with the same path on a host that is in nobody's list: there a page is as it is without the extension. */
export function untouchedAddress(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, 'https://untouched.example');
}
