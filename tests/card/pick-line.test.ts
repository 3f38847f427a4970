import { describe, expect, it } from 'vitest';
import { isOnLine, pickLine, type Rect } from '../../src/card/pick-line.ts';

/** A mention that begins at the end of one line and goes on at the start of the next; and a short third. */
const end = rect(400, 100, 200, 20);
const start = rect(0, 130, 150, 20);
const third = rect(0, 160, 30, 20);
const nothing = rect(400, 100, 0, 20);

const CASES: readonly (readonly [
  name: string,
  lines: readonly Rect[],
  point: { x: number; y: number } | undefined,
  index: number | undefined,
])[] = [
  ['the first, without a pointer', [end, start], undefined, 0],
  ['the first that is to be seen', [nothing, start], undefined, 1],
  ['the one under the pointer', [end, start], { x: 20, y: 140 }, 1],
  ['the one under the pointer', [end, start], { x: 410, y: 101 }, 0],
  ['the one nearest the pointer', [end, start, third], { x: 40, y: 170 }, 2],
  ['on the border of two, the first', [rect(0, 0, 10, 10), rect(0, 10, 10, 10)], { x: 5, y: 10 }, 0],
  ['an only line, however far', [start], { x: 5000, y: 5000 }, 0],
  ['never one without extent', [nothing, start], { x: 400, y: 110 }, 1],
  ['none, of a hidden mention', [nothing], { x: 400, y: 110 }, undefined],
  ['none, of none', [], undefined, undefined],
];

describe('pickLine', () => {
  it.each(CASES)('%s', (_, lines, point, index) => {
    expect(pickLine(lines, point)).toBe(index);
  });
});

it('tells whether a point is on the mention', () => {
  expect(isOnLine([end, start], { x: 500, y: 110 })).toBe(true);
  expect(isOnLine([end, start], { x: 20, y: 150 })).toBe(true);
  expect(isOnLine([end, start], { x: 300, y: 110 })).toBe(false);
  expect(isOnLine([end, start], { x: 20, y: 125 })).toBe(false);
  expect(isOnLine([nothing], { x: 400, y: 110 })).toBe(false);
});

function rect(left: number, top: number, width: number, height: number): Rect {
  return { left, top, width, height, right: left + width, bottom: top + height };
}
