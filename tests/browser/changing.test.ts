import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readMarks } from '../../src/commands/read-marks.ts';
import { useBrowser } from './open-browser.ts';

/** Enough running text for an article. */
const FILLER =
  '<p>The rest of this paragraph names nobody and is here for its length: an extractor looks for running text, with commas, with full stops, and with enough words between them that no one could take it for a list of links. It says nothing at all, and says it slowly, so that the page looks like one that somebody might read.</p>';

/** Stories of a page that shows one after the other, by the last part of their addresses. */
const STORIES: Readonly<Record<string, string>> = {
  first: 'Donald Trump met Vladimir Putin.',
  second: 'Lindsey Graham spoke with Richard Blumenthal.',
  third: 'Dmitry Peskov answered for the Kremlin.',
};

const PAGES: Readonly<Record<string, string>> = {
  routes: `
    const stories = ${JSON.stringify(STORIES)};
    const show = (name) => {
      document.querySelector('article').innerHTML = '<h1>A page</h1>' + ${JSON.stringify(FILLER)} + '<p>' + stories[name] + '</p>' + ${JSON.stringify(FILLER)};
    };
    navigation.addEventListener('navigate', (event) => {
      const name = new URL(event.destination.url).searchParams.get('story');
      if (event.canIntercept && !event.hashChange && name) event.intercept({ handler: async () => show(name) });
    });
    addEventListener('hashchange', () => show(location.hash.split('/').at(-1)));`,
  consent: '',
  // What follows is read, and seen only later: each by what pages do to show it.
  shown: `addEventListener('DOMContentLoaded', () => {
    const article = document.querySelector('article');
    const rest = (name, text) => {
      const element = article.appendChild(document.createElement(name));
      element.innerHTML = ${JSON.stringify(FILLER)} + '<p>' + text + '</p>';
      return element;
    };
    document.head.append(Object.assign(document.createElement('style'), { textContent: '.folded { display: none }' }));
    rest('div', 'Lindsey Graham spoke.').className = 'folded';
    rest('div', 'Richard Blumenthal spoke.').hidden = true;
    rest('details', 'Dmitry Peskov spoke.');
    rest('div', 'The Kremlin spoke.').style.visibility = 'hidden';
  });`,
  anew: '',
  // A page whose article is so short that Readability tries again, with an element that tells when it is made and an image.
  elements: `window.made = 0;
    customElements.define('x-word', class extends HTMLElement { constructor() { super(); window.made++; } });`,
  comments: `addEventListener('DOMContentLoaded', () => document.body.append(document.createElement('textarea')));`,
  kept: `addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; });`,
  wide: `addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('article').appendChild(document.createElement('button'));
    button.textContent = 'Wide';
    button.onclick = () => document.querySelector('article').requestFullscreen();
  });`,
};

const browser = useBrowser((address) => {
  const name = /^\/world\/([a-z]+)-2025-06-03\/$/.exec(address.pathname)?.[1] ?? '';
  const script = PAGES[name];
  // Else neither browser keeps a page for its reader to come back to.
  const headers = { 'cache-control': 'max-age=60' };
  if (script !== undefined) return { headers, body: pageOf(script) };
  return name === 'elsewhere' ? { headers, body: '<!doctype html><title>Elsewhere</title><p>No article.</p>' } : undefined;
});

test('routes of every kind: the Navigation API, a fragment, and back', async () => {
  const page = await open('routes');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  await page.evaluate(`navigation.navigate('?story=second'); undefined`);
  await eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
  await marked(page, ['Lindsey Graham', 'Richard Blumenthal']);
  await page.evaluate(`location.hash = '#/story/third'`);
  await marked(page, ['Dmitry Peskov', 'Kremlin']);
  await page.evaluate('history.back()');
  await eventually('address', async () => !String(await page.evaluate('location.href')).includes('#'));
  expect((await readMarks(page)).map(({ text }) => text)).not.toContain('Donald Trump');
});

test('a consent dialog that comes late closes the way to the marks, not the marks', async () => {
  const page = await open('consent');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  await page.evaluate(`{
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<p>We and our 900 partners.</p><button>Agree</button>';
    dialog.querySelector('button').onclick = () => { window.agreed = true; dialog.close(); };
    dialog.showModal();
  }`);
  // Whatever became of the card, the dialog can be used.
  await page.keyboard.press('Escape');
  await page.evaluate(`{ const dialog = document.querySelector('dialog'); if (!dialog.open) dialog.showModal(); }`);
  const button = await page.$('dialog button');
  await button?.click();
  expect(await page.evaluate('window.agreed')).toBe(true);
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await clickMark(page, 1);
  expect((await waitForCard(browser.driver, page)).title).toBe('Vladimir Putin');
});

