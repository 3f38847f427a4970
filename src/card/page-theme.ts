import type { Theme } from '../ui/wear-theme.ts';

/**
 * The theme of a page at an element: by the luminance of the nearest background that is opaque enough to be seen, else by that of the
 * text on it (a page that shows pictures or gradients behind its text says at least what it is not).
 */
export function pageTheme(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    const background = parseColor(style.backgroundColor);
    if (background && background.alpha >= OPAQUE_ENOUGH) return background.lightness < MIDDLE ? 'dark' : 'light';
    if (style.backgroundImage !== 'none') break;
  }
  const text = parseColor(view.getComputedStyle(element).color);
  if (text) return text.lightness < MIDDLE ? 'light' : 'dark';
  return view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** A color as browsers compute it, reduced to how light it looks, 0 to 1, and its alpha. Undefined for a notation it does not know. */
export function parseColor(computed: string): { readonly lightness: number; readonly alpha: number } | undefined {
  const match = COLOR.exec(computed);
  if (!match) return undefined;
  const [, notation = '', list = ''] = match;
  const [channels = '', slashAlpha] = list.replaceAll(',', ' ').split('/');
  const numbers = channels
    .trim()
    .split(/\s+/)
    .map(Number)
    .filter((part) => !Number.isNaN(part));
  const [a = 0, b = 0, c = 0, commaAlpha] = numbers;
  const alpha = slashAlpha === undefined ? (commaAlpha ?? 1) : Number.parseFloat(slashAlpha);
  switch (notation) {
    case 'rgb':
    case 'rgba':
      return { lightness: lightnessOf(a / 255, b / 255, c / 255), alpha };
    case 'color':
      return { lightness: lightnessOf(a, b, c), alpha };
    case 'lab':
    case 'lch':
      return { lightness: a / 100, alpha };
    default:
      return { lightness: a, alpha };
  }
}

const COLOR = /^(rgba?|color|lab|lch|oklab|oklch)\((?:[a-z][a-z\d-]* )?([^)]*)\)$/;

/** A veil thinner than this does not make a page light or dark. */
const OPAQUE_ENOUGH = 0.5;

/** Half of the way from black to white as seen. */
const MIDDLE = 0.5;

/** Perceived lightness from sRGB channels, 0 to 1: the L* of CIE Lab over 100, with gamma 2.2 for the transfer curve. */
function lightnessOf(red: number, green: number, blue: number): number {
  const luminance = 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;
  return luminance > 0.008856 ? 1.16 * Math.cbrt(luminance) - 0.16 : 9.033 * luminance;
}

/** The parent in the flat tree. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
