import type { Browser, CDPSession } from 'puppeteer-core';
import { TRACED, type TraceEvent } from './trace-tasks.ts';

export type Trace = { readonly traceEvents: readonly TraceEvent[] };

/** What every process of Chromium does during `work`; a trace of one page would leave the extension's own process out. */
export async function recordTrace(browser: Browser, work: () => Promise<void>): Promise<Trace> {
  const session = await browser.target().createCDPSession();
  try {
    const { promise: stream, resolve } = Promise.withResolvers<string | undefined>();
    session.once('Tracing.tracingComplete', (event) => resolve(event.stream));
    await session.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: { includedCategories: TRACED.filter((name) => name !== '-*'), excludedCategories: ['*'] },
    });
    try {
      await work();
    } finally {
      // Chromium records one trace at a time: one that is left open would spoil those of the pages that follow.
      await session.send('Tracing.end');
    }
    return JSON.parse(await readStream(session, await stream));
  } finally {
    await session.detach();
  }
}

async function readStream(session: CDPSession, handle: string | undefined): Promise<string> {
  if (handle === undefined) throw new Error('Chromium has recorded no trace.');
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) return Buffer.concat(parts).toString('utf8');
  }
}
