import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Control, openControl } from '../../src/commands/open-control.ts';
import { readMarks } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';
import { copyAll, printAll } from './read-footprint.ts';

const browser = useBrowser();
let tab: Page;
let control: Control;

beforeAll(async () => {
  control = await openControl(browser.driver);
  tab = await browser.openTab();
});

describe.each(['plain-article', 'across-inline-tags', 'dark-page', 'right-to-left'])('%s', (name) => {
  test('what is copied and what is printed is the same with and without marks, underlined or colored', async () => {
    const { address } = testPage(name);
    await control.store({ enabled: false });
    await tab.bringToFront();
    await tab.goto(address);
    if (browser.driver.kind === 'chromium') {
      await browser.driver.browser.defaultBrowserContext().overridePermissions(new URL(address).origin, ['clipboard-read']);
    }
    const number = await control.tabAt(address);
    await control.settled(number);
    const copied = await copyAll(tab, browser.driver);
    const printed = await printAll(tab, browser.driver.kind);
    const seen = await tab.screenshot({ encoding: 'base64' });
    expect(copied.length).toBeGreaterThan(1000);
    expect(printed.length).toBeGreaterThan(1000);

    for (const highlightStyle of ['underline', 'marker']) {
      await control.store({ enabled: true, highlightStyle });
      await control.settled(number, { unlike: 'off' });
      expect((await readMarks(tab)).length).toBeGreaterThan(0);
      expect((await tab.screenshot({ encoding: 'base64' })) === seen, 'marks are seen on the screen').toBe(false);
      expect(await copyAll(tab, browser.driver)).toBe(copied);
      expect((await printAll(tab, browser.driver.kind)) === printed, `no ${highlightStyle} on paper`).toBe(true);
      await control.store({ enabled: false });
      await control.settled(number, { unlike: 'annotated' });
    }
    expect(await copyAll(tab, browser.driver)).toBe(copied);
    expect((await printAll(tab, browser.driver.kind)) === printed, 'the same paper afterwards').toBe(true);
    expect((await tab.screenshot({ encoding: 'base64' })) === seen, 'the same screen afterwards').toBe(true);
  });
});
