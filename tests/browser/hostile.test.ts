import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readMarks } from '../../src/commands/read-marks.ts';
import { useBrowser } from './open-browser.ts';

/** Enough running text for an article. */
const FILLER =
  '<p>The rest of this paragraph names nobody and is here for its length: an extractor looks for running text, with commas, with full stops, and with enough words between them that no one could take it for a list of links. It says nothing at all, and says it slowly, so that the page looks like one that somebody might read.</p>';
const BY_NAME = /Donald Trump|Vladimir Putin|Lindsey Graham|Richard Blumenthal|Dmitry Peskov|Kremlin/g;
const STORY = `${FILLER}<p>Donald Trump met Vladimir Putin, and the Kremlin was pleased.</p>${FILLER}`;
const NAMES = ['Donald Trump', 'Vladimir Putin', 'Kremlin'];

/** Pages made for one test each, by their names. */
const PAGES: Readonly<Record<string, () => string>> = {
  'clears-highlights': () => pageOf(STORY, 'setInterval(() => CSS.highlights.clear(), 50);'),
  'freezes-highlights': () =>
    pageOf(STORY, 'Object.freeze(CSS.highlights); Object.freeze(CSS); Highlight.prototype.add = Highlight.prototype.clear = null;'),
  'clicks-by-itself': () =>
    pageOf(
      STORY,
      `window.clickAt = (clientX, clientY) => {
         const target = document.elementFromPoint(clientX, clientY);
         for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
           target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX, clientY, pointerType: 'mouse' }));
         for (const key of ['Enter', 'F6']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
         for (const type of ['status', 'reveal', 'step', 'unhide', 'lookUp']) window.postMessage({ id: 0, type, data: 'donald-trump', timestamp: 0 }, '*');
       };`,
    ),
  'removes-the-card': () =>
    pageOf(
      STORY,
      `window.removed = 0;
       new MutationObserver(() => {
         for (const child of [...document.documentElement.children]) {
           if (child === document.head || child === document.body) continue;
           child.remove();
           window.removed++;
         }
       }).observe(document.documentElement, { childList: true });`,
    ),
  'long-paragraph': () => pageOf(`${STORY}<p>${'No name stands in this sentence, however long it is. '.repeat(20_000)}</p>`),
  // At 5,000 Chromium 156 ends the page itself, with or without us.
  'deep-nesting': () =>
    pageOf(
      `${STORY}<div id="deep"></div>`,
      `addEventListener('DOMContentLoaded', () => {
         let place = document.getElementById('deep');
         for (let depth = 0; depth < 1500; depth++) place = place.appendChild(document.createElement('div'));
         place.textContent = 'Down here is nobody.';
       });`,
    ),
  'nested-by-script': () => pageOf(`${FILLER}<div id="built"></div>${FILLER}`, NESTED),
  'changes-meanwhile': () =>
    pageOf(`${FILLER}<p id="live">Nobody was there.</p><div id="more"></div>${FILLER}<p>The Kremlin was pleased.</p>${FILLER}`, MEANWHILE),
  'endless-scroll': () => pageOf(`${STORY}<div id="more"></div>`),
  'live-text': () => pageOf(`${FILLER}<p id="live">Donald Trump met Vladimir Putin.</p>${FILLER}`),
  paywall: () => pageOf(STORY),
  'late-body': () => pageOf(FILLER),
  'opened-anew': () => pageOf(STORY),
  'in-a-shadow': () =>
    pageOf(
      '<div id="shadow"></div>',
      `addEventListener('DOMContentLoaded', () => document.getElementById('shadow').attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(${JSON.stringify(STORY)})));`,
    ),
  'in-a-frame': () => pageOf(`<iframe style="width: 100%; height: 90vh" srcdoc="${STORY.replaceAll('"', '&quot;')}"></iframe>`),
  'in-a-dialog': () =>
    pageOf(`<dialog>${STORY}</dialog>`, `addEventListener('DOMContentLoaded', () => document.querySelector('dialog').showModal());`),
  'too-many-elements': () =>
    pageOf(
      `${STORY}${'<p><span>x</span> <b>100 characters or so stand in each of these, so that the page is ten megabytes long</b></p>\n'.repeat(34_000)}`,
    ),
  'too-much-text': () => pageOf(`${STORY}<p>${'No name stands in this sentence, however long it is. '.repeat(200_000)}</p>`),
};

