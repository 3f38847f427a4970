import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/commands/drive-browser.ts';
import { eventually } from '../../src/commands/eventually.ts';
import { clickInCard, readCard, type ShownCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, type Mark } from '../../src/commands/read-marks.ts';
import { prefer } from './emulate.ts';
import { testPage, useBrowser } from './open-browser.ts';
import { printAll } from './read-footprint.ts';

const plain = testPage('plain-article');
const helsinki = plain.marks.findIndex(([, entry]) => entry === 'helsinki-summit');

/** Text in a column of 640 px, in the middle of the window. */
const COLUMN = '<style>body { margin: 0 } main { width: 640px; margin: 0 auto }</style>';

/** The article under other addresses, in other surroundings. */
const VARIANTS: Readonly<Record<string, (source: string) => string>> = {
  column: (source) => source.replace('</head>', `${COLUMN}</head>`),
  taken: (source) => source.replace('</head>', `${COLUMN}</head>`).replace('<main>', `${aside('right: 20px')}${aside('left: 20px')}<main>`),
  rtl: (source) => source.replace('<html lang="en">', '<html lang="ar" dir="rtl">').replace('</head>', `${COLUMN}</head>`),
  // A mention of the summit far below the first.
  long: (source) =>
    source.replace(
      '</article>',
      `${'<p>Nothing of what follows in these lines is known to anybody, and there is a lot of it to be scrolled.</p>'.repeat(60)}
        <p>At the end the Helsinki summit is named again, so that one can go there.</p></article>`,
    ),
};

/** Below the middle of a window. */
const deep = (source: string) => source.replace('<main>', '<main style="padding-block: 900px">');

const browser = useBrowser(({ origin, pathname, search }) => {
  const variant = { ...VARIANTS, deep }[search.slice(1)];
  return variant && origin + pathname === plain.address ? { body: variant(plain.source) } : undefined;
});

test('lies in the free margin beside the text, beside its line, and goes with it', async () => {
  const { page, card, mark } = await openCard('column', { width: 1600, height: 900 });
  expect(card.box.x).toBeGreaterThanOrEqual(1120);
  expect(card.box.x + card.box.width).toBeLessThanOrEqual(1600);
  expect(card.box.width).toBe(400);
  expect(card.box.y).toBeLessThanOrEqual(mark.y);
  expect(card.box.y + card.box.height).toBeGreaterThanOrEqual(mark.y + mark.height);
  await page.evaluate(`document.body.style.paddingBottom = '2000px'; scrollBy({ top: 30, behavior: 'instant' })`);
  await eventually('card beside its line', async () => (await readCard(browser.driver, page))?.box.y === card.box.y - 30);

  await page.setViewport({ width: 1250, height: 900 });
  const narrow = await eventually('card over the text', async () => {
    const now = await readCard(browser.driver, page);
    return now && now.box.x < 900 && now;
  });
  expect(narrow.box.width).toBe(380);
});

test('lies below its line where the margins are taken', async () => {
  const { card, mark } = await openCard('taken', { width: 1600, height: 900 });
  expect(card.box.y).toBeGreaterThanOrEqual(mark.y + mark.height);
  expect(card.box.x).toBeLessThan(1120);
});

test('is mirrored on a page that runs from right to left, and reads from left to right itself', async () => {
  const { page, card, mark } = await openCard('rtl', { width: 1600, height: 900 });
  expect(card.box.x + card.box.width).toBeLessThanOrEqual(480);
  expect(await inClosedRoot(browser.driver, page, (root) => getComputedStyle(root.querySelector('h2') ?? root.host).direction)).toBe('ltr');
  await page.setViewport({ width: 1000, height: 900 });
  const below = await eventually('card below its line', async () => {
    const now = await readCard(browser.driver, page);
    return now && now.box.x + now.box.width > 500 && now;
  });
  // Where the line begins, the card ends.
  const { right } = await lineOf(page, mark.text);
  expect(below.box.x + below.box.width).toBeCloseTo(right + 20, 0);
  await clickInCard(browser.driver, page, 'Keep open');
  await eventually('card in the left corner', async () => (await readCard(browser.driver, page))?.box.x === 12);
});

test('closing goes back to where the reader was, but not if the reader has scrolled since or goes on elsewhere', async () => {
  const { page } = await openCard('long');
  const at = () => page.evaluate(() => scrollY);
  const there = await at();
  const stepAway = async () => {
    // Round, to the last one.
    await clickInCard(browser.driver, page, 'Previous mention');
    await eventually('scrolled page', async () => Math.abs((await at()) - there) > 300);
  };
  await stepAway();
  await page.keyboard.press('Escape');
  await closed(page);
  expect(await at()).toBe(there);

  await clickMark(page, helsinki);
  await waitForCard(browser.driver, page);
  await stepAway();
  await page.evaluate(`scrollBy({ top: -40, behavior: 'instant' })`);
  const own = await at();
  await clickInCard(browser.driver, page, 'Close');
  await closed(page);
  expect(await at()).toBe(own);

  await clickMark(page, helsinki);
  await waitForCard(browser.driver, page);
  await stepAway();
  const far = await at();
  await page.mouse.click(3, 3);
  await closed(page);
  expect(await at()).toBe(far);
});

