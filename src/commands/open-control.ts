import type { Page } from 'puppeteer-core';
import type { PageStatus } from '../messages/protocol.ts';
import type { Driver } from './drive-browser.ts';
import { openOwnPage } from './open-own-page.ts';

/** Turns the extension on and off and asks what became of pages, as its popup does, from a page of its own that stays open. */
export type Control = {
  readonly page: Page;
  /** The browser's number of the tab that shows an address; its host must be one that the extension may read. */
  tabAt(address: string): Promise<number>;
  /** Stores settings by their names. */
  store(values: object): Promise<void>;
  /**
   * What became of the page in a tab, once it is no longer being looked at. `unlike` is a state that does not count, because it was there
   * before. Undefined if nobody in the page says so within ten seconds.
   */
  settled(tab: number, options?: { readonly unlike?: PageStatus['state'] }): Promise<PageStatus | undefined>;
};

/** Opens {@link Control} in a new tab, which comes to the front. */
export async function openControl(driver: Driver): Promise<Control> {
  const page = await openOwnPage(driver, 'options.html');
  return {
    page,
    async tabAt(address) {
      const tab: unknown = await page.evaluate(
        `chrome.tabs.query({ url: ${JSON.stringify(`*://${new URL(address).hostname}/*`)} }).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(address)})?.id)`,
      );
      if (typeof tab !== 'number') throw new Error(`No tab shows ${address}.`);
      return tab;
    },
    async store(values) {
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify(values)})`);
    },
    async settled(tab, { unlike } = {}) {
      const answer: unknown = await page.evaluate(
        `(${WAIT})(${tab}, ${JSON.stringify({ type: 'status' })}, ${JSON.stringify(unlike ?? '')})`,
      );
      return typeof answer === 'string' ? JSON.parse(answer) : undefined;
    },
  };
}

/** In the extension's page: asking every 20 ms from there is cheaper than asking from here. */
const WAIT = `async (tab, message, unlike) => {
  for (const end = performance.now() + 10000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const answer = await chrome.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
    const status = answer?.value;
    if (status && status.state !== 'working' && status.state !== unlike) return JSON.stringify(status);
  }
}`;
