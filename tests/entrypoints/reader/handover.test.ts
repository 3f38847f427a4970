import { expect, it } from 'vitest';
import { type Finding, leaveFinding, takeFinding } from '../../../entrypoints/reader/handover.ts';

const finding: Finding = {
  state: 'read',
  reading: {
    state: 'read',
    article: { text: 'One', title: 'T' },
    runs: [],
    dossier: { mentions: [], cards: {}, documents: {} },
    hidden: [],
  },
  taken: { snapshot: { address: '', isQuirky: false, head: '', body: '', elements: 0, isNumbered: false }, elementAt: () => undefined },
};

it('gives the reader what the sentinel has found, once', () => {
  const world = {};
  expect(takeFinding(world)).toBeUndefined();
  leaveFinding(finding, world);
  expect(takeFinding({}), 'in another page').toBeUndefined();
  expect(takeFinding(world)).toBe(finding);
  expect(takeFinding(world)).toBeUndefined();
});

it('gives the last of several', () => {
  const world = {};
  const later = { ...finding };
  leaveFinding(finding, world);
  leaveFinding(later, world);
  expect(takeFinding(world)).toBe(later);
});
