import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { runKey } from '../../src/commands/run-key.ts';
import { testPage, useBrowser } from './open-browser.ts';

/** A page of our own, where axe may look at a copy of what lies in a closed root or in the toolbar. */
const COPY = 'https://copy.example/';

const browser = useBrowser(({ href }) =>
  href === COPY ? { body: '<!doctype html><html lang="en"><title>Copy</title><main><h1>Copy</h1></main>' } : undefined,
);

test.each(['plain-article', 'dark-page'])('axe finds nothing wrong with a card on %s', async (name) => {
  const { address, marks } = testPage(name);
  const page = await browser.open(address);
  await browser.marks(page, marks.length);
  await clickMark(page, 1);
  await waitForCard(browser.driver, page);
  // With all that it unfolds.
  await inClosedRoot(browser.driver, page, (root) => {
    const select = root.querySelector('select');
    if (!select) return;
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await eventually('connection', () => inClosedRoot(browser.driver, page, (root) => root.querySelector('.chain') !== null));
  await inClosedRoot(browser.driver, page, (root) => {
    for (const fold of root.querySelectorAll('details')) fold.open = true;
  });
  const html = await inClosedRoot(browser.driver, page, (root) => root.innerHTML);
  expect(html).toContain('role="dialog"');
  expect(await objections(html ?? '')).toEqual([]);

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await runKey(browser.driver, page, 'list-terms');
  const list = await eventually('list of terms', async () => {
    const shown = await inClosedRoot(browser.driver, page, (root) => root.innerHTML);
    return shown?.includes('<nav') && shown;
  });
  expect(list).toContain('class="term"');
  expect(await objections(list)).toEqual([]);
});

test('axe finds nothing wrong with the popup', async () => {
  const { address, marks } = testPage('names-in-links');
  const page = await browser.open(address);
  await browser.marks(page, marks.length);
  const popup = await openPopup(browser.driver, page);
  await eventually('terms', () => popup.run((document) => document.querySelector('.terms') !== null));
  const html = await popup.run((document) => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
    // What lies behind it is the body's, which is left behind.
    const style = 'color: var(--ink); background: var(--paper)';
    return `<style>${rules.join('\n')}</style><div class="${document.body.className}" style="${style}">${document.body.innerHTML}</div>`;
  });
  await popup.close();
  expect(html).toContain('class="terms"');
  expect(await objections(html)).toEqual([]);
  expect(await objections(html.replace('<div class="surface"', '<div class="surface" data-theme="dark"')), 'dark').toEqual([]);
});

/** What axe has to say about a piece of our interface. */
async function objections(html: string): Promise<readonly string[]> {
  const page: Page = await browser.open(COPY);
  await page.evaluate((copied) => {
    const host = document.querySelector('main')?.appendChild(document.createElement('div'));
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = copied;
  }, html);
  await page.addScriptTag({ content: axe.source });
  const found: unknown = await page.evaluate(
    // Landmarks and the heading above belong to the page that holds the copy.
    `axe.run('main > div', { rules: { region: { enabled: false }, 'landmark-no-duplicate-main': { enabled: false }, 'landmark-main-is-top-level': { enabled: false } } })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}
