import { useState } from 'preact/hooks';
import type { Place, Story } from '../../src/domain/story.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import { Panel } from '../../src/panel/panel.tsx';
import type { TabFacts } from '../popup/load-facts.ts';
import { type PopupState, popupState } from '../popup/popup-state.ts';
import { FAILURES } from '../popup/strings.ts';
import { ACTIONS, PANEL_REASONS } from './strings.ts';

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
  const state = popupState(facts);
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
  readonly state: Exclude<PopupState, { readonly name: 'terms' }>;
  readonly tab: number | undefined;
  readonly refresh: () => Promise<void>;
};

function NoStory({ state, tab, refresh }: NoStoryProps) {
  const [notice, setNotice] = useState<string>();
  const [title, explanation] = state.name === 'failed' ? FAILURES[state.failure.kind] : PANEL_REASONS[state.name];
  const action = { failed: ACTIONS.again, 'not-started': ACTIONS.annotate, 'not-an-article': ACTIONS.anyway }[String(state.name)];
  const annotate = async () => {
    if (tab === undefined) return;
    const outcome = await ask('readTab', tab);
    setNotice(outcome?.ok === true ? undefined : ACTIONS.noEntry);
    await refresh();
  };
  return (
    <main class="panel no-story">
      <h1>{title}</h1>
      <p role="status">{explanation}</p>
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
