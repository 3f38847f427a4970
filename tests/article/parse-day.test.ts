import { describe, expect, it } from 'vitest';
import { dayInPath, daysIn, parseDay } from '../../src/article/parse-day.ts';

describe('parseDay', () => {
  it.each([
    ['2018-07-16', '2018-07-16'],
    ['2018-07-16T23:30:00-05:00', '2018-07-16'],
    [' 2018/07/16', '2018-07-16'],
    ['20180716', '2018-07-16'],
    ['20180716093000', '2018-07-16'],
    ['Jul 16, 2018 10:34 AM ET', '2018-07-16'],
    ['Monday, July 16, 2018,  2:30 PM', '2018-07-16'],
    ['July 6th, 2018', '2018-07-06'],
    ['Mon Jul 16 14:45:03 UTC 2018', '2018-07-16'],
    ['16 July 2018', '2018-07-16'],
    ['Mon, 16 Jul 2018 10:00:00 GMT', '2018-07-16'],
    ['16-Jul-2018', '2018-07-16'],
    ['Published Sept. 3, 2018', '2018-09-03'],
    ['2020-02-29', '2020-02-29'],
    ['2019-02-29', null],
    ['2018-13-01', null],
    ['2018-07', null],
    ['07/16/2018 09:49:00', '2018-07-16'],
    ['03/04/2018', null],
    ['yesterday', null],
    ['', null],
    ['1531735200', null],
  ])('%j is %j', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});

describe('daysIn', () => {
  it.each([
    ['Posted July 16th, 2018 and updated 17 Jul. 2018', ['2018-07-16', '2018-07-17']],
    ['the 1st of May 2018', ['2018-05-01']],
    ['7/16/18, 16.07.2018', ['2018-07-16', '2018-07-16']],
    ['5/5/2018', ['2018-05-05']],
    ['4.5.2018, 10/11/12', []],
    ['2018-07-16', ['2018-07-16']],
    ['2018-07-16T23:30:00Z', []],
    ['July 2018, 16 July, 32 July 2018, maybe 1 2018', []],
    ['1.16.20.18, 7/16/2018/3', []],
  ])('%j has %j', (text, days) => {
    expect(daysIn(text).map(({ day }) => day)).toEqual(days);
  });

  it('says where they stand', () => {
    const text = 'On July 16, 2018, and later';
    const [found] = daysIn(text);
    expect(text.slice(found?.start, found?.end)).toBe('July 16, 2018');
  });
});

describe('dayInPath', () => {
  it.each([
    ['/world/2018/07/16/summit.html', '2018-07-16'],
    ['/2018/7/6/123456/summit', '2018-07-06'],
    ['/news/2018-07-16/summit', '2018-07-16'],
    ['/uk-news/2018/jul/16/summit', '2018-07-16'],
    ['/2011/WORLD/africa/04/06/war/index.html', '2011-04-06'],
    ['/2018/07/summit', null],
    ['/2018/31/07/summit', null],
    ['/summit-of-2018', null],
    ['/', null],
  ])('%j has %j', (path, day) => {
    expect(dayInPath(path)).toBe(day);
  });
});
