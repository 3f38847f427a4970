import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage, ownOrigin } from '../../src/commands/open-own-page.ts';
import { clickInCard, readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark } from '../../src/commands/read-marks.ts';
import { ASKING_BODY, askedFor } from './asking-page.ts';
import { testPage, untouchedAddress, useBrowser } from './open-browser.ts';

const PROBE = 'https://www.reuters.com/world/looks-for-extensions-2025-06-03/';
const ASKS = 'https://www.reuters.com/world/asks-for-whatever-it-can-2025-06-03/';
const browser = useBrowser((address) => {
  if (address.href === PROBE) return probePage();
  if (address.href === ASKS) return { headers: { 'content-security-policy': "default-src 'none'" }, body: ASKING_PAGE };
  return address.href === untouchedAddress(ASKS) ? { body: ASKING_PAGE } : undefined;
});
const ASKING_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head>${ASKING_BODY}</html>`;
const plain = testPage('plain-article');
const own: Page[] = [];

afterEach(async () => {
  for (const tab of own.splice(0)) if (!tab.isClosed()) await tab.close();
});

/** What the browsers ask for by themselves, extension or not. Our server answers none of it. */
const OF_THE_BROWSER = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)$/;

/** Every page of the extension, some at several places. */
const OWN_PAGES = [
  'popup.html',
  'options.html',
  'welcome.html',
  'sidepanel.html',
  'explorer.html#/',
  'explorer.html#/entry/helsinki-summit',
  'explorer.html#/map/donald-trump',
];

test('no request leaves on a tour through everything there is', async () => {
  const page = await openMarked(plain.address, plain.marks.length);
  await clickMark(page, 2);
  await waitForCard(browser.driver, page);
  await clickInCard(browser.driver, page, 'Vladimir Putin');
  await waitForCard(browser.driver, page);
  await browser.popupText(page);
  for (const path of OWN_PAGES) {
    const opened = await openOwn(path);
    // The popup over a tab that is no page says so, and the panel that there is no article.
    await eventually(`words on ${path}`, async () => /\S{3}/.test(String(await opened.evaluate('document.body.innerText'))));
    await opened.close();
  }
  const asked = browser.server.requests.filter((request) => !OF_THE_BROWSER.test(new URL(request).hostname));
  expect(new Set(asked)).toEqual(new Set([plain.address]));
});

test('what an article asks for, and may not have, is not asked for in its place when it is read', async () => {
  const before = browser.server.requests.length;
  await openMarked(ASKS, 2);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(askedFor(browser.server, before)).toEqual([]);
  // The same without its policy: so there is something to be seen.
  await browser.open(untouchedAddress(ASKS));
  await eventually('requests', async () => askedFor(browser.server, before).length > 10);
});

test('no page of it can ask for anything that is not its own', async () => {
  browser.expectErrors(/Content.Security.Policy|Firefox can’t establish a connection|XML Parsing Error/);
  const before = browser.server.requests.length;
  for (const path of new Set(OWN_PAGES.map((each) => each.split('#')[0] ?? ''))) {
    const opened = await openOwn(path);
    expect(await opened.evaluate(ASK), path).toEqual({ fetched: [], sent: [], loaded: [] });
    expect(await opened.evaluate(POLICY), path).toBe("connect-src 'none'");
  }
  const asked = browser.server.requests.slice(before).filter((request) => !OF_THE_BROWSER.test(new URL(request).hostname));
  expect(asked).toEqual([]);
});

describe('a page that looks for extensions', () => {
  test('sees marks and the card’s empty host, and nothing that tells whose they are', async () => {
    const page = await openMarked(PROBE, 3);
    await page.keyboard.press('Tab');
    for (const index of [0, 2]) {
      await clickMark(page, index);
      await waitForCard(browser.driver, page);
      await page.keyboard.press('Escape');
      await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
    }
    const seen = String(await page.evaluate('whatIsSeen()'));
    expect(seen).toContain('the probe works');
    expect(seen).toContain('host of the card');
    const origin = await ownOrigin(browser.driver);
    expect(seen).not.toContain(new URL(origin).hostname);
    expect(seen).not.toContain('-extension:');
    expect(seen.toLowerCase()).not.toContain('backgrounder');
  });

  test('reaches none of its files', async () => {
    const page = await openMarked(plain.address, plain.marks.length);
    const origin = await ownOrigin(browser.driver);
    for (const file of ['knowledge.pack', 'annotator.js', 'popup.html', 'icons/48.png', 'manifest.json', 'assets/card.css']) {
      expect(await page.evaluate(REACH, `${origin}/${file}`), file).toEqual([]);
    }
  });
});

async function openMarked(address: string, count: number): Promise<Page> {
  const page = await browser.open(address);
  await browser.marks(page, count);
  return page;
}

async function openOwn(path: string): Promise<Page> {
  const page = await openOwnPage(browser.driver, path);
  own.push(page);
  return page;
}

/** In a page of the extension: every way to ask for something that scripts have. Gives what was let through. */
const ASK = `(async () => {
  // Its own files both browsers give to an extension whatever its policy says.
  const wanted = ['https://www.reuters.com/'];
  const fetched = [];
  const sent = [];
  const loaded = [];
  for (const address of wanted) {
    await fetch(address).then(() => fetched.push(address), () => {});
    await new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => { fetched.push('XMLHttpRequest ' + address); resolve(); };
      request.onerror = resolve;
      try { request.open('GET', address); request.send(); } catch { resolve(); }
    });
  }
  await new Promise((resolve) => {
    const source = new EventSource('https://www.reuters.com/events');
    source.onopen = () => { sent.push('EventSource'); resolve(); };
    source.onerror = resolve;
  }).catch(() => {});
  await new Promise((resolve) => {
    const socket = new WebSocket('wss://www.reuters.com/');
    socket.onopen = () => { sent.push('WebSocket'); resolve(); };
    socket.onerror = resolve;
  }).catch(() => {});
  navigator.sendBeacon('https://www.reuters.com/beacon', 'x');
  for (const [name, change] of [['img', 'src'], ['link', 'href']]) {
    await new Promise((resolve) => {
      const element = document.createElement(name);
      if (name === 'link') element.rel = 'stylesheet';
      element[change] = 'https://www.reuters.com/' + name;
      element.onload = () => { loaded.push(name); resolve(); };
      element.onerror = resolve;
      document.body.append(element);
    });
  }
  return { fetched, sent, loaded };
})()`;

const POLICY = `document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content`;

/** In a page: every way to ask for a file of another origin. Gives what answered. */
const REACH = (address: string) =>
  Promise.all([
    fetch(address, { mode: 'no-cors' }).then(
      () => ['fetch'],
      () => [],
    ),
    ...(['img', 'script', 'link'] as const).map(
      (name) =>
        new Promise<string[]>((resolve) => {
          const element = document.createElement(name);
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = address;
          } else element.src = address;
          element.onload = () => resolve([name]);
          element.onerror = () => resolve([]);
          document.head.append(element);
        }),
    ),
  ]).then((answers) => answers.flat());

/** Collects whatever might name a script or a file of an extension. */
function probePage() {
  const filler = `<p>${'The rest of this paragraph names nobody and is here for its length, with commas, with full stops, so that it is read. '.repeat(4)}</p>`;
  return {
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'nonce-probe'; require-trusted-types-for 'script'; report-to nowhere",
    },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A page","datePublished":"2025-06-03"}</script>
<script nonce="probe">
const seen = ['the probe works'];
const stack = () => new Error().stack;
const note = (what, value) => { try { seen.push(what + ' ' + value + ' ' + stack()); } catch {} };
const plainOf = (value) => { const all = {}; for (const key in value) { const one = value[key]; if (typeof one !== 'function' && typeof one !== 'object') all[key] = one; } return JSON.stringify(all); };
for (const type of ['error', 'unhandledrejection', 'message', 'messageerror', 'securitypolicyviolation', 'focusin', 'focusout', 'beforetoggle', 'toggle', 'selectionchange', 'visibilitychange', 'click', 'pointerdown', 'keydown', 'scroll', 'slotchange', 'animationstart', 'transitionrun', 'load', 'fullscreenchange']) {
  addEventListener(type, (event) => note(type, plainOf(event) + ' ' + event.composedPath().map((one) => one.outerHTML?.slice(0, 200)).join(' < ')), true);
}
new MutationObserver((records) => {
  for (const { addedNodes, attributeName, target } of records) {
    for (const node of addedNodes) if (node.parentNode === document.documentElement) note('host of the card', node.outerHTML);
    if (attributeName) note('attribute', target.outerHTML.slice(0, 300));
  }
}).observe(document, { childList: true, subtree: true, attributes: true });
try { new ReportingObserver((reports) => reports.forEach((report) => note('report', JSON.stringify(report))), { buffered: true }).observe(); } catch {}
for (const type of PerformanceObserver.supportedEntryTypes) {
  try {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      note(type, JSON.stringify(entry));
      for (const script of entry.scripts ?? []) note('script', JSON.stringify(script) + script.sourceURL);
      for (const one of entry.attribution ?? []) note('attribution', JSON.stringify(one));
    })).observe({ type, buffered: true, durationThreshold: 16 });
  } catch {}
}
// Whoever calls these from elsewhere leaves a trace of it.
for (const [place, names] of [
  [Document.prototype, ['createElement', 'createTreeWalker', 'createRange', 'querySelector', 'querySelectorAll', 'caretPositionFromPoint', 'elementFromPoint', 'getSelection']],
  [Element.prototype, ['attachShadow', 'append', 'remove', 'getClientRects', 'matches', 'closest', 'setAttribute', 'scrollIntoView', 'getBoundingClientRect']],
  [Node.prototype, ['cloneNode', 'appendChild', 'contains']], [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
  [HTMLElement.prototype, ['focus', 'showPopover', 'hidePopover']], [Range.prototype, ['toString', 'setStart', 'setEnd', 'getClientRects', 'getBoundingClientRect']],
  [HighlightRegistry.prototype, ['set', 'get', 'delete', 'highlightsFromPoint']], [Highlight.prototype, ['add', 'delete', 'clear']],
  [CSSStyleSheet.prototype, ['replaceSync', 'insertRule']], [window, ['getComputedStyle', 'requestIdleCallback', 'requestAnimationFrame', 'setTimeout', 'setInterval', 'matchMedia', 'postMessage', 'fetch']],
]) {
  for (const name of names) {
    const original = place[name];
    if (typeof original === 'function') place[name] = function (...parameters) { note('call of ' + name, ''); return original.apply(this, parameters); };
  }
}
for (const [place, name] of [[Document.prototype, 'body'], [Document.prototype, 'title'], [Node.prototype, 'textContent'], [Element.prototype, 'shadowRoot'], [Document.prototype, 'adoptedStyleSheets']]) {
  const { get, set } = Object.getOwnPropertyDescriptor(place, name) ?? {};
  if (get) Object.defineProperty(place, name, { configurable: true, get() { note('read of ' + name, ''); return get.call(this); }, set(value) { set?.call(this, value); } });
}
function whatIsSeen() {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => { try { return sheet.href + ' ' + [...sheet.cssRules].map((rule) => rule.cssText).join(); } catch (error) { return sheet.href + ' ' + error; } });
  const highlights = [...CSS.highlights].map(([name, layer]) => name + ' ' + [...layer].length);
  const paint = [...CSS.highlights.keys()].map((name) => [...getComputedStyle(document.body, '::highlight(' + name + ')')].join());
  return JSON.stringify([seen, sheets, highlights, paint, performance.getEntries().map((entry) => JSON.stringify(entry)), document.documentElement.outerHTML,
    Object.getOwnPropertyNames(window), String(document.currentScript), navigator.userAgent, document.referrer]);
}
</script></head><body><main><article><h1>A page</h1>${filler}<p>Donald Trump met Vladimir Putin, and the Kremlin was pleased.</p>${filler}</article></main></body></html>`,
  };
}
