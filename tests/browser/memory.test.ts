import { expect, inject, test } from 'vitest';
import { answerMemoryPage, measureBare, measureCards, measureMarked, measureRoutes } from '../../src/commands/measure-memory.ts';
import { useBrowser } from './open-browser.ts';

/** The most that a tab may hold for us, in bytes. */
const MOST = 3 * 2 ** 20;
/** What may come and go between two measurements, in bytes: caches of compiled code, above all. */
const LEEWAY = 2 ** 18;

const browser = useBrowser(answerMemoryPage);

// Firefox lets nobody collect its garbage and count what is left from outside.
test.skipIf(inject('browser') === 'firefox')('a tab keeps little for us, and no more after many cards and many routes', async () => {
  const page = await browser.openTab();
  const bare = await measureBare(page);
  await measureMarked(page);
  // The first card brings its code along.
  const first = await measureCards(browser.driver, page, 5);
  const cards = await measureCards(browser.driver, page, 50);
  expect(cards.heap - bare.heap).toBeLessThan(MOST);
  expect(cards.heap - first.heap).toBeLessThan(LEEWAY);
  expect(cards.nodes).toBeLessThanOrEqual(first.nodes + 20);
  expect(cards.listeners).toBeLessThanOrEqual(first.listeners + 2);
  const one = await measureRoutes(page, 2);
  const routes = await measureRoutes(page, 10);
  expect(routes.heap - bare.heap).toBeLessThan(MOST);
  expect(routes.heap - one.heap).toBeLessThan(LEEWAY);
  expect(routes.nodes).toBeLessThanOrEqual(one.nodes + 20);
  expect(routes.listeners).toBeLessThanOrEqual(one.listeners + 2);
});
