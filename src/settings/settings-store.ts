import { browser } from 'wxt/browser';
import { type Declared, readSettings, SETTINGS, type Settings, type ValuesOf } from './settings.ts';

/** These settings as stored now; as they were at first where the store cannot be read. */
export async function loadSettings<D extends Declared>(declared: D): Promise<ValuesOf<D>> {
  try {
    return readSettings(declared, await browser.storage.local.get(Object.keys(declared)));
  } catch {
    return readSettings(declared, {});
  }
}

/** Stores one setting. Rejects if the browser could not. */
export async function saveSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

/** Stores several settings at once. Rejects if the browser could not. */
export async function saveSettings(values: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(values);
}

/** Forgets every choice, so that all settings are as they were at first. Rejects if the browser could not. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(Object.keys(SETTINGS));
}

/** Calls back whenever a part of the extension has stored something, until the signal is aborted. */
export function watchSettings(onChange: () => unknown, { signal }: { readonly signal: AbortSignal }): void {
  if (signal.aborted) return;
  const { onChanged } = browser.storage.local;
  const listener = () => void onChange();
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
