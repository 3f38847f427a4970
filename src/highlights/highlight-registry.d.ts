/** In Chromium 140 and Firefox 150, not yet in TypeScript's own library. */
interface HighlightRegistry {
  highlightsFromPoint(x: number, y: number): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}
