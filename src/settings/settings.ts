import { KINDS, type Kind } from '../domain/entry.ts';
import { type HiddenTerms, isEntryId, readHiddenTerms } from './hidden-terms.ts';
import { isSite } from './site.ts';

/** One stored value: what it means to the reader, what it is until chosen, and what of a stored value can be used. */
export type Setting<T> = {
  readonly description: string;
  readonly initial: T;
  /** The usable part of what was stored; undefined if nothing is, and then the setting is as it was at first. */
  readonly read: (stored: unknown) => T | undefined;
};

// Each on its own as well, so that a script carries no more of them than it asks for.

export const enabled: Setting<boolean> = {
  description: 'Look for known names and events in the news articles you open.',
  initial: true,
  read: readBoolean,
};

export const sitesOff: Setting<readonly string[]> = {
  description: 'Sites on which Backgrounder stays away from every page.',
  initial: [],
  read: readSites,
};

export const DENSITIES = ['few', 'normal', 'all'] as const;

export const density: Setting<(typeof DENSITIES)[number]> = {
  description: 'How many names are marked: few, the first of each, or all.',
  initial: 'normal',
  read: readOneOf(DENSITIES),
};

export const kindsOff: Setting<readonly Kind[]> = {
  description: 'Kinds of terms that are not marked.',
  initial: [],
  read: (stored) => (Array.isArray(stored) ? KINDS.filter((kind) => stored.includes(kind)) : undefined),
};

export const HIGHLIGHT_STYLES = ['underline', 'marker'] as const;

export const highlightStyle: Setting<(typeof HIGHLIGHT_STYLES)[number]> = {
  description: 'How a name is marked: with a line below it, or with color behind it.',
  initial: 'underline',
  read: readOneOf(HIGHLIGHT_STYLES),
};

export const THEMES = ['auto', 'light', 'dark'] as const;

export const theme: Setting<(typeof THEMES)[number]> = {
  description: 'Light or dark: as the page that a card lies on and as your system, or always the same.',
  initial: 'auto',
  read: readOneOf(THEMES),
};

export const hover: Setting<boolean> = {
  description: 'Open the card of a term when the pointer rests on it.',
  initial: false,
  read: readBoolean,
};

export const TERM_BUTTONS = ['keyboard', 'always', 'never'] as const;

export const termButton: Setting<(typeof TERM_BUTTONS)[number]> = {
  description: 'When a button on the page leads to the list of its terms: once you move by keyboard, always, or never.',
  initial: 'keyboard',
  read: readOneOf(TERM_BUTTONS),
};

export const mutedTerms: Setting<readonly string[]> = {
  description: 'Terms that are never marked, in any article.',
  initial: [],
  read: (stored) => (Array.isArray(stored) ? [...new Set(stored.filter(isEntryId))] : undefined),
};

export const hiddenTerms: Setting<readonly HiddenTerms[]> = {
  description: 'Terms that you said were not what an article means, each for that article alone.',
  initial: [],
  read: readHiddenTerms,
};

/** Every setting, by the key under which it is stored. */
export const SETTINGS = {
  enabled,
  sitesOff,
  density,
  kindsOff,
  highlightStyle,
  theme,
  hover,
  termButton,
  mutedTerms,
  hiddenTerms,
} as const;

/** Some settings, each under its own key. */
export type Declared = { readonly [Name in keyof typeof SETTINGS]?: (typeof SETTINGS)[Name] };

/** The values of some settings. */
export type ValuesOf<D extends Declared> = { readonly [Name in keyof D]: D[Name] extends Setting<infer T> ? T : never };

export type Settings = ValuesOf<typeof SETTINGS>;

/** Settings out of a stored record: what is missing or unusable is as it was at first, whatever else is wrong with the record. */
export function readSettings<D extends Declared>(declared: D, stored: Readonly<Record<string, unknown>>): ValuesOf<D> {
  const values = Object.entries(declared).map(([name, { initial, read }]) => [name, read(stored[name]) ?? initial]);
  // Each name of the declared ones, each with what its own setting reads.
  return Object.fromEntries(values) as ValuesOf<D>;
}

function readBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function readOneOf<Value extends string>(values: readonly Value[]): (stored: unknown) => Value | undefined {
  return (stored) => values.find((value) => value === stored);
}

function readSites(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) ? [...new Set(stored.filter(isSite))] : undefined;
}
