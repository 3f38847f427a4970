/**
 * What the card is doing. `opening` counts up with each opening, so that an event about an earlier one can be told from the present.
 * `history` holds ids of entries, oldest first; the one at `at` is shown. `mention` is the place of the mention it was opened for among those
 * of its entry. `pinned` is whether it stays while the reader goes on reading.
 */
export type CardState =
  | { readonly name: 'closed'; readonly opening: number }
  | {
      readonly name: 'open';
      readonly opening: number;
      readonly history: readonly string[];
      readonly at: number;
      readonly mention: number;
      readonly pinned: boolean;
    };

/** What can happen to it. All but `open` are about one opening. */
export type CardEvent =
  /** The reader chose a mention. */
  | { readonly name: 'open'; readonly entry: string; readonly mention: number }
  /** The reader clicked the mention whose card is open. */
  | { readonly name: 'again'; readonly opening: number }
  /** The reader chose a related entry. */
  | { readonly name: 'related'; readonly opening: number; readonly entry: string }
  | { readonly name: 'back'; readonly opening: number }
  | { readonly name: 'forward'; readonly opening: number }
  /** The reader went to another mention of the entry. */
  | { readonly name: 'mention'; readonly opening: number; readonly mention: number }
  /** The reader pinned the card, or let it go. */
  | { readonly name: 'pin'; readonly opening: number }
  /** The close button, Escape, a click outside. */
  | { readonly name: 'close'; readonly opening: number }
  | { readonly name: 'escape'; readonly opening: number }
  | { readonly name: 'outside'; readonly opening: number };

export const CLOSED: CardState = { name: 'closed', opening: 0 };

/**
 * The state after an event. The table below says all there is: a missing cell, or an event about another opening (it came too late),
 * leaves the state as it was, the same object.
 */
export function nextState(state: CardState, event: CardEvent): CardState {
  if (event.name === 'open') {
    const { entry, mention } = event;
    // A pinned card stays the reader's pinned card when it shows another entry.
    const pinned = state.name === 'open' && state.pinned;
    return { name: 'open', opening: state.opening + 1, history: [entry], at: 0, mention, pinned };
  }
  if (state.name === 'closed' || event.opening !== state.opening) return state;
  return WHEN_OPEN[event.name](state, event);
}

/** The entry whose card is shown, undefined when none is. */
export function shownEntry(state: CardState): string | undefined {
  return state.name === 'open' ? state.history[state.at] : undefined;
}

/** Ids of the entries that back and forward lead to. */
export function neighbors(state: CardState): { readonly back?: string; readonly forward?: string } {
  if (state.name === 'closed') return {};
  const back = state.history[state.at - 1];
  const forward = state.history[state.at + 1];
  return { ...(back !== undefined && { back }), ...(forward !== undefined && { forward }) };
}

type Open = Extract<CardState, { name: 'open' }>;

const WHEN_OPEN: Readonly<Record<Exclude<CardEvent['name'], 'open'>, (state: Open, event: CardEvent) => CardState>> = {
  related: (state, event) =>
    event.name !== 'related' || event.entry === shownEntry(state)
      ? state
      : { ...state, history: [...state.history.slice(0, state.at + 1), event.entry], at: state.at + 1 },
  back: (state) => (state.at > 0 ? { ...state, at: state.at - 1 } : state),
  forward: (state) => (state.at + 1 < state.history.length ? { ...state, at: state.at + 1 } : state),
  mention: (state, event) => (event.name !== 'mention' || event.mention === state.mention ? state : { ...state, mention: event.mention }),
  pin: (state) => ({ ...state, pinned: !state.pinned }),
  again: closed,
  close: closed,
  escape: closed,
  outside: (state) => (state.pinned ? state : closed(state)),
};

function closed(state: Open): CardState {
  return { name: 'closed', opening: state.opening };
}
