/** Whether text is dark on light or light on dark. */
export type Theme = 'light' | 'dark';

/** Gives a surface the theme that the reader chose; `auto` is that of the system. */
export function wearTheme(surface: HTMLElement, theme: Theme | 'auto'): void {
  if (theme === 'auto') delete surface.dataset.theme;
  else surface.dataset.theme = theme;
}
