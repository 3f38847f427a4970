import { expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readMarks } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const app = testPage('single-page-app');

test('a new route takes the old marks and the card away, and its own story is marked', async () => {
  const page = await browser.open(app.address);
  await browser.marks(page, 2);
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);

  await follow('Second');
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
  await marked(['Lindsey Graham', 'Richard Blumenthal']);

  await page.goBack();
  await marked(['Dmitry Peskov', 'Kremlin']);

  await follow('Europe');
  await marked([]);
  expect(await browser.popupText(page)).toContain('Not an article');

  async function follow(link: string): Promise<void> {
    await page.evaluate(
      (text) =>
        [...document.querySelectorAll('nav a')]
          .find((one) => one.textContent === text)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
      link,
    );
  }

  function marked(texts: readonly string[]): Promise<boolean> {
    return eventually(`marks on ${texts}`, async () => (await readMarks(page)).map(({ text }) => text).join() === texts.join());
  }
});
