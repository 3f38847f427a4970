import { Component, type ComponentChildren } from 'preact';
import type { Card, Claim } from '../domain/entry.ts';
import { fill, t } from '../i18n/i18n.ts';
import { type ConnectionStep, findConnection } from './find-connection.ts';
import { Chevron } from './glyph.tsx';
import { KindShape } from './kind-shape.tsx';
import { CONTENT_LANGUAGE } from './wear-language.ts';

export type ConnectionsProps = {
  /** The entry that the card is of. */
  readonly card: Card;
  /** Cards by id. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Ids of the entries that can be asked about. */
  readonly others: readonly string[];
  /** Ids of all entries that the article names. */
  readonly met: readonly string[];
  readonly onRelated: (entry: string) => void;
  /** Shows a claim with its date, voice and sources. */
  readonly showClaim: (claim: Claim) => ComponentChildren;
};

/** Asks for another entry of the article, and tells by which relations the two are connected. A class for the reason that CopyButton is one. */
export class Connections extends Component<ConnectionsProps, { readonly end: string }> {
  override state = { end: '' };

  override render() {
    const { card, cards, others, met } = this.props;
    const { end } = this.state;
    const titles = others.flatMap((entry) => cards[entry] ?? []).sort((one, other) => one.title.localeCompare(other.title, 'en'));
    if (titles.length === 0) return null;
    const steps = end === '' ? undefined : findConnection(card.id, end, { cards, met });
    return (
      <div class="connections">
        <label>
          {t('connection.question')}
          <select value={end} onChange={({ currentTarget }) => this.setState({ end: currentTarget.value })}>
            <option value="">{t('connection.choose')}</option>
            {titles.map(({ id, title }) => (
              <option key={id} value={id} lang={CONTENT_LANGUAGE}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <div aria-live="polite">
          {end !== '' && !steps && <p class="none">{t('connection.none')}</p>}
          {steps && (
            <ol class="chain">
              {steps.map((step) => (
                <Step key={`${step.from.id} ${step.to.id}`} step={step} props={this.props} />
              ))}
            </ol>
          )}
        </div>
      </div>
    );
  }
}

type StepProps = { readonly step: ConnectionStep; readonly props: ConnectionsProps };

function Step({ step: { from, subject, relation, to, claim }, props }: StepProps) {
  return (
    <li>
      <p lang={CONTENT_LANGUAGE}>
        <Name card={from} as={subject} props={props} /> <span class="relation">{relation}</span>{' '}
        <Name card={to} as={to.title} props={props} />
      </p>
      {claim ? (
        <details class="proof">
          <summary>
            {t('connection.claim')}
            <Chevron />
          </summary>
          {props.showClaim(claim)}
        </details>
      ) : (
        <p class="proof">{fill('connection.card', { title: <span lang={CONTENT_LANGUAGE}>{from.title}</span> })}</p>
      )}
    </li>
  );
}

type NameProps = { readonly card: Card; readonly as: string; readonly props: ConnectionsProps };

function Name({ card, as, props }: NameProps) {
  const name = (
    <>
      <KindShape kind={card.kind} />
      {as}
    </>
  );
  return (
    <span class="name" data-kind={card.kind}>
      {card.id === props.card.id ? (
        name
      ) : (
        <button type="button" class="link" onClick={() => props.onRelated(card.id)}>
          {name}
        </button>
      )}
    </span>
  );
}