test('tells how two entries of the article are connected, with what says so', async () => {
  const { page } = await openCard('column');
  const chosen = await inClosedRoot(browser.driver, page, (root) => {
    const select = root.querySelector('select');
    const option = [...(select?.options ?? [])].find(({ text }) => text === 'Lindsey Graham');
    if (!select || !option) return undefined;
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return [...select.options].map(({ text }) => text);
  });
  expect(chosen).not.toContain('Helsinki summit');
  const steps = await eventually('chain', () =>
    inClosedRoot(browser.driver, page, (root) => {
      const found = [...root.querySelectorAll('.chain > li')].map((step) => step.textContent ?? '');
      return found.length > 0 && found;
    }),
  );
  expect(steps.length).toBeLessThanOrEqual(4);
  expect(steps[0]).toContain('Helsinki summit');
  expect(steps.at(-1)).toContain('Lindsey Graham');
  for (const step of steps) expect(step).toMatch(/A claim that names both.*Paragraph \d+|As told on the card/);
  await inClosedRoot(browser.driver, page, (root) =>
    [...root.querySelectorAll<HTMLElement>('.chain button')].findLast((name) => name.textContent === 'Lindsey Graham')?.click(),
  );
  await eventually('card of the other end', async () => (await readCard(browser.driver, page))?.title === 'Lindsey Graham');
});

test('a sheet goes when it is pulled down, with its button and with Back, keeps clear of the edges, and leaves the history alone', async () => {
  const { page, card } = await openCard('deep', { width: 390, height: 800 });
  const history: unknown = await page.evaluate('[history.length, location.href].join()');
  expect(card.box).toMatchObject({ x: 0, width: 390 });
  expect(card.box.y + card.box.height).toBe(800);
  const top = card.box.y + 12;
  const pull = async (from: number, to: number) => {
    await page.mouse.move(195, from);
    await page.mouse.down();
    await page.mouse.move(195, from + (to - from) / 2, { steps: 4 });
    await page.mouse.move(195, to, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    await page.mouse.up();
  };
  // Its line is not hidden, if the page can be scrolled so far, and closing takes that back.
  const { bottom } = await lineOf(page, plain.marks[helsinki]?.[0] ?? '');
  expect(bottom).toBeLessThan(card.box.y);
  // A little, and it goes back; and what is pulled in its text is not the sheet.
  await pull(top, top + 60);
  await pull(top + 250, top + 500);
  await eventually('sheet in its place', async () => (await readCard(browser.driver, page))?.box.y === card.box.y);
  await pull(top, top + 300);
  await closed(page);

  const again = async () => {
    await clickMark(page, helsinki);
    await waitForCard(browser.driver, page);
  };
  const there: unknown = await page.evaluate(`(() => {
    document.querySelector('p').scrollIntoView({ block: 'center', behavior: 'instant' });
    return scrollY;
  })()`);
  await again();
  await eventually('scrolled page', async () => Number(await page.evaluate('scrollY')) > Number(there));
  await clickInCard(browser.driver, page, 'Close');
  await closed(page);
  expect(await page.evaluate('scrollY')).toBe(there);

  // Chromium closes it by what the system has for Back, which on a desk is Escape; elsewhere Escape is ours.
  await page.evaluate(`addEventListener('keydown', ({ key }) => { document.title = key; })`);
  await again();
  await page.keyboard.press('Escape');
  await closed(page);
  expect(await page.title()).toBe('Plain article');
  expect(await page.evaluate('[history.length, location.href].join()')).toBe(history);

  if (browser.driver.kind !== 'chromium') return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 40, bottom: 34, left: 0, right: 0 } });
  await again();
  const room = await inClosedRoot(browser.driver, page, (root) => {
    const [sheet, content] = ['.sheet', '.scroll'].map((selector) => root.querySelector(selector)?.getBoundingClientRect().bottom ?? 0);
    return (sheet ?? 0) - (content ?? 0);
  });
  expect(room).toBe(34);
});

test('every control is large enough to be hit, in the card and in the sheet', async () => {
  const { page } = await openCard('long');
  expect(await smallTargets(page)).toEqual([]);
  await page.setViewport({ width: 390, height: 800 });
  await eventually('sheet', () => inClosedRoot(browser.driver, page, (root) => root.querySelector('.sheet') !== null));
  expect(await smallTargets(page)).toEqual([]);
});

