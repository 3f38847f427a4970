import type { Card, Claim, Kind } from '../../src/domain/entry.ts';
import type { Story } from '../../src/domain/story.ts';

/** A claim of this date. */
function claim(date: string, text = `Something happened (${date}).`): Claim {
  return { text, date, voice: { kind: 'reported' }, citations: [{ document: 'report', paragraph: 1, anchor: 'Something happened' }] };
}

/** A card with a claim for each date. */
export function card(id: string, kind: Kind, dates: readonly string[], others: Partial<Card> = {}): Card {
  const title = id.replace(/(^|-)(\w)/g, (_all, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`);
  return { id, kind, title, identification: `What ${title} is.`, claims: dates.map((date) => claim(date)), related: [], ...others };
}

/** A story of these entries, in this order; `related` are cards that it only leads to. */
export function storyOf(
  cards: readonly Card[],
  { date, related = [] }: { readonly date?: string; readonly related?: readonly Card[] } = {},
): Story {
  return {
    title: 'Seven Years After Port Amsel',
    ...(date !== undefined && { date }),
    entries: cards.map(({ id }) => id),
    dossier: {
      mentions: cards.map(({ id }, at) => ({ start: at * 10, end: at * 10 + 5, entry: id, evidence: { because: 'full-name' as const } })),
      cards: Object.fromEntries([...cards, ...related].map((one) => [one.id, one])),
      documents: {
        report: { id: 'report', title: 'The Harbor Treaty', outlet: 'The Courier', published: '2025-05-29', genre: 'reporting' },
      },
    },
  };
}
