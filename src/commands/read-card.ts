import type { Page } from 'puppeteer-core';
import { type Driver, inClosedRoot } from './drive-browser.ts';
import { eventually } from './eventually.ts';

/** What the open card shows. */
export type ShownCard = {
  readonly title: string;
  readonly kind: string;
  readonly identification: string;
  /** All of its text. */
  readonly text: string;
  /** Labels of its buttons, in order. */
  readonly buttons: readonly string[];
  /** Whether the focus is in it. */
  readonly focused: boolean;
  /** Whether it is still coming up. */
  readonly moving: boolean;
  /** In CSS pixels from the top left corner of the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The card that opens, once it has come to rest; throws if none does. */
export async function waitForCard(driver: Driver, page: Page): Promise<ShownCard> {
  return eventually('card', async () => {
    const card = await readCard(driver, page);
    return card && !card.moving && card;
  });
}

/** The open card; undefined if none is open. */
export async function readCard(driver: Driver, page: Page): Promise<ShownCard | undefined> {
  const card = await inClosedRoot(driver, page, (root) => {
    const dialog = root.querySelector('[role=dialog]');
    if (!dialog) return null;
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return {
      title: root.getElementById('title')?.textContent ?? '',
      kind: dialog.querySelector('.kind span')?.textContent ?? '',
      identification: root.getElementById('identification')?.textContent ?? '',
      text: dialog.textContent ?? '',
      buttons: [...dialog.querySelectorAll('button')].map((button) => button.ariaLabel || (button.textContent ?? '')),
      focused: root.activeElement !== null,
      moving: root.getAnimations().length > 0,
      box: { x, y, width, height },
    };
  });
  return card ?? undefined;
}

/** Clicks a button or link of the open card by words that stand on it, as a reader would. Throws if the card shows none. */
export async function clickInCard(driver: Driver, page: Page, words: string): Promise<void> {
  const point = await inClosedRoot(
    driver,
    page,
    (root, wanted) => {
      const controls = [...root.querySelectorAll('button, a, summary')];
      const control = controls.find((one) => `${one.ariaLabel ?? ''} ${one.textContent}`.includes(wanted));
      control?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = control?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    words,
  );
  if (!point) throw new Error(`The card shows no “${words}”.`);
  await page.mouse.click(point.x, point.y);
}
