import type { Evidence } from '../domain/mention.ts';
import { t } from '../i18n/i18n.ts';
import { Chevron } from '../ui/glyph.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { evidenceInWords } from './evidence-in-words.ts';

export type MentionProps = {
  /** Why it is marked. */
  readonly evidence: Evidence;
  /** Its place among the mentions of its entry, counted from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  /** Goes to another of them. */
  readonly onStep: (mention: number) => void;
  /** Takes the entry's marks off this page; without it there is no button for that. */
  readonly onHide: (() => void) | undefined;
  /** Takes the entry's marks off every page; without it there is no button for that. */
  readonly onMute: (() => void) | undefined;
};

/** What a card says of the mention that it was opened for: which it is, why it is marked, and how to be rid of the mark. */
export function MentionFacts({ evidence, at, of, onStep, onHide, onMute }: MentionProps) {
  return (
    <section class="mention" aria-label={t('card.mention')}>
      {of > 1 && (
        <div class="steps">
          <p role="status">{t('card.mentionOf', { at: at + 1, of })}</p>
          <IconButton label={t('card.previousMention')} path="m3 10 5-5 5 5" onClick={() => onStep((at + of - 1) % of)} />
          <IconButton label={t('card.nextMention')} path="m3 6 5 5 5-5" onClick={() => onStep((at + 1) % of)} />
        </div>
      )}
      <div class="why">
        <details onToggle={({ currentTarget }) => currentTarget.parentElement?.scrollIntoView({ block: 'nearest' })}>
          <summary>
            {t('card.whyMarked')}
            <Chevron />
          </summary>
          <p>{evidenceInWords(evidence)}</p>
        </details>
        {onHide && (
          <button type="button" class="link" title={t('card.notThisHint')} onClick={onHide}>
            {t('card.notThis')}
          </button>
        )}
        {onMute && (
          <button type="button" class="link" title={t('card.muteHint')} onClick={onMute}>
            {t('card.mute')}
          </button>
        )}
      </div>
    </section>
  );
}
