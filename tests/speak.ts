import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const FALLBACK = 'en';

/**
 * Gives the code under test an extension API that answers for the interface's text as browsers do: from `assets/locales/LOCALE.yml`, and in
 * English where that lacks a message. Where a test stands in for the API itself, its own holds.
 */
export function speak(locale: string): void {
  const messages = { ...messagesOf(FALLBACK), ...messagesOf(locale) };
  const getMessage = (key: string, substitutions: readonly string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, at) => substitutions[Number(at) - 1] ?? '').replaceAll('$$', '$');
  Object.assign(api, { i18n: { getMessage, getUILanguage: () => locale } });
}

/** The same object for all languages: who uses the API has looked it up long since. */
const api = {};
if (!('chrome' in globalThis)) Object.assign(globalThis, { chrome: api });

function messagesOf(locale: string) {
  const text = readFileSync(resolve('assets/locales', `${locale}.yml`), 'utf8');
  return generateChromeMessages(parseMessagesText(text, 'YAML'));
}

speak(FALLBACK);
