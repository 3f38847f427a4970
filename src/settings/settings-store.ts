// The plain API, not webextension-polyfill: both browsers have it with promises, and this file is part of every content script.
import { browser } from '@wxt-dev/browser';
import { readSettings, SETTINGS, type SettingName, type Settings } from './settings.ts';

/** The settings as stored now; as they were at first where the store cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    return readSettings(await browser.storage.local.get(Object.keys(SETTINGS)));
  } catch {
    return readSettings({});
  }
}

/** Stores one setting. Rejects if the browser could not. */
export async function saveSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

/** Calls back with all settings whenever one was stored by any part of the extension, until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, { signal }: { readonly signal: AbortSignal }): void {
  const { onChanged } = browser.storage.local;
  const listener = async (changes: Readonly<Record<string, unknown>>) => {
    if (!Object.keys(changes).some((name) => Object.hasOwn(SETTINGS, name))) return;
    const settings = await loadSettings();
    if (!signal.aborted) onChange(settings);
  };
  if (signal.aborted) return;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
