import { expect, it } from 'vitest';
import { type Deed, type Happening, type Phase, stepOf } from '../../../entrypoints/annotator/page-phase.ts';

// What happens, one after the other; what is done each time, and where the page stands in the end.
it.each<{ name: string; happens: readonly Happening[]; does: readonly (readonly Deed[])[]; ends: Phase }>([
  { name: 'a page is read', happens: ['turned-on', 'found-out'], does: [['look'], ['show']], ends: 'settled' },
  { name: 'it is not turned on', happens: ['judged', 'moved-on', 'changed', 'found-out'], does: [[], [], [], []], ends: 'off' },
  {
    name: 'it is turned off while it is looked at: what is found comes too late',
    happens: ['turned-on', 'turned-off', 'found-out'],
    does: [['look'], ['stop', 'clear'], []],
    ends: 'off',
  },
  {
    name: 'it changes: its marks stay until it is read again',
    happens: ['turned-on', 'found-out', 'changed', 'wished-otherwise', 'found-out'],
    does: [['look'], ['show'], ['look'], ['mark'], ['show']],
    ends: 'settled',
  },
  {
    name: 'it moves on: its marks go at once',
    happens: ['turned-on', 'found-out', 'moved-on', 'moved-on', 'found-out'],
    does: [['look'], ['show'], ['clear', 'look'], ['clear', 'look'], ['show']],
    ends: 'settled',
  },
  {
    name: 'its reader says that it is an article',
    happens: ['turned-on', 'found-out', 'judged'],
    does: [['look'], ['show'], ['look']],
    ends: 'looking',
  },
])('$name', ({ happens, does, ends }) => {
  let phase: Phase = 'off';
  const done = happens.map((happening) => {
    const step = stepOf(phase, happening);
    phase = step?.to ?? phase;
    return step?.deeds ?? [];
  });
  expect(done).toEqual(does);
  expect(phase).toBe(ends);
});
