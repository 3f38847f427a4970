import type { Page } from 'puppeteer-core';
import type { Driver } from './drive-browser.ts';
import { eventually } from './eventually.ts';

/** Opens a page of the extension itself, such as `options.html`, in a new tab. */
export async function openOwnPage(driver: Driver, path: string): Promise<Page> {
  const address = `${await ownOrigin(driver)}/${path}`;
  if (driver.kind === 'firefox') return openInFirefox(driver, address);
  const page = await driver.browser.newPage();
  await page.goto(address);
  return page;
}

/** The origin of the extension's own pages in this browser. */
export async function ownOrigin(driver: Driver): Promise<string> {
  if (driver.kind !== 'firefox') return `chrome-extension://${driver.extension}`;
  return `moz-extension://${await driver.inBrowserWindow('(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname', driver.extension)}`;
}

/** WebDriver BiDi never hears that such a page has been loaded (Firefox 153), so the browser's own window opens it. */
async function openInFirefox(driver: Driver, address: string): Promise<Page> {
  const before = new Set(await driver.browser.pages());
  await driver.inBrowserWindow('(address) => { gBrowser.selectedTab = gBrowser.addTrustedTab(address); }', address);
  return eventually(`tab with ${address}`, async () => {
    const page = (await driver.browser.pages()).find((one) => !before.has(one));
    // Asked while the tab passes from one process to another, it answers for the page that it leaves, or not at all.
    const state = await page?.evaluate(() => `${document.readyState} ${location.href}`).catch(() => undefined);
    return state === `complete ${address}` && page;
  });
}
