import type { Browser } from 'puppeteer-core';
import { TRACED, type TraceEvent } from './trace-tasks.ts';

export type Trace = { readonly traceEvents: readonly TraceEvent[] };

/** Starts a trace of every process of Chromium, the extension's too, which a trace of one page leaves out. What it returns stops it. */
export async function recordTrace(browser: Browser): Promise<() => Promise<Trace>> {
  const session = await browser.target().createCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: TRACED.filter((name) => name !== '-*'), excludedCategories: ['*'] },
  });
  return async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
    await session.send('Tracing.end');
    const handle = await promise;
    const parts: Buffer[] = [];
    for (;;) {
      const { data, base64Encoded, eof } = await session.send('IO.read', { handle });
      parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
      if (eof) break;
    }
    await session.detach();
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  };
}
