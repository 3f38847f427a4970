import type { Dossier } from '../domain/dossier.ts';
import type { Card } from '../domain/entry.ts';
import type { Evidence } from '../domain/mention.ts';
import { t } from '../i18n/i18n.ts';
import { CardContent } from '../ui/card-content.tsx';
import { Chevron, Glyph } from '../ui/glyph.tsx';
import { KindLine } from '../ui/kind-line.tsx';
import { CONTENT_LANGUAGE, interfaceLanguage } from '../ui/wear-language.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { evidenceInWords } from './evidence-in-words.ts';

export type CardViewProps = {
  readonly card: Card;
  readonly dossier: Dossier;
  readonly theme: Theme;
  /** Whether it lies at the bottom of the screen instead of beside its mention. */
  readonly sheet: boolean;
  /** Of the text that it lies on; its own is that of its language. */
  readonly direction: 'ltr' | 'rtl';
  /** Day of the article, ISO 8601. */
  readonly articleDate: string | undefined;
  /** Ids of the entries that the article names, in reading order. */
  readonly met: readonly string[];
  /** Titles of the entries that back and forward lead to. */
  readonly back: string | undefined;
  readonly forward: string | undefined;
  /** The mention that the card was opened for; absent while another entry is shown. */
  readonly mention: MentionProps | undefined;
  /** Whether the card stays while the reader goes on reading. */
  readonly pinned: boolean;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onPin: () => void;
  /** Shows the entry in the side panel; without it there is no button for that. */
  readonly onPanel: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onRelated: (entry: string) => void;
  /** Asks for a search of the web for a headline; without it the headline is text. */
  readonly onSearch: ((headline: string) => void) | undefined;
};

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

/** A card: pure, no state of its own save what is unfolded, which the browser keeps, and what was just copied. */
export function CardView(props: CardViewProps) {
  const { card, dossier, articleDate } = props;
  return (
    <section
      class={props.sheet ? 'surface card sheet' : 'surface card'}
      data-theme={props.theme}
      data-behind={props.direction}
      role="dialog"
      aria-labelledby="title"
      aria-describedby="identification"
      {...interfaceLanguage()}
      tabIndex={-1}
    >
      <div class="frame" data-kind={card.kind}>
        <div class="head">
          {props.sheet && <div class="handle" aria-hidden="true" />}
          <Bar {...props} />
        </div>
        <div class="scroll" key={card.id}>
          <header>
            <h2 id="title" lang={CONTENT_LANGUAGE} tabIndex={-1}>
              {card.title}
            </h2>
            <p id="identification" lang={CONTENT_LANGUAGE}>
              {card.identification}
            </p>
          </header>
          <CardContent
            card={card}
            dossier={dossier}
            met={props.met}
            articleDate={articleDate}
            onRelated={props.onRelated}
            onSearch={props.onSearch}
          />
          {props.mention && <MentionFacts {...props.mention} />}
        </div>
      </div>
    </section>
  );
}

function Bar({ card, back, forward, pinned, onBack, onForward, onPin, onPanel, onClose }: CardViewProps) {
  return (
    <div class="bar">
      {back !== undefined && (
        <button
          type="button"
          class="icon"
          aria-label={t('card.backTo', { title: back })}
          title={t('card.backTo', { title: back })}
          onClick={onBack}
        >
          <Glyph path="M10 3 5 8l5 5" />
        </button>
      )}
      {forward !== undefined && (
        <button
          type="button"
          class="icon"
          aria-label={t('card.forwardTo', { title: forward })}
          title={t('card.forwardTo', { title: forward })}
          onClick={onForward}
        >
          <Glyph path="m6 3 5 5-5 5" />
        </button>
      )}
      <KindLine card={card} />
      {onPanel && (
        <button type="button" class="icon" aria-label={t('card.panel')} title={t('card.panel')} onClick={onPanel}>
          <Glyph path="M2.500 3h11v10h-11zM9.500 3v10" />
        </button>
      )}
      <button type="button" class="icon pin" aria-label={t('card.pin')} aria-pressed={pinned} title={t('card.pinHint')} onClick={onPin}>
        <Glyph path="M6 2h4m-3.500 0v4.500L4.500 10h7l-2-3.500V2M8 10v4.500" />
      </button>
      <button type="button" class="icon close" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
        <Glyph path="m4 4 8 8m0-8-8 8" />
      </button>
    </div>
  );
}

function MentionFacts({ evidence, at, of, onStep, onHide, onMute }: MentionProps) {
  return (
    <section class="mention" aria-label={t('card.mention')}>
      {of > 1 && (
        <div class="steps">
          <p role="status">{t('card.mentionOf', { at: at + 1, of })}</p>
          <button
            type="button"
            class="icon"
            aria-label={t('card.previousMention')}
            title={t('card.previousMention')}
            onClick={() => onStep((at + of - 1) % of)}
          >
            <Glyph path="m3 10 5-5 5 5" />
          </button>
          <button
            type="button"
            class="icon"
            aria-label={t('card.nextMention')}
            title={t('card.nextMention')}
            onClick={() => onStep((at + 1) % of)}
          >
            <Glyph path="m3 6 5 5 5-5" />
          </button>
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
