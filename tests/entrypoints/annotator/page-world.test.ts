import { expect, it } from 'vitest';
import { holdPage, type Role } from '../../../entrypoints/annotator/page-world.ts';

// Who comes, one after the other; who of them gets the page, and who is left holding it.
it.each<{ name: string; come: readonly Role[]; get: readonly boolean[]; released: readonly number[] }>([
  { name: 'a sentinel alone', come: ['sentinel'], get: [true], released: [] },
  { name: 'a sentinel twice', come: ['sentinel', 'sentinel'], get: [true, false], released: [] },
  { name: 'the annotator after the sentinel', come: ['sentinel', 'annotator'], get: [true, true], released: [0] },
  { name: 'the annotator without a sentinel', come: ['annotator'], get: [true], released: [] },
  { name: 'the annotator twice', come: ['sentinel', 'annotator', 'annotator'], get: [true, true, false], released: [0] },
  { name: 'a sentinel after the annotator', come: ['annotator', 'sentinel'], get: [true, false], released: [] },
])('$name', ({ come, get, released }) => {
  const world = {};
  const gone: number[] = [];
  expect(come.map((role, index) => holdPage(role, () => gone.push(index), world))).toEqual(get);
  expect(gone).toEqual(released);
});