test('at 200 % zoom it covers neither its line nor the edge, and nothing in it is cut off', async () => {
  const { page } = await openCard('');
  await page.keyboard.press('Escape');
  await page.setViewport(null);
  try {
    await prefer(browser.driver, page, { zoom: 2 });
    await eventually('zoom', () => page.evaluate(() => innerWidth < 700));
    await clickMark(page, helsinki);
    const { box } = await waitForCard(browser.driver, page);
    const { top, bottom, width, height } = await lineOf(page, plain.marks[helsinki]?.[0] ?? '');
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    expect(box.y >= bottom || box.y + box.height <= top).toBe(true);
    expect(
      await inClosedRoot(browser.driver, page, (root) =>
        [...root.querySelectorAll('.scroll, .bar, .claim')].every((one) => one.scrollWidth <= one.clientWidth),
      ),
    ).toBe(true);
  } finally {
    await prefer(browser.driver, page, {});
  }
});

test('keeps its shapes and edges in forced colors, keeps still on request, and is not printed', async () => {
  const { page } = await openCard('');
  const shown = await printAll(page, browser.driver.kind);
  await page.keyboard.press('Escape');
  await closed(page);
  expect((await printAll(page, browser.driver.kind)) === shown, 'the same paper with and without a card').toBe(true);
  try {
    await prefer(browser.driver, page, { forcedColors: true, reducedMotion: true });
    await eventually('preferences', () =>
      page.evaluate(() => matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches),
    );
    await clickMark(page, helsinki);
    await waitForCard(browser.driver, page);
    const look = await inClosedRoot(browser.driver, page, (root) => {
      const style = (selector: string) => getComputedStyle(root.querySelector(selector) ?? root.host);
      const shapes = [...root.querySelectorAll('.shape path')].map((path) => [path.getAttribute('d'), getComputedStyle(path).fill]);
      return {
        moves: [style('.card').animationName, style('.chevron').transitionProperty],
        edge: [style('.card').borderBottomStyle, style('.card').borderBottomWidth],
        isOneColor: new Set(shapes.map(([, fill]) => fill)).size === 1 && style('.kind').color === style('h2').color,
        shapes: new Set(shapes.map(([d]) => d)).size,
        voices: new Set([...root.querySelectorAll('.voice path')].map((path) => path.getAttribute('d'))).size,
      };
    });
    expect(look).toMatchObject({ moves: ['none', 'all'], edge: ['solid', '1px'], isOneColor: true });
    expect(look?.shapes).toBeGreaterThan(1);
    expect(look?.voices).toBeGreaterThan(1);
  } finally {
    await prefer(browser.driver, page, {});
  }
});

type Line = { readonly top: number; readonly right: number; readonly bottom: number; readonly width: number; readonly height: number };

/** Where the line of a marked event stands in the window, and how large that is. */
async function lineOf(page: Page, text: string): Promise<Line> {
  const line: unknown = await page.evaluate(`(() => {
    const range = [...CSS.highlights].flatMap(([, ranges]) => [...ranges]).find((range) => String(range) === ${JSON.stringify(text)});
    const { top, right, bottom } = range.getClientRects()[0];
    return { top, right, bottom, width: innerWidth, height: innerHeight };
  })()`);
  // As the script above gives it.
  return line as Line;
}

type Opened = { readonly page: Page; readonly card: ShownCard; readonly mark: Mark };

/** Opens the card of the summit in a variant of the article. The page is not scrolled. */
async function openCard(variant: string, window = { width: 1280, height: 900 }): Promise<Opened> {
  const page = await browser.open(variant === '' ? plain.address : `${plain.address}?${variant}`);
  await page.setViewport(window);
  await browser.marks(page, plain.marks.length);
  await clickMark(page, helsinki);
  const card = await waitForCard(browser.driver, page);
  const marks = await browser.marks(page, plain.marks.length);
  const mark = marks[helsinki];
  if (!mark) throw new Error('The Helsinki summit is not marked.');
  return { page, card, mark: { ...mark, y: mark.y - (await page.evaluate(() => scrollY)) } };
}

function aside(edge: string): string {
  return `<aside style="position: absolute; top: 0; ${edge}; width: 400px; height: 2000px; background: silver"></aside>`;
}

/** What can be pressed in the card, everything unfolded, and is less than 24 px wide or high. */
async function smallTargets(page: Page): Promise<unknown> {
  await inClosedRoot(browser.driver, page, (root) => {
    const select = root.querySelector('select');
    if (!select) throw new Error('No other entry can be asked about.');
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await eventually('chain', () => inClosedRoot(browser.driver, page, (root) => root.querySelector('.chain') !== null));
  return inClosedRoot(browser.driver, page, (root) => {
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    const controls = [...root.querySelectorAll('button, a, summary, select, .handle')];
    if (controls.length < 15) return `${controls.length} controls`;
    return controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      // Sums of lines come out a ten-thousandth short.
      return width > 23.99 && height > 23.99 ? [] : [`${control.className} ${control.textContent}: ${width} × ${height}`];
    });
  });
}

function closed(page: Page): Promise<boolean> {
  return eventually('closed card', async () => (await readCard(browser.driver, page)) === undefined);
}
