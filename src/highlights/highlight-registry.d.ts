/** In Chromium 140 and Firefox 150, not yet in TypeScript's own library. */
interface HighlightRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { readonly shadowRoots?: readonly ShadowRoot[] },
  ): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}
