import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { openOwnPage, ownOrigin } from '../../src/commands/open-own-page.ts';
import { openPopup } from '../../src/commands/open-popup.ts';
import { axeObjections } from './axe-objections.ts';
import { testPage, useBrowser } from './open-browser.ts';

const browser = useBrowser();
const own: Page[] = [];

afterEach(async () => {
  for (const tab of own.splice(0)) await tab.close();
});

const VIEWS = [
  '#/',
  '#/search?q=zelenski+oval',
  '#/search?q=helsnkiii+xqz',
  '#/entry/helsinki-summit',
  '#/timeline',
  '#/map/donald-trump',
  '#/entry/nobody',
];

// Axe looks at each of some thousand elements, seven times over; on a busy machine that takes its time.
const AXE_MS = 180_000;

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong with any view in the %s theme',
  async (theme) => {
    const page = await openExplorer();
    await page.evaluate((name) => {
      document.body.dataset.theme = name;
    }, theme);
    for (const hash of VIEWS) {
      await goTo(page, hash);
      expect(await axeObjections(page), hash).toEqual([]);
    }
  },
  AXE_MS,
);

test.each([320, 600, 1280])('nothing is cut off at a width of %i pixels, and every target can be hit', async (width) => {
  const page = await openExplorer();
  await page.setViewport({ width, height: 800 });
  for (const hash of VIEWS) {
    await goTo(page, hash);
    const cutOff = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(cutOff, hash).toBe(0);
    expect(await smallTargets(page), hash).toEqual([]);
  }
});

test('is opened from the popup', async () => {
  const page = await browser.open(testPage('plain-article').address);
  const popup = await openPopup(browser.driver, page);
  const address = `${await ownOrigin(browser.driver)}/explorer.html`;
  await eventually('button', () =>
    popup.run((document) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Explore everything');
      button?.click();
      return button !== undefined;
    }),
  );
  await eventually('explorer', async () => {
    const explorer = (await browser.driver.browser.pages()).find((one) => one.url().startsWith(address));
    // Firefox changes the process of the new tab, and a question asked meanwhile may never be answered: ask again.
    const shown = await Promise.race([
      explorer?.$eval('main h1', ({ textContent }) => textContent).catch(() => undefined),
      new Promise<undefined>((resolve) => setTimeout(resolve, 2000)),
    ]);
    if (explorer && (shown === 'Everything that is known' || browser.driver.kind === 'firefox')) own.push(explorer);
    return own.length > 0;
  });
});

test('finds while one types, mistyped words too, in one step of the history', async () => {
  const page = await openExplorer();
  const steps = await page.evaluate(() => history.length);
  await page.focus('#query');
  await page.keyboard.type('zelenski ova');
  expect(await heading(page)).toBe('Search for “zelenski ova”');
  expect(await titles(page)).toContain('Volodymyr Zelensky');
  expect((await titles(page))[0]).toBe('Oval Office confrontation with Zelensky');
  expect(await page.evaluate(() => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent))).toContain('Zelensky');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  expect(await page.evaluate(() => location.hash)).toBe('#/search?q=zelenski+ova');
  expect(await page.title()).toBe('“zelenski ova” – Backgrounder');
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);

  await back(page);
  expect(await heading(page)).toBe('Everything that is known');
  expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('');
});

test('narrows by kind and by document, and says what that leaves out', async () => {
  const page = await openExplorer('#/search?q=putin');
  const all = await titles(page);
  await clickText(page, '.chips a', 'Events');
  expect(await page.evaluate(() => location.hash)).toBe('#/search?q=putin&kind=event');
  const events = await titles(page);
  expect(events.length).toBeGreaterThan(2);
  expect(events.length).toBeLessThan(all.length);
  await page.select('select', 'truthout-2018');
  expect(await page.evaluate(() => location.hash)).toBe('#/search?q=putin&kind=event&document=truthout-2018');
  const fewer = await titles(page);
  expect(fewer.length).toBeLessThan(events.length);
  expect(events).toEqual(expect.arrayContaining([...fewer]));

  await goTo(page, '#/search?q=peskov&kind=place');
  const elsewhere = await page.$eval('.nothing a', (link) => link.getAttribute('href'));
  expect(elsewhere).toBe('#/search?q=peskov');
});

