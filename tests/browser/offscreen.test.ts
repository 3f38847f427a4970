import type { CDPSession, Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage } from '../../src/commands/open-own-page.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { ASKING_BODY, askedFor, REFRESH } from './asking-page.ts';
import { countOffscreen, offscreenDocument, openFinder, slowDown, untilBusy } from './offscreen-document.ts';
import { testPage, useBrowser } from './open-browser.ts';

/*
 * Chromium's background has no parser, so that pages are taken apart in a document that nobody sees. Firefox has no such document: there the
 * background is one itself.
 */
const inChromium = test.runIf(inject('browser') === 'chromium');

const plain = testPage('plain-article');

/** Running text, so that there is an article around what is asked for. */
const FILLER = `<p>${'The rest of this paragraph names nobody and is here for its length, with commas, with full stops, so that it is read. '.repeat(4)}</p>`;

const HEAD = `<title>A page</title>${REFRESH}`;
const LOADS = 'https://untouched.example/world/loads-whatever-it-can-2025-06-03/';

const CHANGES = 'https://www.reuters.com/world/changes-while-it-is-read-2025-06-03/';

const browser = useBrowser((address) => {
  if (address.href === LOADS) return { body: `<!doctype html><html><head><title>A page</title></head>${ASKING_BODY}</html>` };
  if (address.href !== CHANGES) return undefined;
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head><body><article><h1>A page</h1>
<p>Donald Trump was there.</p><p id="moved">The Kremlin was pleased.</p>${FILLER}<p id="gone">Dmitry Peskov spoke.</p><p>It was <b>Vladimir</b> <i>Putin</i>.</p>${FILLER}</article></body></html>`,
  };
});

const SNAPSHOT = { address: plain.address, isQuirky: false, head: '', body: '<body></body>', elements: 0, isNumbered: false };
const PARSE = { id: 0, type: 'parse', timestamp: 0, data: { snapshot: SNAPSHOT, isJudged: true } };
const REFUSED = { err: { message: 'A message came from where it should not.' } };

inChromium('it answers our own background, and nobody else', async () => {
  const page = await openMarked();
  const send = `chrome.runtime.sendMessage(${JSON.stringify(PARSE)})`;
  expect(await (await worldOf(page)).run(send), 'a script in a page').toMatchObject(REFUSED);
  const own = await openOwnPage(browser.driver, 'options.html');
  expect(await own.evaluate(send), 'a page of ours').toMatchObject(REFUSED);
  await own.close();
  const popup = await openPopup(browser.driver, page);
  const told = await popup.run(
    (_, message) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(JSON.parse(message)),
    JSON.stringify(PARSE),
  );
  expect(told, 'a page of ours without a tab').toMatchObject(REFUSED);
  await popup.close();
});

inChromium('nothing that it takes apart asks for anything or runs', async () => {
  const page = await openMarked();
  const world = await worldOf(page);
  const before = browser.server.requests.length;
  for (const isNumbered of [false, true]) {
    const answer = await world.run(`{
      const { body } = new DOMParser().parseFromString(${JSON.stringify(`<!doctype html>${ASKING_BODY.replace('<main>', `<main>${REFRESH}`)}`)}, 'text/html');
      const snapshot = { address: location.href, isQuirky: false, head: ${JSON.stringify(HEAD)}, body: body.outerHTML,
        elements: body.querySelectorAll('*').length, isNumbered: ${isNumbered} };
      chrome.runtime.sendMessage({ id: 0, type: 'read', timestamp: 0, data: { snapshot, isJudged: true } });
    }`);
    expect(answer).toMatchObject({ res: { ok: true, value: { state: 'read' } } });
  }
  const document = await offscreenDocument(browser.driver);
  await rest(1500);
  expect(await document.evaluate('[location.pathname, document.images.length, String(window.ran)].join()')).toBe(
    '/offscreen.html,0,undefined',
  );
  expect(askedFor(browser.server, before)).toEqual([]);

  // The same, where a browser shows it: so there is something to be seen.
  await browser.open(LOADS).catch(() => undefined);
  await eventually('requests', async () => askedFor(browser.server, before).length > 10);
});

test('what the page changes while its article is being found is marked as it stands then', async () => {
  await openMarked();
  const finder = await openFinder(browser.driver);
  await slowDown(finder, 3000);
  const opening = browser.open(CHANGES);
  await untilBusy(finder);
  const page = await opening;
  const marked = `[...CSS.highlights.values()].flatMap((layer) => [...layer]).filter((range) => !range.collapsed).map(String)`;
  await page.evaluate(`{
    document.querySelector('p').firstChild.data = 'Nobody was there at all.';
    document.querySelector('h1').insertAdjacentHTML('afterend', '<p>Lindsey Graham came.</p>');
    document.querySelector('article').append(document.getElementById('moved'));
    document.getElementById('gone').remove();
    window.lies = [];
    window.first = undefined;
    const look = () => {
      const texts = ${marked};
      lies.push(...texts.filter((text) => !['Lindsey Graham', 'Kremlin', 'Vladimir Putin'].includes(text)));
      if (texts.length > 0) window.first ??= texts.toSorted().join();
      requestAnimationFrame(look);
    };
    look();
  }`);
  expect(await page.evaluate(marked), 'nothing is marked yet').toEqual([]);
  const marks = await browser.marks(page, 3);
  expect(marks.map(({ text }) => text)).toEqual(['Lindsey Graham', 'Vladimir Putin', 'Kremlin']);
  expect(await page.evaluate('window.first'), 'what is still there is marked first').toBe('Kremlin,Vladimir Putin');
  expect(await page.evaluate('window.lies'), 'words that were marked and should not have been').toEqual([]);
  if (browser.driver.kind === 'firefox') await finder.close();
});

inChromium('it goes when there is nothing to do, and the next page has it back', async () => {
  await openMarked();
  const document = await offscreenDocument(browser.driver);
  // Its clock runs ten times as fast.
  await document.evaluate(`{
    window.asked = [];
    const { setTimeout } = window;
    window.setTimeout = (callback, milliseconds) => {
      asked.push(milliseconds);
      return setTimeout(callback, milliseconds / 10);
    };
  }`);
  await openMarked();
  expect(await document.evaluate('asked.join()')).toBe('30000');
  expect(countOffscreen(browser.driver)).toBe(1);
  await eventually('end of it', async () => countOffscreen(browser.driver) === 0);
  await openMarked();
  expect(countOffscreen(browser.driver)).toBe(1);
});

/** The world that our scripts share in a page. */
async function worldOf(page: Page): Promise<{ run(script: string): Promise<unknown> }> {
  const session: CDPSession = await page.createCDPSession();
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${browser.driver.extension}`) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await eventually('world of our scripts', async () => contexts[0]);
  return {
    async run(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

async function openMarked(): Promise<Page> {
  const page = await browser.open(plain.address);
  await browser.marks(page, plain.marks.length);
  return page;
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
