import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { Glyph } from '../ui/glyph.tsx';
import { KindShape, kindName } from '../ui/kind-shape.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import type { CardGroup } from './choose-cards.ts';

export type StoryListProps = {
  readonly groups: readonly CardGroup[];
  /** The entry that the reader has come to in the article. */
  readonly current: string | undefined;
  readonly onOpen: (entry: string) => void;
  readonly onLocate: (entry: string) => void;
};

/** The entries of a story. While the reader is busy with the page, the list scrolls along; never under their own hand. */
export function StoryList({ groups, current, onOpen, onLocate }: StoryListProps) {
  const root = useRef<HTMLDivElement>(null);
  // The reader's going on scrolls it, and nothing else.
  useEffect(() => {
    const list = root.current;
    if (!list || list.matches(':hover, :focus-within')) return;
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const item = (card: Card) => <Item key={card.id} card={card} isCurrent={card.id === current} onOpen={onOpen} onLocate={onLocate} />;
  return (
    <div class="list" ref={root}>
      {groups.map(({ kind, cards }) =>
        kind === undefined ? (
          <ol key="all">{cards.map(item)}</ol>
        ) : (
          <section key={kind} data-kind={kind} aria-labelledby={`kind-${kind}`}>
            <h2 class="label" id={`kind-${kind}`}>
              <KindShape kind={kind} /> {kindName(kind)} <span class="amount">{cards.length}</span>
            </h2>
            <ol>{cards.map(item)}</ol>
          </section>
        ),
      )}
    </div>
  );
}

type ItemProps = {
  readonly card: Card;
  readonly isCurrent: boolean;
  readonly onOpen: (entry: string) => void;
  readonly onLocate: (entry: string) => void;
};

function Item({ card: { id, kind, title, identification }, isCurrent, onOpen, onLocate }: ItemProps) {
  return (
    <li class="item" data-entry={id} data-kind={kind} aria-current={isCurrent ? 'location' : undefined}>
      <button type="button" class="open" onClick={() => onOpen(id)}>
        <KindShape kind={kind} />
        <span class="name" lang={CONTENT_LANGUAGE}>
          {title}
        </span>
        <span class="unseen">, {kindName(kind)}</span>
        {isCurrent && <span class="here">{t('panel.here')}</span>}
        <span class="what" lang={CONTENT_LANGUAGE}>
          {identification}
        </span>
      </button>
      <button
        type="button"
        class="icon locate"
        aria-label={t('panel.locateEntry', { title })}
        title={t('panel.locate')}
        onClick={() => onLocate(id)}
      >
        <Glyph path="M2 4h12M2 8h5m-5 4h4m4-3 3 3-3 3m3-3H8.500" />
      </button>
    </li>
  );
}
