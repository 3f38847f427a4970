import type { Browser } from 'puppeteer-core';
import { type BenchPage, besides, openTab, rest } from './bench-site.ts';
import { TRACED, tasksOf } from './trace-tasks.ts';

export type AloneOptions = {
  /** What the work needs, run before it and not measured. */
  readonly scripts: readonly string[];
  /** Statements that are measured, as one task. */
  readonly work: string;
};

/** Milliseconds of the processor that some work takes on the main thread of a freshly loaded page, without the extension. */
export async function measureAlone(browser: Browser, { address }: BenchPage, { scripts, work }: AloneOptions): Promise<number> {
  const tab = await openTab(browser);
  try {
    await tab.goto(besides(address));
    // The page has settled, as it has when the reader begins.
    await rest(AFTER_MS);
    const session = await tab.createCDPSession();
    const run = (expression: string) => session.send('Runtime.evaluate', { expression, awaitPromise: true });
    for (const script of scripts) await run(script);
    await tab.tracing.start({ categories: [...TRACED] });
    await run(`new Promise((resolve) => setTimeout(() => {
      ${work}
      setTimeout(resolve, ${AFTER_MS});
    }))
    //# sourceURL=${ALONE}`);
    const trace = await tab.tracing.stop();
    // The one task of it; the driver's own are shorter.
    return tasksOf(JSON.parse(new TextDecoder().decode(trace)), ALONE).durations[0] ?? Number.NaN;
  } finally {
    await tab.close();
  }
}

/** When a page without us has settled, in milliseconds. */
const AFTER_MS = 300;

/** How the script is found in the trace. */
const ALONE = 'measured-alone.js';
