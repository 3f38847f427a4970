import { readdirSync, readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const ENGLISH = 'en';
const TRANSLATIONS = ['de', 'es', 'fr', 'ru', 'uk'];

/** What chrome.google.com and addons.mozilla.org take for a description, in characters. */
const LONGEST_DESCRIPTION = 132;

/** What is the same as in English because it is a name, an example, or nothing but what is filled in; and by language, words in common. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  all: ['manifest_name', 'manifest_action', 'direction', 'common_product', 'explorer_pageTitle', 'panel_mark', 'options_addSiteHint'],
  de: ['kind_person_name', 'kind_person_inText', 'options_version', 'explorer_name'],
  fr: [
    'kind_organization_inText',
    'popup_options',
    'options_title',
    'options_pageTitle',
    'options_sites',
    'options_version',
    'explorer_source',
    'explorer_sources',
    'explorer_relations',
    'voice_opinionUnnamed',
  ],
};

const english = messagesOf(ENGLISH);

it('there is a file for each language, and for no other', () => {
  expect(readdirSync('assets/locales').toSorted()).toEqual([ENGLISH, ...TRANSLATIONS].map((locale) => `${locale}.yml`).toSorted());
});

describe.each(TRANSLATIONS)('%s', (locale) => {
  const messages = messagesOf(locale);
  const keys = [...english.keys()].filter((key) => messages.has(key));

  it('has every message of English, and none besides', () => {
    expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
    expect([...messages.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('fills in the same', () => {
    const filled = (of: ReadonlyMap<string, string>) => keys.map((key) => [key, placeholders(of.get(key) ?? '')]);
    expect(filled(messages)).toEqual(filled(english));
  });

  it('says nothing in English', () => {
    const same = [...(SAME.all ?? []), ...(SAME[locale] ?? [])];
    expect(keys.filter((key) => messages.get(key) === english.get(key) && !same.includes(key))).toEqual([]);
  });

  it('says which language it is', () => {
    expect(messages.get('locale')).toBe(locale);
    expect(messages.get('direction')).toMatch(/^(ltr|rtl)$/);
  });

  it('describes the extension as short as the stores want it', () => {
    expect(messages.get('manifest_description')?.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});

/** The forms of a message fill in the same; a form for one may leave its number out. */
function placeholders(message: string): readonly string[] {
  const last = message.split(' | ').at(-1) ?? '';
  return [...new Set(last.match(/\{\w+\}|%s/g))].toSorted();
}

function messagesOf(locale: string): ReadonlyMap<string, string> {
  const messages = generateChromeMessages(parseMessagesText(readFileSync(`assets/locales/${locale}.yml`, 'utf8'), 'YAML'));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
