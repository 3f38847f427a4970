import { beforeAll, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { findDates } from '../../src/linking/find-dates.ts';
import { findNames, quote } from '../../src/linking/find-names.ts';
import { smallPack } from './small-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await smallPack({ nothing: { aliases: [{ name: 'nothing' }] } });
});

const day = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

it.each([
  ['It began on July 16, 2018, in rain.', ['July 16, 2018: 2018-07-16 to 2018-07-16']],
  ['It began on 16 July 2018.', ['16 July 2018: 2018-07-16 to 2018-07-16']],
  ['It began in July 2018.', ['July 2018: 2018-07-01 to 2018-07-31']],
  ['It began in 2018 and ended in 2019.', ['2018: 2018-01-01 to 2018-12-31', '2019: 2019-01-01 to 2019-12-31']],
  ['On Feb. 28 they met.', ['Feb. 28: --02-28 to --02-28']],
  ['On the 16th July they met.', ['16th July: --07-16 to --07-16']],
  ['They may meet, or march on.', []],
  ['It cost 1200 dollars and 2100 more.', []],
])('finds in %j exactly %j', (text, expected) => {
  const names = findNames(pack, text);
  const found = findDates(names).map(({ first, last, from, to, hasYear }) => {
    const shown = (days: number): string => (hasYear ? day(days) : day(days).replace(/^\d{4}/u, '-'));
    return `${quote(names, first, last)}: ${shown(from)} to ${shown(to)}`;
  });
  expect(found).toEqual(expected);
});
