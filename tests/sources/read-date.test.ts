import { describe, expect, test } from 'vitest';
import { DateError, lastBeginning, readDate } from '../../src/sources/read-date.ts';

describe('a date may mean the days', () => {
  const cases: readonly (readonly [date: string, first: string | undefined, last: string | undefined])[] = [
    ['2018-07-16', '2018-07-16', '2018-07-16'],
    ['2018-07', '2018-07-01', '2018-07-31'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-22', '2025-06-01', '2025-08-31'],
    ['2025-23', '2025-09-01', '2025-11-30'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2025-05~', '2025-05-01', '2025-05-31'],
    ['2025?', '2025-01-01', '2025-12-31'],
    ['2025-03/2025-05', '2025-03-01', '2025-05-31'],
    ['2025-21/2025-06-02', '2025-03-01', '2025-06-02'],
    ['2017/..', '2017-01-01', undefined],
    ['../2025-05-29', undefined, '2025-05-29'],
    ['/2018', undefined, '2018-12-31'],
  ];
  test.each(cases)('%s', (date, first, last) => {
    expect(readDate(date)).toEqual({ ...(first && { first }), ...(last && { last }) });
  });
});

test.each(
  [
    ['', 'July 2018', '2018-13', '2018-02-30', '16-07-2018', '2018-7', '2018-07-16/July', '2018/2019/2020', '..', '../..'],
    // EDTF that a card could not put into words.
    ['2018-07-16T10:00:00Z', '{2018,2019}', '[2018..2020]', '2025-33', '2018-07-XX', '20XX', '-0044', 'Y170000002'],
  ].flat(),
)('"%s" is refused', (date) => {
  expect(() => readDate(date)).toThrow(DateError);
  expect(() => readDate(date)).toThrow('is not an EDTF date: write 2018-07-16');
});

test('an interval that ends before it begins is refused', () => {
  expect(() => readDate('2018-07-16/2018-07-10')).toThrow('"2018-07-16/2018-07-10" ends before it begins: turn it round');
});

test.each([
  ['2018-07', '2018-07-01'],
  ['2025-03/2025-05', '2025-05-01'],
  ['2017/..', '2017-01-01'],
  ['../2025-05-29', '2025-05-29'],
])('the last thing that %s names begins on %s', (date, day) => {
  expect(lastBeginning(date)).toBe(day);
});
