import type { Page } from 'puppeteer-core';
import type { Driver } from './drive-browser.ts';
import { eventually } from './eventually.ts';

/** The extension's popup, opened from its toolbar button as a reader would. */
export type Popup = {
  /** Runs a function on the popup's document. It is sent as text, so it sees nothing but its arguments; its result must be plain data. */
  run<T>(run: (document: Document, argument: string) => T, argument?: string): Promise<T>;
  /** Presses a key, `Tab` or `Enter` or another by its name, with the focus where it is. */
  press(key: 'Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp'): Promise<void>;
  close(): Promise<void>;
};

/** Opens the popup over the tab of a page, which becomes the active tab, and waits until its document has loaded. */
export async function openPopup(driver: Driver, page: Page): Promise<Popup> {
  await page.bringToFront();
  return driver.kind === 'firefox' ? openInFirefox(driver) : openInChromium(driver, page);
}

async function openInChromium(driver: Driver, page: Page): Promise<Popup> {
  const extension = (await driver.browser.extensions()).get(driver.extension);
  if (!extension) throw new Error('Chromium does not list the extension.');
  await page.triggerExtensionAction(extension);
  const popup = await eventually('popup', async () => (await extension.pages()).find((open) => open.url().includes('/popup.html')));
  await popup.waitForFunction(() => document.readyState === 'complete');
  return {
    run: (run, argument = '') => popup.evaluate(`(${run})(document, ${JSON.stringify(argument)})`) as Promise<ReturnType<typeof run>>,
    press: (key) => popup.keyboard.press(key),
    // It closes itself when a term is chosen.
    close: async () => {
      if (!popup.isClosed()) await popup.close();
    },
  };
}

async function openInFirefox(driver: Driver): Promise<Popup> {
  // Its button would close one that is open.
  await driver.inBrowserWindow(CLOSE_POPUP);
  await driver.inBrowserWindow(TRIGGER_ACTION, driver.extension);
  await eventually('popup', async () => (await driver.inBrowserWindow(SHOWN_ADDRESS)).includes('/popup.html'));
  const inPopup = async (expression: string) => JSON.parse(await driver.inBrowserWindow(RUN_IN_POPUP, answering(expression)));
  await eventually('popup', () => inPopup(`(content.document.readyState === 'complete')`).catch(() => false));
  return {
    run: (run, argument = '') => inPopup(`(${run})(content.document, ${JSON.stringify(argument)})`),
    press: (key) => inPopup(`(${PRESS_KEY})(content, ${JSON.stringify(key)})`),
    close: async () => {
      await driver.inBrowserWindow(CLOSE_POPUP);
    },
  };
}

// What follows is script for Firefox: the first ones for its own window, the last two for the process of the popup.

const TRIGGER_ACTION = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window);
}`;

/** Firefox loads a popup out of sight and then moves it into its panel; until it is there, whoever talks to it gets no answer. */
const SHOWN_POPUP = `[...document.querySelectorAll('browser.webextension-popup-browser')].find((popup) => popup.closest('panel')?.state === 'open')`;

const SHOWN_ADDRESS = `() => ${SHOWN_POPUP}?.currentURI.spec ?? ''`;

const CLOSE_POPUP = `async () => {
  const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  if (!panel || panel.state === 'closed') return;
  const closed = new Promise((resolve) => {
    panel.addEventListener('popuphidden', resolve, { once: true });
    setTimeout(resolve, 2000);
  });
  panel.hidePopup();
  await closed;
}`;

/** The popup's process is reached through a frame script, which answers with a message. */
const RUN_IN_POPUP = `(script) => new Promise((resolve, reject) => {
  const messages = ${SHOWN_POPUP}?.messageManager;
  if (!messages) throw new Error('The popup is not open.');
  setTimeout(reject, 5000, new Error('The popup does not answer.'));
  const answered = ({ data }) => {
    messages.removeMessageListener('backgrounder-test', answered);
    if (data.error) reject(new Error(data.error));
    else resolve(data.answer);
  };
  messages.addMessageListener('backgrounder-test', answered);
  messages.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

const answering = (expression: string) => `(async () => {
  try { sendAsyncMessage('backgrounder-test', { answer: JSON.stringify(await ${expression} ?? null) }); }
  catch (error) { sendAsyncMessage('backgrounder-test', { error: String(error) }); }
})()`;

const PRESS_KEY = `(window, key) => {
  const keyCode = { Tab: 9, Enter: 13, Space: 32, ArrowUp: 38, ArrowDown: 40 }[key];
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  const event = new window.KeyboardEvent('', { key: key === 'Space' ? ' ' : key, code: key, keyCode });
  processor.keydown(event);
  processor.keyup(event);
}`;
