import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/**
 * All text of the interface comes from `assets/locales/`: English is complete there, and what another language lacks is said in English.
 * `t('popup.here', { site })` fills in what is named in braces, `t('popup.terms', count, { count })` takes the form for a count. The types
 * come from en.yml, through `wxt prepare`.
 */
export const { t } = createI18n<GeneratedI18nStructure>();

type Structure = GeneratedI18nStructure;

type NamesIn<Key extends keyof Structure> = Structure[Key] extends { readonly namedSubstitutions: readonly string[] }
  ? Structure[Key]['namedSubstitutions'][number]
  : never;

/** Keys of messages with something to fill in and no count. */
type FilledKey = {
  [Key in keyof Structure]: [NamesIn<Key>] extends [never] ? never : Structure[Key]['plural'] extends true ? never : Key;
}[keyof Structure];

const { t: raw } = createI18n();

/**
 * A message with elements in it, such as a link or a `<time>`: its words and what stands for each name, in the order of the language.
 * `fill('card.sourcesEnd', { date: <Time edtf={date} /> })`.
 */
export function fill<Key extends FilledKey, Node>(key: Key, nodes: Readonly<Record<NamesIn<Key>, Node>>): readonly (string | Node)[] {
  const byName = new Map<string, Node>(Object.entries(nodes));
  return raw(key)
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : (byName.get(part) ?? part)));
}