test('text that is shown by a class, an attribute or a style, and no new element, is marked at once', async () => {
  const page = await open('shown');
  const names = ['Donald Trump', 'Vladimir Putin'];
  await marked(page, names);
  for (const [name, script] of [
    ['Lindsey Graham', `document.querySelector('.folded').className = ''`],
    ['Richard Blumenthal', `document.querySelector('[hidden]').hidden = false`],
    ['Dmitry Peskov', `document.querySelector('details').open = true`],
    ['Kremlin', `document.querySelector('[style]').style.visibility = ''`],
  ] as const) {
    await page.evaluate(script);
    names.push(name);
    await marked(page, names);
  }
});

test('the same text in new elements keeps its marks, however often', async () => {
  const page = await open('anew');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  for (const part of ['p', 'article', 'main', 'p']) {
    const lost: unknown = await page.evaluate(`new Promise((resolve) => {
      for (const element of document.querySelectorAll(${JSON.stringify(part)})) element.replaceWith(element.cloneNode(true));
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const painted = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).filter((range) => !range.collapsed && range.startContainer.isConnected);
        resolve(painted.length === 0);
      }));
    })`);
    expect(lost, `after a new ${part}`).toBe(false);
    await marked(page, ['Donald Trump', 'Vladimir Putin']);
  }
});

test('reading a page, twice where it has to be, runs no constructor of it and asks for nothing', async () => {
  const page = await open('elements');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  const asked = browser.server.requests.length;
  await page.evaluate(`document.querySelector('main').innerHTML =
    '<div class="sidebar"><p><x-word>Lindsey Graham</x-word> met <x-word>Richard Blumenthal</x-word>.<img src="/seen.png"></p></div>'`);
  await marked(page, ['Lindsey Graham', 'Richard Blumenthal']);
  expect(await page.evaluate('window.made')).toBe(2);
  expect(browser.server.requests.slice(asked).filter((address) => address.endsWith('/seen.png')).length).toBeLessThanOrEqual(1);
});

test('a reader who types and scrolls all the while is not waited for', async () => {
  const page = await open('comments');
  await page.focus('textarea');
  let typed = '';
  await eventually('marks', async () => {
    await page.keyboard.type('so ');
    typed += 'so ';
    await page.mouse.wheel({ deltaY: typed.length % 2 === 0 ? 40 : -40 });
    return (await readMarks(page)).length === 2;
  });
  expect(await page.$eval('textarea', ({ value }) => value)).toBe(typed);
});

test('a page that its reader comes back to is as it was, and its marks answer', async () => {
  const page = await open('kept');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await clickMark(page, 0);
  await waitForCard(browser.driver, page);
  await page.goto('https://www.reuters.com/world/elsewhere-2025-06-03/');
  // WebDriver BiDi does not tell that a kept page is there again (Firefox 153).
  await page.evaluate('history.back()');
  await eventually('kept page', async () => page.evaluate('window.persisted !== undefined').catch(() => false));
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await eventually('open card', async () => {
    await clickMark(page, 1);
    return (await readCard(browser.driver, page))?.title === 'Vladimir Putin';
  });
  console.log(`  the page was ${(await page.evaluate('window.persisted')) ? 'kept' : 'loaded anew'}`);
});

test('the card lies above an article that fills the screen', async () => {
  const page = await open('wide');
  await marked(page, ['Donald Trump', 'Vladimir Putin']);
  await (await page.$('article button'))?.click();
  await eventually('full screen', async () => page.evaluate('document.fullscreenElement !== null'));
  await clickMark(page, 1);
  expect((await waitForCard(browser.driver, page)).title).toBe('Vladimir Putin');
  const onTop = await inClosedRoot(browser.driver, page, (root) => {
    const { x, y, width, height } = root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    return found === root.host || `${found?.localName} lies at ${x}, ${y}, ${width} x ${height} in ${innerWidth} x ${innerHeight}`;
  });
  expect(onTop).toBe(true);
});

function open(name: string): Promise<Page> {
  return browser.open(`https://www.reuters.com/world/${name}-2025-06-03/`);
}

function marked(page: Page, names: readonly string[]): Promise<boolean> {
  return eventually(`marks on ${names}`, async () => (await readMarks(page)).map(({ text }) => text).join() === names.join());
}

function pageOf(script: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A page","datePublished":"2025-06-03"}</script>
<script>${script}</script></head><body><main><article><h1>A page</h1>${FILLER}<p>${STORIES.first}</p>${FILLER}</article></main></body></html>`;
}
