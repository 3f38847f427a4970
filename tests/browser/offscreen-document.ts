import type { Page } from 'puppeteer-core';
import type { Driver } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';

/** The document that nobody sees, in which Chromium's extension finds articles, once it is there. */
export async function offscreenDocument(driver: Driver): Promise<Page> {
  const target = await eventually('offscreen document', async () => offscreenTargets(driver)[0]);
  return target.asPage();
}

/** How many of them are open. */
export function countOffscreen(driver: Driver): number {
  return offscreenTargets(driver).length;
}

function offscreenTargets({ browser }: Driver) {
  return browser.targets().filter((target) => target.url().endsWith('/offscreen.html'));
}

/** Has it take so long, in milliseconds, for the next snapshot, and for that alone, that it can be disturbed meanwhile. */
export async function slowDown(document: Page, milliseconds: number): Promise<void> {
  await document.evaluate(`{
    const { parseFromString } = DOMParser.prototype;
    DOMParser.prototype.parseFromString = function (...parameters) {
      DOMParser.prototype.parseFromString = parseFromString;
      for (const end = Date.now() + ${milliseconds}; Date.now() < end; );
      return parseFromString.apply(this, parameters);
    };
  }`);
}

/** Waits until it is at work, and so does not answer. */
export async function untilBusy(document: Page): Promise<void> {
  await eventually('busy document', async () => {
    const answers = document.evaluate('true').catch(() => true);
    return !(await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, 400))]));
  });
}
