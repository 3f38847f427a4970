import type { Page } from 'puppeteer-core';
import { type BenchPage, besides, openBenchSite, openTab, rest } from './bench-site.ts';
import { median, quantile } from './quantile.ts';
import { TRACED, type TraceEvent } from './trace-tasks.ts';

/** Pages, if nothing is said. */
const PAGES = 12;

/** How often each is done on a page. */
const TIMES = 15;

/** What a reader does, each with the events that it sends to the page. */
const INPUTS = {
  keystroke: ['keydown', 'keypress', 'keyup'],
  click: ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'],
  pointer: ['pointermove', 'mousemove', 'pointerover', 'mouseover'],
  scroll: ['scroll'],
} as const;

type Input = keyof typeof INPUTS;

/** What one page answered, with marks or without the extension. */
type Answers = {
  /** Milliseconds of the main thread for one of each kind of input. */
  readonly costs: Readonly<Record<Input, number>>;
  /** Milliseconds from the input to the next frame (Event Timing), the longest; 0 if none took 16 ms. */
  readonly slowest: number;
  /** Sum of the layout shifts since the page was loaded (Layout Instability). */
  readonly shift: number;
};

/**
 * Prints what a keystroke, a click, a move of the pointer and a scroll cost the main thread of real pages, with marks on them and without
 * the extension, and the layout shifts of both. Each page is loaded afresh for each.
 */
export async function benchInput({ most = PAGES } = {}): Promise<void> {
  const { pages, driver, close } = await openBenchSite({ most });
  const pairs: { readonly on: Answers; readonly off: Answers }[] = [];
  try {
    for (const page of pages) {
      const on = await answersOf(await openTab(driver.browser), page.address);
      const off = await answersOf(await openTab(driver.browser), besides(page.address));
      pairs.push({ on, off });
      console.log(`  ${describePair(page, { on, off })}`);
    }
  } finally {
    await close();
  }
  console.log(`\nMain thread for one input, extension on against off, ${pages.length} pages, ${TIMES} of each on each page`);
  for (const input of Object.keys(INPUTS) as readonly Input[]) {
    const [on, off] = (['on', 'off'] as const).map((state) => pairs.map((pair) => pair[state].costs[input]));
    if (!on || !off) continue;
    const [better, worse] = [0.5, 0.9].map((part) => `${quantile(on, part).toFixed(2)} to ${quantile(off, part).toFixed(2)} ms`);
    const more = median(pairs.map((pair) => pair.on.costs[input] - pair.off.costs[input]));
    console.log(
      `  ${input.padEnd(9)} median ${better}, 90th percentile ${worse}, page by page ${more >= 0 ? '+' : ''}${more.toFixed(3)} ms`,
    );
  }
  const slowest = (state: 'on' | 'off') => Math.max(...pairs.map((pair) => pair[state].slowest));
  console.log(`  slowest input to next frame: ${slowest('on')} ms with marks, ${slowest('off')} ms without`);
  const shifted = pairs.filter(({ on, off }) => on.shift > off.shift).length;
  console.log(`  pages with more layout shift than without the extension: ${shifted} of ${pairs.length}`);
}

function describePair({ name }: BenchPage, { on, off }: { readonly on: Answers; readonly off: Answers }): string {
  return `${name}: click ${on.costs.click.toFixed(2)} to ${off.costs.click.toFixed(2)} ms, shift ${on.shift.toFixed(4)} to ${off.shift.toFixed(4)}`;
}

async function answersOf(tab: Page, address: string): Promise<Answers> {
  try {
    await tab.bringToFront();
    await tab.goto(address);
    await rest(SETTLED_MS);
    await tab.evaluate(OBSERVE);
    await tab.tracing.start({ categories: [...TRACED] });
    for (let time = 0; time < TIMES; time++) {
      await tab.keyboard.press('ArrowRight');
      await tab.mouse.move(TEXT.x + time, TEXT.y + 2 * time);
      await tab.mouse.click(MARGIN.x, MARGIN.y + 2 * time);
      await tab.evaluate('scrollBy({ top: 20, behavior: "instant" })');
      await rest(BETWEEN_MS);
    }
    const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(await tab.tracing.stop()));
    const { slowest, shift } = (await tab.evaluate('({ slowest: seen.slowest, shift: seen.shift })')) as Pick<Answers, 'slowest' | 'shift'>;
    const cost = (input: Input) => costOf(trace.traceEvents, INPUTS[input]) / TIMES;
    return {
      costs: { keystroke: cost('keystroke'), click: cost('click'), pointer: cost('pointer'), scroll: cost('scroll') },
      slowest,
      shift,
    };
  } finally {
    await tab.close();
  }
}

/** How long after its load a page is marked and at rest, in milliseconds. */
const SETTLED_MS = 4000;

/** Between two inputs, in milliseconds: a few frames. */
const BETWEEN_MS = 60;

/** Where the pointer moves, in CSS pixels: over the text, and for clicks in the margin. */
const TEXT = { x: 500, y: 300 };
const MARGIN = { x: 8, y: 300 };

/** Milliseconds of the processor in dispatching events of these types. */
function costOf(events: readonly TraceEvent[], types: readonly string[]): number {
  return events
    .filter(({ ph, name, args }) => ph === 'X' && name === 'EventDispatch' && types.includes(args?.data?.type ?? ''))
    .reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
}

/** Script for the page: keeps what the browser tells of slow events and of layout shifts, those before it too. */
const OBSERVE = `
  globalThis.seen = { slowest: 0, shift: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { seen.slowest = Math.max(seen.slowest, duration); }))
    .observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { seen.shift += value; }))
    .observe({ type: 'layout-shift', buffered: true });
  // A link that is clicked leads nowhere.
  addEventListener('click', (event) => event.preventDefault());
  undefined;
`;
