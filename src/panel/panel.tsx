import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kind } from '../domain/entry.ts';
import type { Story } from '../domain/story.ts';
import { t } from '../i18n/i18n.ts';
import { kindName } from '../ui/kind-shape.tsx';
import { KindToggles } from '../ui/kind-toggles.tsx';
import { SourcesEnd } from '../ui/sources-end.tsx';
import { Time } from '../ui/time.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import { chooseCards, countKinds } from './choose-cards.ts';
import { claimKey, dateClaims } from './date-claims.ts';
import { EntryView } from './entry-view.tsx';
import { StoryList } from './story-list.tsx';
import { Tabs } from './tabs.tsx';
import { Timeline } from './timeline.tsx';

export type PanelProps = {
  readonly story: Story;
  /** The entry that the reader has come to in the article. */
  readonly current: string | undefined;
  /** An entry that was asked for from the page; each request is another object. */
  readonly wanted: { readonly entry: string } | undefined;
  /** Scrolls the page to a mention of an entry. */
  readonly onLocate: (entry: string) => void;
  /** Asks for a search of the web for a headline. */
  readonly onSearch: (headline: string) => void;
};

type View = 'entries' | 'timeline';

/** What is open over the views: an entry, and the claim of it that was asked for. */
type Step = { readonly entry: string; readonly claim?: string };

/** The story of the open article: what was found in it, its claims in time, and each entry's card. */
export function Panel({ story, current, wanted, onLocate, onSearch }: PanelProps) {
  const [view, setView] = useState<View>('entries');
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<'reading' | 'kind'>('reading');
  const [kindsOff, setKindsOff] = useState<readonly Kind[]>([]);
  const [trail, setTrail] = useState<readonly Step[]>([]);
  const [mark, setMark] = useState<string>();
  const root = useRef<HTMLElement>(null);
  const left = useRef(0);

  const { title, date, entries, dossier } = story;
  const step = trail.at(-1);
  const card = step && dossier.cards[step.entry];
  const groups = chooseCards(story, { query, order, kindsOff, kindName });

  const open = (next: Step) => {
    if (trail.length === 0) left.current = window.scrollY;
    setTrail([...trail, next]);
  };
  const back = () => setTrail(trail.slice(0, -1));

  useEffect(() => {
    if (wanted) setTrail([{ entry: wanted.entry }]);
  }, [wanted]);

  // The focus goes where the reader goes, and comes back with them.
  const before = useRef<readonly Step[]>([]);
  useLayoutEffect(() => {
    const came = before.current;
    before.current = trail;
    if (came === trail || (came.length === 0 && trail.length === 0)) return;
    const now = trail.at(-1);
    if (now) return focusEntry(root.current, now);
    window.scrollTo({ top: left.current, behavior: 'instant' });
    root.current
      ?.querySelector<HTMLElement>(view === 'timeline' ? '.mark[tabindex="0"]' : `[data-entry="${came[0]?.entry}"] .open`)
      ?.focus();
  }, [trail, view]);

  const backWords = (): string => {
    const to = trail.at(-2);
    if (to) return t('panel.backTo', { title: dossier.cards[to.entry]?.title ?? to.entry });
    return view === 'timeline' ? t('panel.backToTimeline') : t('panel.backToList');
  };

  return (
    <main class="panel" ref={root}>
      {step === undefined ? (
        <>
          <header class="masthead">
            <p class="label">{t('panel.heading')}</p>
            <h1 lang={CONTENT_LANGUAGE}>{title}</h1>
            <p class="meta">
              {date !== undefined && (
                <>
                  <Time edtf={date} /> <span aria-hidden="true">·</span>{' '}
                </>
              )}
              {t('panel.found', entries.length, { count: entries.length })}
            </p>
            <SourcesEnd until={dossier.until} articleDate={date} />
          </header>
          <Tabs
            label={t('panel.views')}
            tabs={[
              { id: 'entries', name: t('panel.entries') },
              { id: 'timeline', name: t('panel.timeline') },
            ]}
            chosen={view}
            onChoose={setView}
          />
          <div class="tools">
            <input
              type="search"
              aria-label={t('panel.filterHint')}
              placeholder={t('panel.filter')}
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
            {view === 'entries' && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={order === 'kind'}
                  onChange={({ currentTarget }) => setOrder(currentTarget.checked ? 'kind' : 'reading')}
                />
                {t('panel.byKind')}
              </label>
            )}
            <KindToggles label={t('panel.kinds')} off={kindsOff} counts={countKinds(story)} onTurn={setKindsOff} />
          </div>
          <div role="tabpanel" id={`${view}-view`} aria-labelledby={`${view}-tab`}>
            {groups.length === 0 && (
              <p class="nothing" role="status">
                {t('panel.none')}
              </p>
            )}
            {groups.length > 0 &&
              (view === 'entries' ? (
                <StoryList groups={groups} current={current} onOpen={(entry) => open({ entry })} onLocate={onLocate} />
              ) : (
                <Timeline
                  claims={dateClaims(
                    // Within a day by kind, so that alike stands with alike.
                    chooseCards(story, { query, order: 'kind', kindsOff, kindName }).flatMap((group) => group.cards),
                    date,
                  )}
                  articleDate={date}
                  active={mark}
                  onActive={setMark}
                  onOpen={(item) => open({ entry: item.card.id, claim: claimKey(item) })}
                />
              ))}
          </div>
        </>
      ) : (
        <EntryView
          story={title}
          card={card}
          claim={card?.claims.find((claim) => claimKey({ card, claim }) === step.claim)}
          dossier={dossier}
          met={entries}
          articleDate={date}
          back={backWords()}
          onBack={back}
          onLocate={entries.includes(step.entry) ? () => onLocate(step.entry) : undefined}
          onRelated={(entry) => open({ entry })}
          onSearch={onSearch}
        />
      )}
    </main>
  );
}

/** Puts the focus on the claim that was asked for, else on the title of the entry. */
function focusEntry(root: HTMLElement | null, { claim }: Step): void {
  const target = root?.querySelector<HTMLElement>(claim === undefined ? 'h2' : '.claim[aria-current]');
  if (!target) return;
  window.scrollTo({ top: 0, behavior: 'instant' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (claim !== undefined) target.scrollIntoView({ block: 'center', behavior: 'instant' });
}