test('leads to the map from everywhere, where relations read as sentences', async () => {
  const page = await openExplorer('#/entry/helsinki-summit');
  await clickText(page, 'nav a', 'Relations');
  expect(await page.evaluate(() => location.hash)).toBe('#/map/helsinki-summit');
  const sentences = await page.$$eval('.connections p', (items) => items.map(({ textContent }) => textContent ?? ''));
  expect(sentences).toContain('The Helsinki summit brought Putin together with Donald Trump.');
  expect(sentences).toContain('Truthout published commentary on the eve of the Helsinki summit.');
  await goTo(page, '#/timeline');
  expect(await page.$eval('nav a:last-child', (link) => link.getAttribute('href')), 'what there is most of').toBe('#/map/donald-trump');

  // Where the page runs from the right, drawings do not: each name stays in its box.
  await goTo(page, '#/map/helsinki-summit');
  const outside = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    return [...document.querySelectorAll('.node')].filter((node) => {
      const box = node.querySelector('rect')?.getBoundingClientRect();
      const text = node.querySelector('text')?.getBoundingClientRect();
      return !box || !text || text.left < box.left || text.right > box.right;
    }).length;
  });
  expect(outside).toBe(0);
});

test('offers what comes closest when nothing is known', async () => {
  const page = await openExplorer('#/search?q=helsnkiii+xqz');
  expect(await page.$eval('.nothing', ({ textContent }) => textContent)).toContain('Nothing is known of “helsnkiii xqz”; closest:');
  await clickText(page, '.nothing a', 'Helsinki summit');
  expect(await heading(page)).toBe('Helsinki summit');
});

test('an entry shows its claims with their sources, and leads to what it is related to and back', async () => {
  const page = await openExplorer('#/entry/helsinki-summit');
  expect(await page.title()).toBe('Helsinki summit – Backgrounder');
  const claims = await page.$$eval('.claim', (items) => items.map((item) => item.querySelector('time')?.textContent ?? ''));
  expect(claims.length).toBeGreaterThan(3);
  expect(claims).toContain('July 2018');
  await page.click('.claim summary');
  expect(await page.$eval('.claim .source', (source) => source.checkVisibility())).toBe(true);
  expect(await page.$eval('.claim .source', ({ textContent }) => textContent)).toMatch(/Paragraph \d+/);

  await clickText(page, '.relations a', 'Finland');
  expect(await heading(page)).toBe('Finland');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
  await clickText(page, '.relations a', 'Helsinki summit');
  expect(await heading(page)).toBe('Helsinki summit');
  await back(page);
  await back(page);
  expect(await heading(page)).toBe('Helsinki summit');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), 'the link that was chosen').toBe('#/entry/finland');
  await page.evaluate(() => history.forward());
  await eventually('Finland', async () => (await heading(page)) === 'Finland');
});

test('going back leads to where one had scrolled', async () => {
  const page = await openExplorer();
  await page.evaluate(() => scrollTo(0, 700));
  await eventually('scrolled', () => page.evaluate(() => scrollY === 700));
  await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#/entry/us-senate"]')?.click());
  await eventually('entry', async () => (await heading(page)) === 'US Senate');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await back(page);
  expect(await page.evaluate(() => scrollY)).toBe(700);
});

test('the timeline has all years, and its marks lead to their entries', async () => {
  const page = await openExplorer('#/timeline');
  const years = await page.$$eval('.year h2', (headings) => headings.map(({ textContent }) => Number(textContent)));
  expect(years).toContain(2018);
  expect(years).toEqual(years.toSorted((one, other) => one - other));
  const marks = await page.$$eval('.mark', (links) => links.map((link) => link.getAttribute('aria-label')));
  expect(marks).toContain('Helsinki summit, July 2018');

  await clickLink(page, '.to-year[href="#/timeline/2018"]');
  await eventually('year', () => page.evaluate(() => document.activeElement?.textContent === '2018'));
  expect(await page.title()).toBe('Timeline, 2018 – Backgrounder');
  const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? Number.NaN);
  expect(Math.abs(top - 60), 'it stands right below the masthead').toBeLessThan(40);

  await focusLink(page, '.mark[href="#/entry/helsinki-summit"]');
  expect(await page.$eval('.scale .caption', ({ textContent }) => textContent)).toBe('Helsinki summit · July 2018');
  await page.keyboard.press('Enter');
  await eventually('entry', async () => (await heading(page)) === 'Helsinki summit');
});

test('choosing an entry on the map puts it in the middle; the list says all that the map shows', async () => {
  const page = await openExplorer('#/map/helsinki-summit');
  expect(await page.title()).toBe('Map of Helsinki summit – Backgrounder');
  const drawn = await page.$$eval('.node:not(.center)', (nodes) => nodes.map((node) => node.getAttribute('href')));
  const listed = await page.$$eval('.connections .to-middle', (links) => links.map((link) => link.getAttribute('href')));
  expect(drawn.length).toBeGreaterThan(4);
  expect(listed).toEqual(expect.arrayContaining([...drawn]));
  expect(await page.$eval('.node[href="#/map/finland"]', (node) => node.getAttribute('aria-label'))).toBe(
    'The Helsinki summit was held in Finland (Place)',
  );

  await focusLink(page, '.node[href="#/map/finland"]');
  expect(await page.$eval('.map .caption', ({ textContent }) => textContent)).toBe('The Helsinki summit was held in Finland.');
  await page.keyboard.press('Enter');
  await eventually('Finland', async () => (await heading(page)) === 'Finland');
  expect(await page.$eval('.node.center', (node) => node.getAttribute('href'))).toBe('#/entry/finland');
  await back(page);
  expect(await heading(page)).toBe('Helsinki summit');
  await clickLink(page, '.node.center');
  await eventually('entry', () => page.evaluate(() => location.hash === '#/entry/helsinki-summit'));
});

