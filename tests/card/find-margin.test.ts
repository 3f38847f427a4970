import { describe, expect, it } from 'vitest';
import { findMargin, type Margin, type Stretch } from '../../src/card/find-margin.ts';

/** Edges of the text, of the window and of what else lies there, px; and how far down it is free where nothing does. */
type Case = {
  readonly text: readonly [number, number];
  readonly window: number;
  readonly taken?: readonly [number, number];
  readonly free?: Stretch;
};

const ALL = { top: 100, bottom: 660 };

const TABLE: readonly (readonly [string, 'ltr' | 'rtl', Case, Margin | undefined])[] = [
  ['a column in the middle of a wide window', 'ltr', { text: [480, 1120], window: 1600 }, { side: 'right', width: 400, ...ALL }],
  ['as wide as there is room', 'ltr', { text: [400, 1000], window: 1392 }, { side: 'right', width: 360, ...ALL }],
  ['no narrower than can be read', 'ltr', { text: [0, 1000], window: 1351 }, undefined],
  ['just wide enough', 'ltr', { text: [0, 1000], window: 1352 }, { side: 'right', width: 320, ...ALL }],
  [
    'a column of other things beside the text',
    'ltr',
    { text: [480, 1120], window: 1600, taken: [1150, 1450] },
    { side: 'left', width: 400, ...ALL },
  ],
  ['text that fills the window', 'ltr', { text: [20, 1260], window: 1280 }, undefined],
  ['text at the right of the window', 'ltr', { text: [600, 1280], window: 1280 }, { side: 'left', width: 400, ...ALL }],
  ['a navigation on the left alone', 'ltr', { text: [480, 1120], window: 1600, taken: [0, 300] }, { side: 'right', width: 400, ...ALL }],
  [
    'just high enough',
    'ltr',
    { text: [480, 1120], window: 1600, free: { top: 0, bottom: 220 } },
    { side: 'right', width: 400, top: 0, bottom: 220 },
  ],
  ['not high enough to be read', 'ltr', { text: [480, 1120], window: 1600, free: { top: 0, bottom: 219 } }, undefined],
  ['things on both sides', 'ltr', { text: [480, 1120], window: 1600, taken: [0, 1600] }, undefined],
  ['right to left, where lines end', 'rtl', { text: [480, 1120], window: 1600 }, { side: 'left', width: 400, ...ALL }],
  ['right to left, where they begin', 'rtl', { text: [300, 1120], window: 1600 }, { side: 'right', width: 400, ...ALL }],
];

describe('findMargin', () => {
  it.each(TABLE)('%s', (_, direction, { text: [left, right], window: width, taken: [from, to] = [0, 0], free = ALL }, margin) => {
    const freeBetween = (one: number, other: number) => (other <= from || one >= to ? free : undefined);
    expect(findMargin({ left, right }, { width, direction, freeBetween })).toEqual(margin);
  });
});
