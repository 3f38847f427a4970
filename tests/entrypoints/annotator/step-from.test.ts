import { expect, it } from 'vitest';
import { type Step, stepFrom } from '../../../entrypoints/annotator/step-from.ts';

// A window of 100 pixels; each mark is 10 high and stands at its number.
type Case = {
  readonly name: string;
  readonly tops: readonly number[];
  readonly to: Step['to'];
  readonly from?: number;
  readonly after?: number;
};

const CASES: readonly Case[] = [
  { name: 'none', tops: [], to: 'next' },
  { name: 'the first in the window', tops: [-50, 20, 60], to: 'next', after: 1 },
  { name: 'the first below the window', tops: [-50, 300], to: 'next', after: 1 },
  { name: 'none below: the first of all', tops: [-50, -20], to: 'next', after: 0 },
  { name: 'cut off at the top is still in the window', tops: [-5, 20], to: 'next', after: 0 },
  { name: 'backward: the last in the window', tops: [-50, 20, 60, 300], to: 'previous', after: 2 },
  { name: 'backward: the last above the window', tops: [-50, 300], to: 'previous', after: 0 },
  { name: 'backward, none above: the last of all', tops: [300, 400], to: 'previous', after: 1 },
  { name: 'on from the last step', tops: [20, 60, 300], to: 'next', from: 0, after: 1 },
  { name: 'back from the last step', tops: [-200, 20, 60], to: 'previous', from: 1, after: 0 },
  { name: 'round at the end', tops: [-200, 20], to: 'next', from: 1, after: 0 },
  { name: 'round at the start', tops: [20, 300], to: 'previous', from: 0, after: 1 },
  { name: 'scrolled away since: from what is seen now', tops: [-900, 20, 60], to: 'next', from: 0, after: 1 },
  { name: 'the last step is gone', tops: [20, 60], to: 'next', from: 7, after: 0 },
];

it.each(CASES)('$name', ({ tops, to, from, after }) => {
  const marks = tops.map((top) => ({ top, bottom: top + 10 }));
  expect(stepFrom(marks, { to, height: 100, ...(from !== undefined && { from }) })).toBe(after);
});
