import { createCard } from '../../src/card/create-card.ts';
import type { Point } from '../../src/card/pick-line.ts';
import type { Kind } from '../../src/domain/entry.ts';
import type { Mention } from '../../src/domain/mention.ts';
import { createHighlights, type HighlightStyle, type Mark } from '../../src/highlights/highlights.ts';
import { chooseMarks } from '../../src/linking/choose-marks.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import { EXAMPLE } from './example.ts';

/** A term of the example, in reading order. */
export type ExampleTerm = {
  readonly title: string;
  readonly kind: Kind;
  /** Opens its card. */
  readonly open: () => void;
};

export type ExampleOptions = {
  readonly signal: AbortSignal;
  /** What the reader chose of how things look. */
  readonly dress: () => Promise<{ readonly highlightStyle: HighlightStyle; readonly theme: 'auto' | 'light' | 'dark' }>;
};

/**
 * Does with the paragraphs of the example what the annotator does with an article: has the background link them, paints the first mentions,
 * opens cards. Each paragraph holds one text. Undefined if the knowledge base cannot be read.
 */
export async function startExample(
  paragraphs: readonly HTMLElement[],
  { signal, dress }: ExampleOptions,
): Promise<readonly ExampleTerm[] | undefined> {
  const text = EXAMPLE.paragraphs.join('\n');
  const [outcome, looks] = await Promise.all([ask('annotate', { article: { text, title: EXAMPLE.title, date: EXAMPLE.date } }), dress()]);
  if (outcome?.ok !== true) return undefined;
  const { dossier } = outcome.value;

  const highlights = createHighlights<Mark & { readonly mention: Mention }>(document, { signal });
  const card = createCard({
    signal,
    theme: looks.theme,
    onSearch: (headline) => tell('search', headline),
    onClose: () => highlights.emphasize(null),
  });
  const { marks } = chooseMarks(dossier.mentions, {
    density: 'normal',
    isWanted: () => true,
    isMarkable: () => true,
    claimsOf: () => 0,
    text,
  });
  const painted = marks.flatMap((mention) => {
    const range = rangeOf(mention, paragraphs);
    const kind = dossier.cards[mention.entry]?.kind;
    return range && kind ? [{ entry: mention.entry, kind, range, mention }] : [];
  });
  highlights.paint(painted, looks.highlightStyle);

  const open = (mark: (typeof painted)[number], point?: Point) => {
    const { entry, mention, range } = mark;
    const reveal = () => {
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
      return undefined;
    };
    if (!point) reveal();
    card.open({
      entry,
      dossier,
      mentions: [{ rects: () => highlights.rectsOf(mark), evidence: mention.evidence, reveal }],
      mention: 0,
      articleDate: EXAMPLE.date,
      ...(point && { point }),
    });
    if (card.isOpen) highlights.emphasize(mark);
  };
  highlights.onActivate((mark, { clientX: x, clientY: y }) => open(mark, { x, y }));
  return painted.map((mark) => ({ title: dossier.cards[mark.entry]?.title ?? mark.entry, kind: mark.kind, open: () => open(mark) }));
}

function rangeOf({ start, end }: Mention, paragraphs: readonly HTMLElement[]): Range | undefined {
  let before = 0;
  for (const paragraph of paragraphs) {
    const text = paragraph.firstChild;
    const length = text?.nodeValue?.length ?? 0;
    if (text && end <= before + length) {
      const range = document.createRange();
      range.setStart(text, start - before);
      range.setEnd(text, end - before);
      return range;
    }
    // One newline stands between two paragraphs.
    before += length + 1;
  }
  return undefined;
}
