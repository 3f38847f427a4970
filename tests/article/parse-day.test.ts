import { describe, expect, it } from 'vitest';
import { dayInPath, parseDay } from '../../src/article/parse-day.ts';

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
    ['03/04/2018', null],
    ['yesterday', null],
    ['', null],
    ['1531735200', null],
  ])('%j is %j', (text, day) => {
    expect(parseDay(text)).toBe(day);
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
