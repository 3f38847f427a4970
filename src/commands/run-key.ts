import type { Page } from 'puppeteer-core';
import type { Driver } from './drive-browser.ts';

/**
 * Does what the browser does when a key of the extension is pressed over a page: no key that is sent to a page gets as far as the browser.
 * `name` is that of the command in the manifest.
 */
export async function runKey(driver: Driver, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(PRESS_IN_FIREFOX, name);
    return;
  }
  await inWorker(
    driver,
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
  );
}

/** Chooses “Look up” in the menu of the words that are selected on a page, at this point of its window. */
export async function chooseLookUp(driver: Driver, page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.bringToFront();
  if (driver.kind === 'firefox') {
    await page.mouse.click(x, y, { button: 'right' });
    await driver.inBrowserWindow(CHOOSE_IN_FIREFOX);
    return;
  }
  // The menu of a headless Chromium is out of reach.
  const words = await page.evaluate(() => String(document.getSelection()));
  const clicked = JSON.stringify({ menuItemId: 'look-up', selectionText: words, frameId: 0, editable: false });
  await inWorker(
    driver,
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch(${clicked}, tab))`,
  );
}

async function inWorker(driver: Driver, script: string): Promise<void> {
  const extension = (await driver.browser.extensions()).get(driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  if (!worker) throw new Error('The service worker of the extension does not run.');
  await worker.evaluate(script);
}

// Script for Firefox's own window.

const PRESS_IN_FIREFOX = `(name) => {
  const keys = { 'next-term': 'J', 'previous-term': 'K', 'toggle-here': 'L', 'open-panel': 'U', 'list-terms': 'I' };
  const key = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find((one) => one.getAttribute('key') === keys[name]);
  key.doCommand();
}`;

const CHOOSE_IN_FIREFOX = `async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label?.startsWith('Look up “'));
  const hidden = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }));
  menu.activateItem(item);
  await hidden;
}`;
