import { expect, it } from 'vitest';
import { toggleSite } from '../../src/settings/toggle-site.ts';

const CASES = [
  { name: 'on', enabled: true, off: [], after: ['bbc.com'] },
  { name: 'on, others off', enabled: true, off: ['cnn.com'], after: ['bbc.com', 'cnn.com'] },
  { name: 'off here', enabled: true, off: ['bbc.com', 'cnn.com'], after: ['cnn.com'] },
  { name: 'off everywhere', enabled: false, off: ['cnn.com'], after: ['cnn.com'] },
  { name: 'off everywhere and here', enabled: false, off: ['bbc.com'], after: [] },
];

it.each(CASES)('$name', ({ enabled, off, after }) => {
  expect(toggleSite({ enabled, sitesOff: off }, 'bbc.com')).toEqual({ enabled: true, sitesOff: after });
});
