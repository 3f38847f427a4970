import { useState } from 'preact/hooks';
import type { Place, Story } from '../../src/domain/story.ts';
import { t } from '../../src/i18n/i18n.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import { Panel } from '../../src/panel/panel.tsx';
import type { TabFacts } from '../front-tab/load-tab-facts.ts';
import { failureText, type Reason, reasonText, type Said } from '../front-tab/reason-text.ts';
import { type TabState, tabState } from '../front-tab/tab-state.ts';

type Props = {
  readonly facts: TabFacts;
  readonly story: Story | undefined;
  readonly place: Place | undefined;
  /** An entry that was asked for from the page; each request is another object. */
  readonly wanted: { readonly entry: string } | undefined;
  readonly refresh: () => Promise<void>;
};

/** The story of the page in front, or plainly why there is none. */
export function SidePanel({ facts, story, place, wanted, refresh }: Props) {
  const { tab } = facts;
  const state = tabState(facts);
  if (state.name === 'terms' && story && story.entries.length > 0 && tab !== undefined) {
    return (
      <Panel
        // Another article is another story: what was open in the one before is gone.
        key={`${tab} ${facts.address} ${story.title}`}
        story={story}
        current={place?.entry}
        wanted={wanted}
        onLocate={(entry) => void ask('locate', entry, { tab })}
        onSearch={(headline) => tell('search', headline)}
      />
    );
  }
  return <NoStory state={state.name === 'terms' ? { name: 'nothing-known' } : state} tab={tab} refresh={refresh} />;
}

type NoStoryProps = {
  readonly state: Exclude<TabState, { readonly name: 'terms' }>;
  readonly tab: number | undefined;
  readonly refresh: () => Promise<void>;
};

function NoStory({ state, tab, refresh }: NoStoryProps) {
  const [notice, setNotice] = useState<string>();
  const { title, text } = state.name === 'failed' ? failureText(state.failure.kind) : panelText(state.name);
  const action = { failed: t('popup.again'), 'not-started': t('popup.annotate'), 'not-an-article': t('popup.anyway') }[String(state.name)];
  const annotate = async () => {
    if (tab === undefined) return;
    const outcome = await ask('readTab', tab);
    setNotice(outcome?.ok === true ? undefined : t('popup.noEntry'));
    await refresh();
  };
  return (
    <main class="panel no-story">
      <h1>{title}</h1>
      <p role="status">{text}</p>
      {action !== undefined && (
        <button type="button" class="action" onClick={() => void annotate()}>
          {action}
        </button>
      )}
      <p class="meta" role="status">
        {notice}
      </p>
    </main>
  );
}

/** Why there is no story, where no switch is at hand. */
function panelText(reason: Reason): Said {
  const said = reasonText(reason);
  switch (reason) {
    case 'off-everywhere':
      return { ...said, text: t('reason.offEverywhere.inPanel') };
    case 'off-here':
      return { ...said, text: t('reason.offHere.inPanel') };
    case 'not-allowed':
      return { ...said, text: t('reason.notAllowed.inPanel') };
    default:
      return said;
  }
}
