import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/entry.ts';

const css = readFileSync(new URL('../../src/highlights/highlights.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
/** The rules outside of media queries, by the name of the highlight. */
const looks = new Map(
  Array.from(
    css.replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '').matchAll(/::highlight\(([\w-]+)\)\s*\{([^}]*)\}/g),
    ([, name = '', rule = '']) => [name, rule],
  ),
);
const print = /@media print \{((?:[^{}]*\{[^}]*\})*)/.exec(css)?.[1] ?? '';

describe('highlights.css', () => {
  it('has a look for each kind in each style, the pointer and the open card, and for nothing else', () => {
    const kinds = KINDS.flatMap((kind) => [`note-${kind}`, `marker-${kind}`]);
    expect([...looks.keys()].sort()).toEqual([...kinds, 'note-hover', 'note-open'].sort());
  });

  it('tells the kinds apart by line and weight, whatever the hue', () => {
    const shapes = KINDS.map((kind) =>
      /underline (\w+) ([\d.]+px)/
        .exec(looks.get(`note-${kind}`) ?? '')
        ?.slice(1)
        .join(' '),
    );
    expect(shapes).not.toContain(undefined);
    expect(new Set(shapes).size).toBe(KINDS.length);
    expect(shapes).not.toContain('solid 1px');
  });

  it.each(KINDS)('draws %s so that it is seen on white and on near black', (kind) => {
    const hue = /#[\da-f]{6}/.exec(looks.get(`note-${kind}`) ?? '')?.[0] ?? '';
    // WCAG 1.4.11: what is needed to understand a graphic.
    expect(contrast(hue, '#ffffff')).toBeGreaterThan(3);
    expect(contrast(hue, '#111111')).toBeGreaterThan(3);
  });

  it.each(KINDS)('marks %s in the hue of its line, so thin that black and white text stay readable', (kind) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      (/rgb\(([^)]*)\)/.exec(looks.get(`marker-${kind}`) ?? '')?.[1] ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    expect(looks.get(`note-${kind}`)).toContain(hex([red, green, blue]));
    const over = (paper: number) => hex([red, green, blue].map((channel) => Math.round(alpha * channel + (1 - alpha) * paper)));
    expect(contrast('#1a1a1a', over(255))).toBeGreaterThan(7);
    expect(contrast('#e8e8e8', over(17))).toBeGreaterThan(7);
  });

  it('sets only what highlights can take, and never the color of the text', () => {
    for (const rule of css.matchAll(/\{([^{}]*)\}/g)) {
      for (const declaration of (rule[1] ?? '').split(';').filter((part) => part.trim())) {
        expect(declaration.split(':')[0]?.trim()).toMatch(/^(text-decoration|background-color)$/);
      }
    }
  });

  it('prints no marks', () => {
    for (const name of looks.keys()) expect(print).toContain(`::highlight(${name})`);
    expect(print).toContain('text-decoration: none');
    expect(print).toContain('background-color: transparent');
  });
});

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
