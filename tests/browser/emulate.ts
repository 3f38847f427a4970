import type { Page } from 'puppeteer-core';
import type { Driver } from '../../src/commands/drive-browser.ts';

/** What a reader has set for all pages; what is left out is as in a fresh browser. */
export type Preferences = {
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** Of the browser's own zoom, 1 for none. */
  readonly zoom?: number;
};

/** Sets the preferences of the reader of a tab, which is in front. */
export async function prefer(
  driver: Driver,
  page: Page,
  { forcedColors = false, reducedMotion = false, zoom = 1 }: Preferences,
): Promise<void> {
  if (driver.kind === 'firefox') {
    await driver.inBrowserWindow(SET_IN_FIREFOX, JSON.stringify({ forcedColors, reducedMotion, zoom }));
    return;
  }
  const session = await page.createCDPSession();
  // Puppeteer leaves out `forced-colors`.
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ],
  });
  const extension = (await driver.browser.extensions()).get(driver.extension);
  const [worker] = (await extension?.workers()) ?? [];
  if (!worker) throw new Error('The background does not run.');
  await worker.evaluate(`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.setZoom(tab.id, ${zoom}))`);
}

const SET_IN_FIREFOX = `(text) => {
  const { forcedColors, reducedMotion, zoom } = JSON.parse(text);
  const context = gBrowser.selectedBrowser.browsingContext;
  context.forcedColorsOverride = forcedColors ? 'active' : 'none';
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  gBrowser.selectedBrowser.fullZoom = zoom;
}`;
