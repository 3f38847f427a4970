import { browser } from 'wxt/browser';

/*
 * A choice that was made on a page, where there is nobody to tell that the browser could not store it: the popup tells, the next time. Where
 * the settings are kept there is no room, so it is kept in memory.
 */

const KEY = 'unstored';

/** Remembers that a choice of the reader was lost. */
export async function keepUnstored(): Promise<void> {
  // Where even this cannot be kept, there is nobody to tell.
  await browser.storage.session.set({ [KEY]: true }).catch(() => undefined);
}

/** Whether a choice was lost since it was last forgotten. */
export async function isUnstored(): Promise<boolean> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY).catch((): Record<string, unknown> => ({}));
  return kept === true;
}

/** Forgets that a choice was lost: its reader has been told. */
export async function forgetUnstored(): Promise<void> {
  await browser.storage.session.remove(KEY).catch(() => undefined);
}
