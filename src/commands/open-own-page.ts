import type { Page } from 'puppeteer-core';
import type { Driver } from './drive-browser.ts';

/** Opens a page of the extension itself, such as `options.html`, in a new tab. */
export async function openOwnPage(driver: Driver, path: string): Promise<Page> {
  const page = await driver.browser.newPage();
  await page.goto(`${await ownOrigin(driver)}/${path}`);
  return page;
}

/** The origin of the extension's own pages in this browser. */
export async function ownOrigin(driver: Driver): Promise<string> {
  if (driver.kind !== 'firefox') return `chrome-extension://${driver.extension}`;
  return `moz-extension://${await driver.inBrowserWindow('(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname', driver.extension)}`;
}
