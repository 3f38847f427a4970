import { browser } from 'wxt/browser';
import { readSettings, SETTINGS } from './settings.ts';
import { type Refusal, refusedOf } from './settings-file.ts';

/** What is wrong with the store: `unreadable` if nothing of it can be had, else the fields that cannot be used, whole or in part. */
export type Damage = 'unreadable' | readonly Refusal[];

/** Looks through what is stored. An empty list where all is well. */
export async function findDamage(): Promise<Damage> {
  try {
    return refusedOf(await browser.storage.local.get(Object.keys(SETTINGS)));
  } catch {
    return 'unreadable';
  }
}

/**
 * Stores what can be used of each damaged field, and drops what cannot, so that it is as it was at first. All else stays as it is, also what
 * another version has stored. Rejects if the browser could not.
 */
export async function repairDamage(): Promise<void> {
  const stored = await browser.storage.local.get(Object.keys(SETTINGS));
  const refused = refusedOf(stored);
  const partly = new Set(refused.flatMap(({ field, why }) => (why === 'partly' ? [field] : [])));
  await browser.storage.local.remove(refused.flatMap(({ field, why }) => (why === 'unusable' ? [field] : [])));
  await browser.storage.local.set(Object.fromEntries(Object.entries(readSettings(SETTINGS, stored)).filter(([name]) => partly.has(name))));
}
