import { h, render } from 'preact';
import type { Theme } from '../ui/wear-theme.ts';
import { type CardEvent, type CardState, neighbors, shownEntry } from './card-state.ts';
import { CardView } from './card-view.tsx';
import type { MentionProps } from './mention-facts.tsx';
import type { Shown } from './put-up-card.ts';

export type DrawOptions = {
  readonly theme: Theme;
  readonly happen: (event: CardEvent) => void;
  readonly onSearch: ((headline: string) => void) | undefined;
  readonly onPanel: ((entry: string) => void) | undefined;
  readonly onHide: (() => void) | undefined;
  readonly onMute: (() => void) | undefined;
};

/** Draws what the state says on what was put up for it. Answers whether there is such a card. */
export function drawCard({ request, host, sheet, direction }: Shown, state: CardState, options: DrawOptions): boolean {
  const { theme, happen, onSearch, onPanel } = options;
  const { dossier, articleDate, met = [] } = request;
  const card = dossier.cards[shownEntry(state) ?? ''];
  if (!card || state.name === 'closed') return false;
  const { opening, pinned } = state;
  const { back, forward } = neighbors(state);
  const props = {
    card,
    dossier,
    theme,
    sheet: sheet.matches,
    direction,
    articleDate,
    met,
    back: dossier.cards[back ?? '']?.title,
    forward: dossier.cards[forward ?? '']?.title,
    mention: card.id === request.entry ? mentionProps(request, state, options) : undefined,
    pinned,
    onBack: () => happen({ name: 'back', opening }),
    onForward: () => happen({ name: 'forward', opening }),
    onPin: () => happen({ name: 'pin', opening }),
    onPanel: onPanel && (() => onPanel(card.id)),
    onClose: () => happen({ name: 'close', opening }),
    onRelated: (entry: string) => happen({ name: 'related', opening, entry }),
    onSearch,
  };
  render(h(CardView, props), host.mount);
  return true;
}

function mentionProps(
  { mentions }: Shown['request'],
  { opening, mention: at }: Extract<CardState, { name: 'open' }>,
  { happen, onHide, onMute }: DrawOptions,
): MentionProps | undefined {
  const mention = mentions[at];
  if (!mention) return undefined;
  const onStep = (next: number) => happen({ name: 'mention', opening, mention: next });
  return { evidence: mention.evidence, at, of: mentions.length, onStep, onHide, onMute };
}
