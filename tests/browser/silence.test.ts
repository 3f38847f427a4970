import { expect, test } from 'vitest';
import { clickInCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { testPage, testPages, useBrowser } from './open-browser.ts';

const browser = useBrowser();

/** What the browsers ask for by themselves, extension or not. Our server answers none of it. */
const OF_THE_BROWSER = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)$/;

test('no request leaves, whatever is opened, clicked or asked', async () => {
  for (const { address } of testPages) await browser.popupText(await browser.open(address));
  const plain = testPage('plain-article');
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  await clickMark(page, 2);
  await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Vladimir Putin');
  await waitForCard(browser.driver, page);

  const asked = browser.server.requests.filter((request) => !OF_THE_BROWSER.test(new URL(request).hostname));
  expect(new Set(asked)).toEqual(new Set(testPages.map(({ address }) => address)));
});

test('nothing of the extension can be reached from a page', async () => {
  const page = await browser.open(testPage('plain-article').address);
  await browser.marks(page, testPage('plain-article').marks.length);
  const [scheme, id] =
    browser.driver.kind === 'firefox'
      ? [
          'moz-extension',
          await browser.driver.inBrowserWindow('(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname', browser.driver.extension),
        ]
      : ['chrome-extension', browser.driver.extension];
  for (const file of ['knowledge.pack', 'reader.js', 'popup.html', 'icons/48.png']) {
    const reached = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      `${scheme}://${id}/${file}`,
    );
    expect(reached, file).toBe(false);
  }
});
