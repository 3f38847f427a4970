import { formatDate } from '../../src/card/format-date.ts';
import { kindName } from '../../src/card/kind-shape.tsx';
import type { Card } from '../../src/domain/entry.ts';

/** Everything that the reader itself says on a page. */
export const STRINGS = {
  /** Where the reader of the article was taken: `Term 4 of 11: Helsinki summit, event, July 2018`. */
  term: ({ title, kind, when }: Card, at: number, of: number) => {
    const date = when === undefined ? '' : `, ${formatDate(when)}`;
    return `Term ${at + 1} of ${of}: ${title}, ${kindName(kind).toLowerCase()}${date}`;
  },
  noTerms: 'No term is marked on this page.',
  lookedUp: 'You looked these words up.',
} as const;
