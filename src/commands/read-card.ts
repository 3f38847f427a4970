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

/** Clicks a button or link of the open card by the words on it, as a reader would. Throws if the card shows none. */
export async function clickInCard(driver: Driver, page: Page, label: string): Promise<void> {
  const controls = await inClosedRoot(driver, page, (root) =>
    [...root.querySelectorAll('button, a, summary')].map((control) => {
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { label: control.ariaLabel || (control.textContent ?? ''), x: x + width / 2, y: y + height / 2 };
    }),
  );
  const control = controls?.find((one) => one.label.includes(label));
  if (!control) throw new Error(`The card has no “${label}”, only: ${controls?.map((one) => one.label).join(' | ') ?? 'it is closed'}.`);
  await page.mouse.click(control.x, control.y);
}
