import type { Theme } from './page-theme.ts';

/** Gives a surface the theme that the reader chose; `auto` is that of the system. */
export function wearTheme(surface: HTMLElement, theme: Theme | 'auto'): void {
  if (theme === 'auto') delete surface.dataset.theme;
  else surface.dataset.theme = theme;
}
