import { globSync, readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { testPage, useBrowser } from './open-browser.ts';

// German, since its words are long.
const browser = useBrowser(undefined, { language: 'de' });
const plain = testPage('plain-article');

const german = messagesOf('de');
/** What must not be said, save in words of the knowledge base: every message of English that German has words of its own for. */
const english = new Set([...messagesOf('en')].flatMap(([key, message]) => (message === german.get(key) ? [] : [message])));

/** What the knowledge base says in English: titles, and what their entries are. */
const content = new Set(
  globSync('assets/knowledge/entries/*/*.yaml').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:title|identification): (.+)$/gm)].map(([, text]) => text),
  ),
);

/** A text or label, and the language that is declared for it. */
type Said = { readonly text: string; readonly lang: string };

test('the card and the popup are in the language of the browser, and say what is not', async () => {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  await clickMark(page, 0);
  const { title, buttons } = await waitForCard(browser.driver, page);
  expect(buttons).toEqual(
    expect.arrayContaining(['Schließen', 'Offen lassen', 'Nicht gemeint', 'Überall stummschalten', 'Mit Quelle kopieren']),
  );
  const host = await inClosedRoot(browser.driver, page, (root) => [root.host.getAttribute('lang'), root.host.getAttribute('dir')]);
  expect(host).toEqual(['de', 'ltr']);
  const inCard = await inClosedRoot(browser.driver, page, readTexts);
  expectGerman(inCard ?? []);
  expect(inCard).toContainEqual({ text: title, lang: 'en' });

  const popup = await openPopup(browser.driver, page);
  await eventually('terms', () => popup.run((document) => document.querySelector('.terms button') !== null));
  const inPopup = await popup.run(readTexts);
  const cutOff = await popup.run(({ documentElement }) => documentElement.scrollWidth - documentElement.clientWidth);
  await popup.close();
  expectGerman(inPopup);
  expect(inPopup).toContainEqual({ text: `${plain.marks.length} Begriffe in diesem Artikel`, lang: 'de' });
  expect(inPopup).toContainEqual({ text: title, lang: 'en' });
  expect(cutOff).toBe(0);
});

test.each([
  ['options.html', 'Einstellungen – Backgrounder', 'h1', 'Einstellungen'],
  ['welcome.html', 'Willkommen – Backgrounder', 'h2', 'Was es tut'],
  ['sidepanel.html', 'Was bisher geschah – Backgrounder', 'h1', 'Keine Webseite'],
  ['explorer.html#/entry/helsinki-summit', 'Helsinki summit – Backgrounder', '.known h2', 'Was bekannt ist'],
  ['explorer.html#/timeline', 'Zeitleiste – Backgrounder', 'h1', 'Zeitleiste'],
])('%s is in the language of the browser, and its longest words have room', async (path, title, selector, words) => {
  const page = await openOwnPage(browser.driver, path);
  try {
    const found = await eventually(selector, async () =>
      page.evaluate((where) => document.querySelector(where)?.textContent, selector).catch(() => undefined),
    );
    expect(found).toContain(words);
    expect(await page.title()).toBe(title);
    expectGerman(await textsOf(page));
    for (const width of [320, 600]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBe(0);
    }
  } finally {
    await page.close();
  }
});

test('the browser itself says in its language what the extension is', async () => {
  const page = await openOwnPage(browser.driver, 'options.html');
  const { name, description } = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): { name: string; description: string } } } };
    return chrome.runtime.getManifest();
  });
  await page.close();
  expect([name, description]).toEqual([german.get('manifest_name'), german.get('manifest_description')]);
});

function expectGerman(said: readonly Said[]): void {
  expect(said.filter(({ lang }) => lang === 'de').length).toBeGreaterThan(1);
  expect(said.filter(({ text, lang }) => lang !== 'en' && english.has(text))).toEqual([]);
  expect(said.filter(({ text, lang }) => lang !== 'en' && content.has(text))).toEqual([]);
  expect(said.filter(({ lang }) => lang !== 'de' && lang !== 'en')).toEqual([]);
}

/** All that is seen or heard, each with the language that it is declared to be in. Sent to the browser as text: it sees nothing else here. */
function readTexts(root: Document | ShadowRoot): readonly Said[] {
  const said = (text: string | null, { lang = '' }: { readonly lang?: string } = {}) => ({ text: text?.trim() ?? '', lang });
  return [...root.querySelectorAll('*:not(head, head *, script, style)')]
    .flatMap((element) => {
      const declared = element.closest<HTMLElement>('[lang]') ?? undefined;
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue);
      const labels = ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name));
      return [...texts, ...labels].map((text) => said(text, declared));
    })
    .filter(({ text }) => /\p{L}/u.test(text));
}

function textsOf(page: Page): Promise<readonly Said[]> {
  return page.evaluate(`(${readTexts})(document)`) as Promise<ReturnType<typeof readTexts>>;
}

function messagesOf(locale: string): ReadonlyMap<string, string> {
  const messages = generateChromeMessages(parseMessagesText(readFileSync(`assets/locales/${locale}.yml`, 'utf8'), 'YAML'));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
