import { CardContent, type CardContentProps } from '../ui/card-content.tsx';
import { CONTENT_LANGUAGE, interfaceLanguage } from '../ui/wear-language.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { CardBar, type CardBarProps } from './card-bar.tsx';
import { MentionFacts, type MentionProps } from './mention-facts.tsx';

export type CardViewProps = CardBarProps &
  Omit<CardContentProps, 'current'> & {
    readonly theme: Theme;
    /** Whether it lies at the bottom of the screen instead of beside its mention. */
    readonly sheet: boolean;
    /** Of the text that it lies on; its own is that of its language. */
    readonly direction: 'ltr' | 'rtl';
    /** The mention that the card was opened for; absent while another entry is shown. */
    readonly mention: MentionProps | undefined;
  };

/** A card: pure, no state of its own save what is unfolded, which the browser keeps, and what was just copied. */
export function CardView(props: CardViewProps) {
  const { card, mention } = props;
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
          <CardBar {...props} />
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
          <CardContent {...props} />
          {mention && <MentionFacts {...mention} />}
        </div>
      </div>
    </section>
  );
}
