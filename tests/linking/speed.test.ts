import { expect, it } from 'vitest';
import { bundleThread, longReads, measureLinking } from '../../src/commands/bench-linking.ts';
import { quantile } from '../../src/commands/quantile.ts';

/**
 * Twice is what `npm run bench -- linking` is to print on a machine that does nothing else. What the least disturbed articles of a run
 * take varies by a third even on a busy one; code that makes a pass more over the text, or loses its compiled form, costs more than that.
 */
const AT_MOST = 3;

/** Enough for the engine to have compiled what is hot long before the last of them, even with little time to spare for it. */
const ARTICLES = 400;

/** Of a hundred articles two are linked without a break, however busy the machine is. */
const LEAST_DISTURBED = 0.02;

it(`links a long article in at most ${AT_MOST} times the time of a plain walk over it`, { timeout: 180_000, retry: 2 }, async () => {
  const { working, walking } = await measureLinking(await bundleThread(), longReads(ARTICLES));
  expect(quantile(working, LEAST_DISTURBED) / quantile(walking, LEAST_DISTURBED)).toBeLessThan(AT_MOST);
});
