import { afterEach, expect, test, vi } from 'vitest';
import { nearestTop } from '../../../entrypoints/annotator/nearest-top.ts';
import type { Mention } from '../../../src/domain/mention.ts';

const WINDOW = 800;

/** Mentions a line apart, each of the entry of its number; those in `gone` are no longer shown. */
function at(scrolled: number, gone: readonly number[] = []): string | undefined {
  vi.stubGlobal('window', { innerHeight: WINDOW });
  const mentions: Mention[] = [0, 1, 2, 3, 4, 5].map((line) => ({
    start: line,
    end: line + 1,
    entry: String(line),
    evidence: { because: 'full-name' },
  }));
  const rangeOf = ({ start }: { readonly start: number }) => {
    const top = 1000 * start + 500 - scrolled;
    const box = { top, bottom: top + 20, height: 20 };
    // Of a range, only its box is asked for.
    return gone.includes(start) ? null : ({ getBoundingClientRect: () => box } as unknown as Range);
  };
  return nearestTop(mentions, { page: { rangeOf }, isShown: ({ entry }) => entry !== '4' });
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['the first in the window', 0, [], '0'],
  ['the first in the window, further down', 1400, [], '1'],
  ['the last above where none is in it', 600, [], '0'],
  ['none above all of them', -2000, [], undefined],
  ['not one that does not count', 4100, [], '3'],
  ['the last of all below the article', 9000, [], '5'],
  ['not one that is gone', 2400, [2], '1'],
  ['none where all are gone', 0, [0, 1, 2, 3, 5], undefined],
] as const)('%s', (_what, scrolled, gone, expected) => {
  expect(at(scrolled, gone)).toBe(expected);
});
