import { expect, it } from 'vitest';
import { holdPage, type Role } from '../../src/messages/page-holder.ts';

// Who comes, one after the other; who of them gets the page, and who is left holding it.
it.each<{ name: string; come: readonly Role[]; get: readonly boolean[]; released: readonly number[] }>([
  { name: 'a sentinel alone', come: ['sentinel'], get: [true], released: [] },
  { name: 'a sentinel twice', come: ['sentinel', 'sentinel'], get: [true, false], released: [] },
  { name: 'the reader after the sentinel', come: ['sentinel', 'reader'], get: [true, true], released: [0] },
  { name: 'the reader without a sentinel', come: ['reader'], get: [true], released: [] },
  { name: 'the reader twice', come: ['sentinel', 'reader', 'reader'], get: [true, true, false], released: [0] },
  { name: 'a sentinel after the reader', come: ['reader', 'sentinel'], get: [true, false], released: [] },
])('$name', ({ come, get, released }) => {
  const world = {};
  const gone: number[] = [];
  expect(come.map((role, index) => holdPage(role, () => gone.push(index), world))).toEqual(get);
  expect(gone).toEqual(released);
});
