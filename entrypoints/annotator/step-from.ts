/** Where a mark stands in the window, in CSS pixels from its top. */
export type Extent = { readonly top: number; readonly bottom: number };

export type Step = {
  readonly to: 'next' | 'previous';
  /** Place of the mark that was stepped to last; absent before the first step, and where that mark is gone. */
  readonly from?: number;
  /** Of the window. */
  readonly height: number;
};

/**
 * The place of the mark to step to, among marks in reading order. From the mark of the last step while it is in the window, else from what is
 * in the window now; from the last to the first and back. Undefined where there are none.
 */
export function stepFrom(marks: readonly Extent[], { to, from, height }: Step): number | undefined {
  if (marks.length === 0) return undefined;
  const last = from === undefined ? undefined : marks[from];
  if (from !== undefined && last && last.bottom > 0 && last.top < height) {
    return (from + (to === 'next' ? 1 : -1) + marks.length) % marks.length;
  }
  const found = to === 'next' ? marks.findIndex(({ bottom }) => bottom > 0) : marks.findLastIndex(({ top }) => top < height);
  if (found >= 0) return found;
  return to === 'next' ? 0 : marks.length - 1;
}