test('on a map no entry covers another, at any width', async () => {
  const page = await openExplorer();
  for (const width of [320, 700, 1280]) {
    await page.setViewport({ width, height: 800 });
    for (const id of ['donald-trump', 'vladimir-putin', 'russia-ukraine-war', 'finland']) {
      await goTo(page, `#/map/${id}`);
      expect(await coveredNodes(page), `${id} at ${width} pixels`).toEqual([]);
    }
  }
});

test('an address that leads nowhere says so, and leads on', async () => {
  const page = await openExplorer('#/entry/helsinki-sumit');
  expect(await heading(page)).toBe('Not in the knowledge base');
  await clickText(page, '.nothing a', 'Search for “helsinki sumit”');
  expect(await titles(page)).toContain('Helsinki summit');
  await goTo(page, '#/entry/constructor');
  expect(await heading(page)).toBe('Not in the knowledge base');
});

test('is reached by keyboard alone: search, result, relation', async () => {
  const page = await openExplorer();
  await page.focus('#query');
  await page.keyboard.type('blumenthal');
  for (let presses = 0; !(await focusedHref(page))?.startsWith('#/entry/'); presses++) {
    expect(presses, 'Tab reaches the first result').toBeLessThan(20);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await eventually('entry', () => page.evaluate(() => location.hash.startsWith('#/entry/')));
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
});

async function openExplorer(hash = ''): Promise<Page> {
  const page = await openOwnPage(browser.driver, `explorer.html${hash}`);
  own.push(page);
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('main h1');
  return page;
}

/** As a link would. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await eventually(`view of ${hash}`, () =>
    page.evaluate(
      (to) =>
        location.hash === to &&
        document.querySelector('main h1') !== null &&
        // Drawings are made once their width is known.
        (!to.startsWith('#/map') || document.querySelector('.node.center') !== null) &&
        (!to.startsWith('#/timeline') || document.querySelector('.mark') !== null),
      hash,
    ),
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

async function back(page: Page): Promise<void> {
  const from = page.url();
  await page.evaluate(() => history.back());
  await eventually('step back', async () => page.url() !== from);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

const heading = (page: Page): Promise<string> => page.$eval('main h1', ({ textContent }) => textContent ?? '');

const titles = (page: Page): Promise<readonly string[]> =>
  page.$$eval('.entries .title', (links) => links.map(({ textContent }) => textContent ?? ''));

/** Clicks a link of the drawing, which a click of the browser's own may miss where others lie near. */
async function clickLink(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
}

/** Focuses a link of the drawing, which the browser's driver takes for no element that could have it. */
async function focusLink(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (link) => link instanceof SVGElement && link.focus());
}

/** Clicks the link with these words in it. */
async function clickText(page: Page, selector: string, words: string): Promise<void> {
  const hash = await page.evaluate(() => location.hash);
  await page.$$eval(
    selector,
    (links, wanted) => {
      const link = links.find(({ textContent }) => textContent?.includes(wanted));
      if (!(link instanceof HTMLElement)) throw new Error(`There is no link “${wanted}”.`);
      link.click();
    },
    words,
  );
  await eventually(`way to ${words}`, () => page.evaluate((before) => location.hash !== before, hash));
}

const focusedHref = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('main a')?.getAttribute('href') ?? null);

/** Links, fields and buttons smaller than 24 by 24 pixels, save those in running text, which WCAG 2.5.8 excepts. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, input, select')].flatMap((target) => {
      if (!target.checkVisibility() || target.closest('.nothing p')) return [];
      const { width, height } = target.getBoundingClientRect();
      return width >= 23.9 && height >= 23.9 ? [] : [`${target.outerHTML.slice(0, 120)}: ${width} by ${height}`];
    }),
  );
}

/** Pairs of boxes of which one covers part of the other. */
function coveredNodes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.node')].map((node) => ({
      name: node.textContent,
      box: node.querySelector('rect')?.getBoundingClientRect() ?? new DOMRect(),
    }));
    return boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(({ box: other }) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
        .map((other) => `${name} and ${other.name}`),
    );
  });
}
