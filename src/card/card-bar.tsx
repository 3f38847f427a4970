import type { Card } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KindLine } from '../ui/kind-line.tsx';

export type CardBarProps = {
  readonly card: Card;
  /** Titles of the entries that back and forward lead to. */
  readonly back: string | undefined;
  readonly forward: string | undefined;
  /** Whether the card stays while the reader goes on reading. */
  readonly pinned: boolean;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onPin: () => void;
  /** Shows the entry in the side panel; without it there is no button for that. */
  readonly onPanel: (() => void) | undefined;
  readonly onClose: () => void;
};

/** The line at the top of a card: what its entry is, and what can be done with the card. */
export function CardBar({ card, back, forward, pinned, onBack, onForward, onPin, onPanel, onClose }: CardBarProps) {
  return (
    <div class="bar">
      {back !== undefined && <IconButton label={t('card.backTo', { title: back })} path="M10 3 5 8l5 5" onClick={onBack} />}
      {forward !== undefined && <IconButton label={t('card.forwardTo', { title: forward })} path="m6 3 5 5-5 5" onClick={onForward} />}
      <KindLine card={card} />
      {onPanel && <IconButton label={t('card.panel')} path="M2.5 3h11v10h-11zM9.5 3v10" onClick={onPanel} />}
      <IconButton
        class="pin"
        label={t('card.pin')}
        hint={t('card.pinHint')}
        pressed={pinned}
        path="M6 2h4m-3.5 0v4.5L4.500 10h7l-2-3.5V2M8 10v4.5"
        onClick={onPin}
      />
      <IconButton class="close" label={t('card.close')} path="m4 4 8 8m0-8-8 8" onClick={onClose} />
    </div>
  );
}