/** Elements in elements that HTML would never put there. */
const NESTED = `addEventListener('DOMContentLoaded', () => {
  const put = (name, ...children) => {
    const [tag, id] = name.split('#');
    const element = document.createElement(tag);
    if (id) element.id = id;
    element.append(...children);
    return element;
  };
  const fill = ' The rest of this paragraph names nobody, and is here for its length, with commas, so that it is read to its end.';
  const twoTexts = put('p#two-texts', 'A text in two pieces: Vladi', 'mir Putin was there.' + fill);
  document.getElementById('built').append(
    put('p', 'Before it all,' + fill, put('p#in-paragraph', 'there was Donald Trump, who spoke.' + fill), put('div', put('noscript', put('p', 'Dmitry Peskov'))), fill),
    twoTexts,
    put('a', 'Around it,' + fill, put('a#in-anchor', 'stood Lindsey Graham, who spoke.' + fill), fill),
    put('table', put('div#in-table', 'With them came Richard Blumenthal, who spoke.' + fill), put('tbody', put('tr', put('td', 'A cell.')))),
    put('div', put('tr', put('td#no-table', 'In the end Dmitry Peskov spoke.' + fill))),
    put('p', put('b', put('p', fill), put('b#in-bold', 'Only then did the Kremlin answer.' + fill)), fill),
  );
});`;

/** Says otherwise every few milliseconds until something is marked, and from then on leaves it at that. */
const MEANWHILE = `window.lies = [];
window.changes = 0;
addEventListener('DOMContentLoaded', () => {
  const known = ['Donald Trump', 'Vladimir Putin', 'Lindsey Graham', 'Richard Blumenthal', 'Dmitry Peskov', 'Kremlin'];
  const marked = () => [...CSS.highlights.values()].flatMap((layer) => [...layer]).filter((range) => !range.collapsed).map(String);
  const live = document.getElementById('live').firstChild;
  const more = document.getElementById('more');
  const change = () => {
    if (marked().length > 0) return;
    window.changes++;
    live.data = ['Donald Trump met nobody at all.', 'Nobody met Vladimir Putin.', 'So Lindsey Graham said.'][window.changes % 3];
    more.innerHTML = ['<p>Dmitry Peskov was silent.</p>', '<p>It was silent.</p><p>Then Richard Blumenthal spoke.</p>'][window.changes % 2];
    setTimeout(change, 15);
  };
  const look = () => {
    window.lies.push(...marked().filter((text) => !known.includes(text)));
    requestAnimationFrame(look);
  };
  change();
  look();
});`;

const browser = useBrowser((address) => {
  const make = PAGES[/^\/world\/([a-z-]+)-2025-06-03\/$/.exec(address.pathname)?.[1] ?? ''];
  return make && { body: make() };
});

test('a page that clears the highlights again and again is given up, and goes on', async () => {
  const page = await open('clears-highlights');
  expect(await browser.popupText(page)).toContain('3 terms');
  await page.evaluate('CSS.highlights.set("its-own", new Highlight())');
  await answers(page);
});

test('a page that freezes the highlights is marked all the same', async () => {
  const page = await open('freezes-highlights');
  await marked(page, NAMES);
});

test('a page cannot open cards itself, nor give orders by messages', async () => {
  const page = await open('clicks-by-itself');
  const [mark] = await browser.marks(page, NAMES.length);
  await page.evaluate(`clickAt(${(mark?.x ?? 0) + 5}, ${(mark?.y ?? 0) + 5})`);
  await rest(500);
  expect(await readCard(browser.driver, page)).toBeUndefined();
  await clickMark(page, 0);
  expect((await waitForCard(browser.driver, page)).title).toBe('Donald Trump');
  await marked(page, NAMES);
});

test('a page that removes the card has it its way', async () => {
  const page = await open('removes-the-card');
  await marked(page, NAMES);
  for (const index of [0, 1, 2]) {
    await clickMark(page, index);
    await eventually('removed card', async () => ((await page.evaluate('window.removed')) as number) > index);
    await eventually('no card', async () => (await readCard(browser.driver, page)) === undefined);
  }
  const removed = await page.evaluate('window.removed');
  await rest(1500);
  expect(await page.evaluate('window.removed'), 'nothing is put back by itself').toBe(removed);
  await marked(page, NAMES);
});

test('a paragraph of a million characters is read like any other', async () => {
  const page = await open('long-paragraph');
  await marked(page, NAMES);
  await answers(page);
});

test('elements that are nested 1,500 deep do no harm', async () => {
  const page = await open('deep-nesting');
  await marked(page, NAMES);
  await answers(page);
});

test('marks stand on the right words where scripts have nested what HTML cannot', async () => {
  const page = await open('nested-by-script');
  const places = [
    ['Donald Trump', 'p#in-paragraph'],
    ['Vladimir Putin', 'p#two-texts'],
    ['Lindsey Graham', 'a#in-anchor'],
    ['Richard Blumenthal', 'div#in-table'],
    ['Dmitry Peskov', 'td#no-table'],
    ['Kremlin', 'b#in-bold'],
  ];
  const marks = await browser.marks(page, places.length);
  expect(marks.map(({ text, within: [element] }) => [text, element])).toEqual(places);
  await clickMark(page, 3);
  expect((await waitForCard(browser.driver, page)).title).toBe('Richard Blumenthal');
});

