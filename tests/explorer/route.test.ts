import { expect, test } from 'vitest';
import { parseRoute, type Route, routeHash } from '../../src/explorer/route.ts';

const CASES: readonly (readonly [hash: string, route: Route])[] = [
  ['#/', { view: 'list', query: '', filter: {} }],
  ['#/search?q=helsinki+summit', { view: 'list', query: 'helsinki summit', filter: {} }],
  [
    '#/search?q=50%25+%26+more&kind=event&document=atlantic-2025',
    { view: 'list', query: '50% & more', filter: { kind: 'event', document: 'atlantic-2025' } },
  ],
  ['#/search?kind=person', { view: 'list', query: '', filter: { kind: 'person' } }],
  ['#/entry/helsinki-summit', { view: 'entry', id: 'helsinki-summit' }],
  ['#/map/donald-trump', { view: 'map', id: 'donald-trump' }],
  ['#/timeline', { view: 'timeline', filter: {} }],
  ['#/timeline/2018?kind=event', { view: 'timeline', year: 2018, filter: { kind: 'event' } }],
];

test.each(CASES)('%s leads somewhere and back', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(routeHash(route)).toBe(hash);
});

test.each([
  ['', { view: 'list', query: '', filter: {} }],
  ['#', { view: 'list', query: '', filter: {} }],
  ['#/search', { view: 'list', query: '', filter: {} }],
  ['#/search?kind=dragon&document=', { view: 'list', query: '', filter: {} }],
  ['#/entry/%E0%A4', { view: 'entry', id: '%E0%A4' }],
  ['#/entry', { view: 'lost' }],
  ['#/entry/one/two', { view: 'lost' }],
  ['#/timeline/soon', { view: 'lost' }],
  ['#/nowhere', { view: 'lost' }],
] as const)('%s is read as well as can be', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
