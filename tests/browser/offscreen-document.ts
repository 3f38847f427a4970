import type { Page } from 'puppeteer-core';
import type { Driver } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';

/** The document that nobody sees, in which Chromium's extension finds articles, once it is there. */
export async function offscreenDocument(driver: Driver): Promise<Page> {
  const target = await eventually('offscreen document', async () => offscreenTargets(driver)[0]);
  return target.asPage();
}

/**
 * A page that shares its thread with what finds articles, and leads to its window by {@link FINDER}: in Chromium that document itself. Firefox's
 * background finds them, and a page of ours in a new tab leads there.
 */
export async function openFinder(driver: Driver): Promise<Page> {
  return driver.kind === 'firefox' ? openOwnPage(driver, 'options.html') : offscreenDocument(driver);
}

/** Script for the page of {@link openFinder}: a promise of the window in which articles are found. */
export const FINDER = '(chrome.runtime.getBackgroundPage?.() ?? Promise.resolve(window))';

/** How many of Chromium's documents are open. */
export function countOffscreen(driver: Driver): number {
  return offscreenTargets(driver).length;
}

function offscreenTargets({ browser }: Driver) {
  return browser.targets().filter((target) => target.url().endsWith('/offscreen.html'));
}

/** Has it take so long, in milliseconds, for the next snapshot, and for that alone, that it can be disturbed meanwhile. */
export async function slowDown(finder: Page, milliseconds: number): Promise<void> {
  await finder.evaluate(`${FINDER}.then(({ DOMParser }) => {
    const { parseFromString } = DOMParser.prototype;
    DOMParser.prototype.parseFromString = function (...parameters) {
      DOMParser.prototype.parseFromString = parseFromString;
      for (const end = Date.now() + ${milliseconds}; Date.now() < end; );
      return parseFromString.apply(this, parameters);
    };
  })`);
}

/** Waits until it is at work, and so does not answer. */
export async function untilBusy(finder: Page): Promise<void> {
  await eventually('busy finder', async () => {
    const answers = finder.evaluate('true').catch(() => true);
    return !(await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, 400))]));
  });
}
