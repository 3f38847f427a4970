// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageTheme, parseColor } from '../../src/card/page-theme.ts';
import type { Theme } from '../../src/ui/wear-theme.ts';

/** Colors as `getComputedStyle` gives them, whether they look dark, and their alpha. */
const CASES: readonly (readonly [color: string, dark: boolean, alpha: number])[] = [
  ['rgb(255, 255, 255)', false, 1],
  ['rgb(0, 0, 0)', true, 1],
  ['rgb(20, 23, 26)', true, 1],
  ['rgb(255, 241, 229)', false, 1],
  ['rgb(0, 0, 255)', true, 1],
  ['rgb(255, 255, 0)', false, 1],
  ['rgba(0, 0, 0, 0)', true, 0],
  ['rgba(255, 255, 255, 0.8)', false, 0.8],
  ['color(srgb 0.1 0.1 0.1)', true, 1],
  ['color(srgb 1 1 1 / 0.5)', false, 0.5],
  ['color(display-p3 0.95 0.95 0.9)', false, 1],
  ['oklab(0.2 0.01 0.02)', true, 1],
  ['oklch(0.95 0.02 90)', false, 1],
  ['lab(12 3 4 / 0.9)', true, 0.9],
  ['lch(97 3 4)', false, 1],
];

describe('parseColor', () => {
  it.each(CASES)('%s', (text, dark, alpha) => {
    const color = parseColor(text);
    expect(color && color.lightness < 0.5).toBe(dark);
    expect(color?.alpha).toBeCloseTo(alpha);
  });

  it.each(['', 'transparent', 'canvas', 'url(x)'])('knows nothing of %s', (text) => {
    expect(parseColor(text)).toBeUndefined();
  });
});

/** Styles from `<html>` inwards to the mention. */
const PAGES: readonly (readonly [name: string, styles: readonly string[], theme: Theme])[] = [
  ['a page that sets nothing', [], 'light'],
  ['a dark page', ['background: rgb(20, 20, 20); color: white'], 'dark'],
  ['a dark box on a light page', ['background: white', '', 'background: rgb(20, 20, 20); color: white', ''], 'dark'],
  ['a light article on a dark page', ['background: black', 'background: rgb(250, 250, 250)', ''], 'light'],
  ['a thin veil on a dark page', ['background: black', '', 'background: rgba(255, 255, 255, 0.1)'], 'dark'],
  ['a picture under light text', ['background: white', '', 'background-image: url(sea.png); color: rgb(240, 240, 240)'], 'dark'],
  ['a picture under dark text', ['background: black', '', 'background-image: url(sky.png); color: rgb(10, 10, 10)'], 'light'],
  ['no ground, but light text', ['', 'color: rgb(240, 240, 240)'], 'dark'],
];

describe('pageTheme', () => {
  it.each(PAGES)('%s', (_, [html = '', body = '', ...inner], theme) => {
    document.documentElement.style.cssText = html;
    document.body.style.cssText = body;
    document.body.replaceChildren();
    let element: HTMLElement = document.body;
    for (const style of inner) {
      const child = document.createElement('div');
      child.style.cssText = style;
      element.append(child);
      element = child;
    }
    expect(pageTheme(element)).toBe(theme);
  });
});
