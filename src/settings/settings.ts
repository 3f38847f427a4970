import { isSite } from './site.ts';

/** One stored value: what it means to the reader, what it is until chosen, and what of a stored value can be used. */
export type Setting<T> = {
  readonly description: string;
  readonly initial: T;
  /** The usable part of what was stored; undefined if nothing is, and then the setting is as it was at first. */
  readonly read: (stored: unknown) => T | undefined;
};

/** Every setting, by the key under which it is stored. */
export const SETTINGS = {
  enabled: setting<boolean>({
    description: 'Look for known names and events in the news articles you open.',
    initial: true,
    read: readBoolean,
  }),
  sitesOff: setting<readonly string[]>({
    description: 'Sites on which Backgrounder stays away from every page.',
    initial: [],
    read: readSites,
  }),
  everyMention: setting<boolean>({
    description: 'Underline a name wherever it appears, not only where it first does.',
    initial: false,
    read: readBoolean,
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The value of every setting. */
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['initial'] };

/** Settings out of a stored record: what is missing or unusable is as it was at first, whatever else is wrong with the record. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  return {
    enabled: currentValue(SETTINGS.enabled, stored.enabled),
    sitesOff: currentValue(SETTINGS.sitesOff, stored.sitesOff),
    everyMention: currentValue(SETTINGS.everyMention, stored.everyMention),
  };
}

function currentValue<T>(setting: Setting<T>, stored: unknown): T {
  return stored === undefined ? setting.initial : (setting.read(stored) ?? setting.initial);
}

function setting<T>(declared: Setting<T>): Setting<T> {
  return declared;
}

function readBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function readSites(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) ? [...new Set(stored.filter(isSite))] : undefined;
}
