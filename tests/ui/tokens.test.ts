import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const colors = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\(\s*#([0-9a-f]{6}),\s*#([0-9a-f]{6})\s*\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

/** WCAG 2.2: AA for text of any size; for the parts of controls and graphics. */
const TEXT = 4.5;
const GRAPHIC = 3;

const PAIRS: readonly (readonly [ink: string, paper: string, least: number])[] = [
  ...['ink', 'ink-soft', 'person', 'organization', 'event', 'measure', 'place', 'term'].flatMap(
    (ink) =>
      [
        [ink, 'paper', TEXT],
        [ink, 'paper-raised', TEXT],
      ] as const,
  ),
  ['rule-strong', 'paper', GRAPHIC],
  ['focus', 'paper', GRAPHIC],
  ['focus', 'paper-raised', GRAPHIC],
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(PAIRS)('%s on %s', (ink, paper, least) => {
    expect(contrast(colors.get(ink)?.[theme], colors.get(paper)?.[theme])).toBeGreaterThanOrEqual(least);
  });
});

function contrast(one = '', other = ''): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
