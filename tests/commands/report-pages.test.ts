import { expect, test } from 'vitest';
import type { PageCost } from '../../src/commands/page-cost.ts';
import { plotPages } from '../../src/commands/plot-pages.ts';
import { reportPages } from '../../src/commands/report-pages.ts';

const page = (outcome: PageCost['outcome'], cost: Partial<PageCost>): PageCost => ({
  name: 'a page',
  outcome,
  ours: 10,
  longest: 5,
  elsewhere: 60,
  readability: 20,
  ...cost,
});

const COSTS = [
  page('known', { ours: 30, longest: 52 }),
  page('known', { ours: 22, longest: 9 }),
  page('known', { ours: 20, longest: 16 }),
  page('unknown', {}),
  page('front', { ours: 1.5, longest: 1.5, elsewhere: 0 }),
  page('front', { ours: 2.5, longest: 2.5, elsewhere: 0 }),
];

const report = reportPages(COSTS, { real: false, measured: 'Measured on some day', runs: 3 });

test('the report has a row for each outcome: ratios on the page and in all, our time, and the longest tasks', () => {
  const [, , ...rows] = report.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toEqual([
    '| something is known | 3 | 1.10× | 1.50× | 4.10× | 4.50× | 22.0 ms | 16.0 ms | 52.0 ms |',
    '| nothing is known | 1 | 0.50× | 0.50× | 3.50× | 3.50× | 10.0 ms | 5.0 ms | 5.0 ms |',
    '| there is no article, or too much | 0 | – | – | – | – | – | – | – |',
    '| the address is not that of an article | 2 | 0.13× | 0.13× | 0.13× | 0.13× | 2.5 ms | 2.5 ms | 2.5 ms |',
  ]);
});

test('the report counts the pages on which no task of ours is long, and the fronts that cost next to nothing', () => {
  expect(report).toContain('On 5 of 6 pages no task of ours is longer than 50 ms');
  expect(report).toContain('on 1 of 2 whose address is not that of an article all of ours is no more than 2 ms');
  expect(report).toContain('Measured on some day; median of 3 runs of each page.');
});

test('the plot has each page as a mark of its kind, within the axes, and a key of the kinds', () => {
  const plot = plotPages(COSTS);
  const marks = (kind: string) => plot.match(new RegExp(`class="${kind}"`, 'g'))?.length;
  // One more each in the key.
  expect([marks('known'), marks('unknown'), marks('other'), marks('front')]).toEqual([4, 2, 1, 3]);
  for (const [, x, y] of plot.matchAll(/class="known" cx="([\d.]+)" cy="([\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(70);
    expect(Number(x)).toBeLessThanOrEqual(700);
    expect(Number(y)).toBeLessThanOrEqual(460);
  }
  expect(plot).not.toContain('NaN');
});
