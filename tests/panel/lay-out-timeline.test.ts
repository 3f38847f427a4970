import { describe, expect, it } from 'vitest';
import { dateClaims } from '../../src/panel/date-claims.ts';
import { AXIS_X, layOutTimeline, nextMark } from '../../src/panel/lay-out-timeline.ts';
import { card } from './story.ts';

/** WCAG 2.2, 2.5.8: this much room for each mark, in CSS pixels. */
const TARGET = 24;

const layOut = (dates: readonly string[], options: { readonly width?: number; readonly articleDate?: string } = {}) =>
  layOutTimeline(dateClaims([card('port-amsel', 'place', dates)], options.articleDate), { width: 300, ...options });

describe('dateClaims', () => {
  it('puts the claims of all entries in order of time, each with its side of the article', () => {
    const claims = dateClaims([card('one', 'person', ['2025', '2018-07-10']), card('two', 'event', ['2018-06', 'some day'])], '2020-01-01');
    expect(claims.map(({ card: { id }, claim: { date }, since }) => [id, date, since])).toEqual([
      ['two', '2018-06', false],
      ['one', '2018-07-10', false],
      ['one', '2025', true],
    ]);
  });
});

describe('layOutTimeline', () => {
  it('runs down in order of time, with a step for each quiet year', () => {
    const { years, parts, marks, gaps } = layOut(['2016', '2018-06', '2018-07-10', '2018-22']);
    expect(years.map(({ year, quiet }) => [year, quiet])).toEqual([
      [2016, false],
      [2017, true],
      [2018, false],
    ]);
    // A season begins with its first month, so it comes before what came in its middle.
    expect(parts.map(({ name }) => name)).toEqual(['June', 'summer', 'July']);
    expect(gaps).toEqual([]);
    const ys = [...years, ...parts].map(({ y }) => y).toSorted((a, b) => a - b);
    expect(years.map(({ y }) => y)).toEqual(years.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(marks.every(({ y }) => ys.includes(y))).toBe(true);
  });

  it('leaves out a long quiet time, and says which', () => {
    const { years, gaps } = layOut(['1949', '2018-06']);
    expect(years.map(({ year }) => year)).toEqual([1949, 2018]);
    expect(gaps).toMatchObject([{ from: 1950, to: 2017 }]);
  });

  it.each([268, 300, 600])('gives each mark room, within %i pixels', (width) => {
    const crowd = Array.from({ length: 60 }, (_, at) => (at % 2 ? '2018-07-10' : '2018-07'));
    const { marks, height } = layOut(crowd, { width });
    expect(marks).toHaveLength(60);
    for (const [at, { x, y }] of marks.entries()) {
      expect(x - TARGET / 2).toBeGreaterThanOrEqual(AXIS_X);
      expect(x + TARGET / 2).toBeLessThanOrEqual(width);
      expect(y + TARGET / 2).toBeLessThanOrEqual(height);
      for (const other of marks.slice(at + 1)) {
        expect(Math.max(Math.abs(other.x - x), Math.abs(other.y - y))).toBeGreaterThanOrEqual(TARGET);
      }
    }
  });

  it.each([
    ['between', ['2018-07', '2025-05'], '2020-03-01', [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025], 1],
    ['in the month of the last', ['2018-07', '2018-07-20'], '2018-07-16', [2018], 1],
    ['after all', ['2018-07'], '2020-03-01', [2018, 2019, 2020], 1],
    ['before all', ['2018-07'], '2017-03-01', [2017, 2018], 0],
  ] as const)('marks an article %s', (_where, dates, articleDate, years, before) => {
    const layout = layOut(dates, { articleDate });
    expect(layout.years.map(({ year }) => year)).toEqual(years);
    const y = layout.article?.y ?? Number.NaN;
    expect(layout.marks.filter((mark) => mark.y < y)).toHaveLength(before);
    for (const { item, y: at } of layout.marks) expect(at > y).toBe(item.since);
  });

  it('marks no article whose day is not known', () => {
    expect(layOut(['2018-07']).article).toBeUndefined();
  });
});

describe('nextMark', () => {
  const { marks } = layOut(['2018-06', '2018-06', '2018-06', '2018-07', '2018-07', '2018-08']);
  it.each([
    [0, 'ArrowRight', 1],
    [1, 'ArrowLeft', 0],
    [0, 'ArrowLeft', 0],
    [5, 'ArrowRight', 5],
    [1, 'ArrowDown', 4],
    [2, 'ArrowDown', 4],
    [4, 'ArrowDown', 5],
    [4, 'ArrowUp', 1],
    [0, 'ArrowUp', 0],
    [5, 'ArrowDown', 5],
    [3, 'Home', 0],
    [3, 'End', 5],
    [3, 'x', undefined],
  ])('from %i, %s leads to %s', (at, key, to) => {
    expect(nextMark(marks, at, key)).toBe(to);
  });
});
