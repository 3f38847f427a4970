import { describe, expect, it } from 'vitest';
import { layMarks, MARK_SIZE, onScale } from '../../src/explorer/lay-marks.ts';
import { makeTimeline } from '../../src/explorer/make-timeline.ts';
import { timeSpan } from '../../src/explorer/time-span.ts';
import { CARDS, KNOWLEDGE } from './small-knowledge.ts';

describe('the timeline', () => {
  it('has every event and claim under its year, in order of date', () => {
    const { years } = makeTimeline(KNOWLEDGE, {});
    expect(
      years.map(({ year, count, moments }) => [
        year,
        count,
        moments.map(({ date, events, claims }) => [date, events.map(({ id }) => id), claims.map(({ card }) => card.id)]),
      ]),
    ).toEqual([
      [
        2018,
        3,
        [
          ['2018-06', [], ['summit']],
          ['2018-06-16/2018-06-18', ['summit'], []],
          ['2018-07-10', [], ['holm']],
        ],
      ],
      [
        2025,
        2,
        [
          ['2025', [], ['treaty']],
          ['2025-05-28', [], ['holm']],
        ],
      ],
    ]);
  });

  it.each([
    [{ kind: 'event' }, [2018], ['summit']],
    [{ kind: 'place' }, [], []],
    [{ document: 'column' }, [2018], ['summit']],
    [{ document: 'report' }, [2025], []],
    [{ document: 'column', kind: 'person' }, [2018], []],
  ] as const)('narrowed to %j', (filter, years, events) => {
    const timeline = makeTimeline(KNOWLEDGE, filter);
    expect(timeline.years.map(({ year }) => year)).toEqual(years);
    expect(timeline.events.map(({ card }) => card.id)).toEqual(events);
  });

  it.each([
    ['../2018-12-31', 2018],
    ['../2018', 2018],
    ['2018-12-31/..', 2018],
    ['2018-01-01', 2018],
    ['2018-12', 2018],
    ['201X', 2010],
    ['2018-24', 2018],
    ['2017/2021', 2017],
  ])('%s stands under %i', (date, year) => {
    const holm = { ...CARDS.holm, claims: [{ ...CARDS.holm.claims[0], date }] };
    const { years } = makeTimeline({ ...KNOWLEDGE, cards: { holm } }, {});
    expect(years.map((one) => one.year)).toEqual([year]);
  });
});

it.each([
  ['2018', 2018, 2019],
  ['2018-07', 2018.5, 2018 + 7 / 12],
  ['2018-01-01', 2018, 2018 + 1 / 372],
  ['2018-07-16/2018-07-18', 2018.5 + 15 / 372, 2018.5 + 18 / 372],
  ['2017/2021', 2017, 2022],
  ['202X', 2020, 2030],
  ['2025-21', 2025 + 2 / 12, 2025 + 5 / 12],
  ['2019/..', 2019, 2020],
  ['../2018-07-10', 2018.5 + 10 / 372, 2018.5 + 10 / 372],
])('%s reaches from %d to %d', (date, from, to) => {
  const span = timeSpan(date);
  expect(span?.from).toBeCloseTo(from, 9);
  expect(span?.to).toBeCloseTo(to, 9);
});

it('knows what is no date', () => {
  expect(timeSpan('soon')).toBeUndefined();
});

describe('marks on the scale', () => {
  const mark = (date: string) => ({ card: CARDS.summit, date, span: timeSpan(date) ?? { from: 0, to: 0 } });
  const scale = { first: 2013, last: 2025, width: 1300 };

  it('stand where their time is', () => {
    expect(onScale(2013, scale)).toBe(0);
    expect(onScale(2026, scale)).toBe(1300);
    expect(layMarks([mark('2018')], scale)).toMatchObject([{ x: 550, lane: 0, from: 500, to: 600 }]);
    expect(layMarks([mark('2017/2021')], scale)[0]?.x).toBe(400);
  });

  it('never lie over each other', () => {
    const placed = layMarks(['2018-06', '2018-06-12', '2018-07', '2018-07-02', '2018', '2019'].map(mark), scale);
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        expect(one.lane !== other.lane || Math.abs(one.x - other.x) >= MARK_SIZE).toBe(true);
      }
    }
    expect(Math.max(...placed.map(({ lane }) => lane))).toBeLessThan(5);
  });

  it('stay within the scale', () => {
    const narrow = { first: 2013, last: 2025, width: 330 };
    for (const { x } of layMarks(['2013-01-01', '2025-12-31'].map(mark), narrow)) {
      expect(x).toBeGreaterThanOrEqual(MARK_SIZE / 2);
      expect(x).toBeLessThanOrEqual(narrow.width - MARK_SIZE / 2);
    }
  });
});