test('what a page changes while it is being read is marked as it stands then', async () => {
  const page = await open('changes-meanwhile');
  await eventually('marks as the page has left it', async () => {
    const wanted: unknown = await page.evaluate(`document.querySelector('article').textContent.match(${BY_NAME})`);
    const found = (await readMarks(page)).map(({ text }) => text);
    return found.length === 3 && found.join() === String(wanted);
  });
  expect(await page.evaluate('window.lies'), 'words that were marked and should not have been').toEqual([]);
  expect(await page.evaluate('window.changes')).toBeGreaterThan(10);
});

test('text that comes while scrolling is marked, and what was marked stays', async () => {
  const page = await open('endless-scroll');
  await marked(page, NAMES);
  await page.evaluate(
    `document.getElementById('more').innerHTML = ${JSON.stringify(`${FILLER}<p>Then Lindsey Graham spoke of it.</p>${FILLER}`)}`,
  );
  await marked(page, [...NAMES, 'Lindsey Graham']);
  await page.evaluate(
    `document.getElementById('more').insertAdjacentHTML('beforeend', ${JSON.stringify(`<p>Then Richard Blumenthal spoke, too.</p>${FILLER}`)})`,
  );
  await marked(page, [...NAMES, 'Lindsey Graham', 'Richard Blumenthal']);
});

test('a mark never stands on other words than those it was made for', async () => {
  const page = await open('live-text');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await page.evaluate(`document.getElementById('live').firstChild.data = 'Nobody was there, and so nobody met anybody.'`);
  expect((await readMarks(page)).map(({ text }) => text)).toEqual([]);
  await page.evaluate(`document.getElementById('live').textContent = 'Later, the Kremlin answered Vladimir Putin.'`);
  await marked(page, ['Kremlin', 'Vladimir Putin']);
});

test('a page that takes its body away for another is left in peace, and read again when it is back', async () => {
  const page = await open('paywall');
  await marked(page, NAMES);
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  await page.evaluate(
    `window.kept = document.body; document.body.replaceWith(Object.assign(document.createElement('body'), { textContent: 'Subscribe.' }))`,
  );
  await marked(page, []);
  await page.evaluate('document.body.replaceWith(window.kept)');
  await marked(page, NAMES);
});

test('a page on which nothing was known is read when another body takes the place of its own', async () => {
  const page = await open('late-body');
  expect(await browser.popupText(page)).toContain('Nothing known');
  await page.evaluate(`{
    const body = document.createElement('body');
    body.innerHTML = ${JSON.stringify(`<article>${STORY}</article>`)};
    document.body.replaceWith(body);
  }`);
  await marked(page, NAMES);
});

test('a document that is opened anew is no worse for it', async () => {
  const page = await open('opened-anew');
  await marked(page, NAMES);
  await page.evaluate(`document.open(); document.write('<title>Other</title><p>Other text.</p>'); document.close()`);
  await rest(1000);
  expect(await page.evaluate('document.documentElement.outerHTML')).toBe(
    '<html><head><title>Other</title></head><body><p>Other text.</p></body></html>',
  );
  expect((await readMarks(page)).map(({ text }) => text)).toEqual([]);
});

test('an article in an open shadow root is marked, and its card opens there', async () => {
  const page = await open('in-a-shadow');
  await marked(page, NAMES);
  await page.evaluate('scrollTo(0, 0)');
  const [mark] = await readMarks(page);
  if (!mark) throw new Error('Nothing is marked.');
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  expect((await waitForCard(browser.driver, page)).title).toBe('Donald Trump');
});

test('an article in a frame is out of reach, and that is said', async () => {
  const page = await open('in-a-frame');
  expect(await browser.popupText(page)).toContain('The text is in a frame');
  await answers(page);
});

test('the card of an article in a modal dialog opens in the dialog', async () => {
  const page = await open('in-a-dialog');
  await marked(page, NAMES);
  await clickMark(page, 1);
  expect((await waitForCard(browser.driver, page)).title).toBe('Vladimir Putin');
});

test.each(['too-many-elements', 'too-much-text'])('a page with %s is left alone, can be used, and that is said', async (name) => {
  const page = await open(name);
  expect(await browser.popupText(page)).toContain('too large');
  await answers(page);
  expect((await readMarks(page)).length).toBe(0);
});

function open(name: string): Promise<Page> {
  return browser.open(`https://www.reuters.com/world/${name}-2025-06-03/`);
}

function marked(page: Page, names: readonly string[]): Promise<boolean> {
  return eventually(`marks on ${names}`, async () => (await readMarks(page)).map(({ text }) => text).join() === names.join());
}

/** Fails if the page takes longer than anybody would wait to draw a frame. */
async function answers(page: Page): Promise<void> {
  const wait: unknown = await page.evaluate(
    `new Promise((resolve) => { const start = performance.now(); setTimeout(() => requestAnimationFrame(() => resolve(performance.now() - start))); })`,
  );
  expect(wait).toBeLessThan(3000);
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function pageOf(body: string, script = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A page","datePublished":"2025-06-03"}</script>
<script>${script}</script></head><body><main><article><h1>A page</h1>${body}</article></main></body></html>`;
}
