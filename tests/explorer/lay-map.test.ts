import { describe, expect, it } from 'vitest';
import { type Box, layMap } from '../../src/explorer/lay-map.ts';

/** Boxes as titles make them: most of one line, some broad, some of three. */
const boxes = (count: number): readonly Box[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, width: 80 + ((index * 37) % 110), height: 26 + 16 * (index % 3) }));

const star = (count: number) => Array.from({ length: count - 1 }, (_, index) => ({ from: '0', to: `${index + 1}` }));

describe.each([320, 560, 1100])('a map of %i pixels', (width) => {
  it.each([1, 2, 5, 15, 31])('has room for %i boxes, none over another, none over the edge', (count) => {
    const all = boxes(count);
    const { places, height } = layMap(all, star(count), { width });
    const edges = all.map(({ id, ...size }) => {
      const { x, y } = places.get(id) ?? { x: Number.NaN, y: Number.NaN };
      return { id, left: x - size.width / 2, right: x + size.width / 2, top: y - size.height / 2, bottom: y + size.height / 2 };
    });
    for (const one of edges) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(width);
      expect(one.top).toBeGreaterThanOrEqual(0);
      expect(one.bottom).toBeLessThanOrEqual(height);
    }
    const over = edges.flatMap((one, index) =>
      edges
        .slice(index + 1)
        .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(over).toEqual([]);
  });

  it('has the first box in its middle, and is the same each time', () => {
    const once = layMap(boxes(9), star(9), { width });
    expect(once.places.get('0')?.x).toBe(width / 2);
    expect(layMap(boxes(9), star(9), { width })).toEqual(once);
  });
});
