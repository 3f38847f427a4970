import { describe, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { waitForCard } from '../../src/commands/read-card.ts';
import { readKnowledge } from '../../src/commands/read-knowledge.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { testPages, untouchedAddress, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const knowledge = await readKnowledge('assets/knowledge');
const titles = new Map(knowledge.entries.map(({ card }) => [card.id, card.title]));

describe.each(testPages)('$name', ({ address, marks, popup, shows }) => {
  test(shows, async () => {
    const untouched = await (await browser.open(untouchedAddress(address))).evaluate(() => document.documentElement.outerHTML);
    const page = await browser.open(address);
    const outerHtml = () => page.evaluate(() => document.documentElement.outerHTML);

    if (popup) expect(await browser.popupText(page)).toContain(popup);
    if (popup === 'Not an article') expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const found = await browser.marks(page, marks.length);
    expect(found.map(({ text }) => readable(text))).toEqual(marks.map(([text]) => text));
    expect(await outerHtml()).toBe(untouched);

    for (const [index, [, entry]] of marks.entries()) {
      expect(await clickMark(page, index)).toBe(true);
      const card = await waitForCard(browser.driver, page);
      expect(card.title).toBe(titles.get(entry));
      expect(card.text).toMatch(/\S/);
      const { x, y, width, height } = card.box;
      const screen = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
      expect(x >= 0 && y >= 0 && x + width <= screen.width && y + height <= screen.height, 'the card lies on the screen').toBe(true);
      await page.keyboard.press('Escape');
      await eventually('closed card', async () => (await inClosedRoot(browser.driver, page, () => true)) === undefined);
    }
    expect(await outerHtml()).toBe(untouched);
  });
});

/** As a reader sees it: one space for any white space, no invisible characters. */
function readable(text: string): string {
  return text.replace(/\u00AD/g, '').replace(/\s+/g, ' ');
}
