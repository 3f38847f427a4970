/** A mention, by its entry and its place among the mentions of that. */
type Pointed = { readonly entry: string; readonly mention: number };

/**
 * What the card is doing. `opening` counts up with each opening, so that an event about an earlier one can be told from the present.
 * `history` holds ids of entries, oldest first; the one at `at` is shown. `mention` is the place of the mention it was opened for among those
 * of its entry. `pinned` is whether it stays while the reader goes on reading. `waiting` is the mention that the pointer rests on and whose
 * card opens unless it moves on. `hover` is set while the card is there for no other reason than the pointer, which is `on` its mention or
 * the card itself, or `leaving` both.
 */
export type CardState =
  | { readonly name: 'closed'; readonly opening: number; readonly waiting?: Pointed | undefined }
  | {
      readonly name: 'open';
      readonly opening: number;
      readonly history: readonly string[];
      readonly at: number;
      readonly mention: number;
      readonly pinned: boolean;
      readonly waiting?: Pointed | undefined;
      readonly hover?: 'on' | 'leaving' | undefined;
    };

/** What can happen to it: about one opening, save what happens on the page. */
export type CardEvent = PageEvent | OpeningEvent;

type PageEvent =
  /** The reader chose a mention. */
  | { readonly name: 'open'; readonly entry: string; readonly mention: number }
  /** The pointer, moved by hand, came onto a mention. */
  | { readonly name: 'point'; readonly entry: string; readonly mention: number }
  /** It came off all mentions, and is not on the card. */
  | { readonly name: 'leave' }
  /** The page scrolled under it, a button went down or text was selected: nobody means to look at what it lies on. */
  | { readonly name: 'disturb' };

type OpeningEvent =
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
  /** The pointer came onto the card. */
  | { readonly name: 'enter'; readonly opening: number }
  /** The pointer has rested for long enough. */
  | { readonly name: 'rested'; readonly opening: number }
  /** The pointer has been off for long enough. */
  | { readonly name: 'gone'; readonly opening: number }
  /** The reader does something in the card. */
  | { readonly name: 'touch'; readonly opening: number }
  /** The close button, a swipe or the system's Back; Escape; a click outside; the page or another part of the extension takes it away. */
  | { readonly name: 'close'; readonly opening: number }
  | { readonly name: 'escape'; readonly opening: number }
  | { readonly name: 'outside'; readonly opening: number }
  | { readonly name: 'end'; readonly opening: number };

export const CLOSED: CardState = { name: 'closed', opening: 0 };

/**
 * The state after an event. The tables below say all there is: a missing cell, or an event about another opening (it came too late),
 * leaves the state as it was, the same object.
 */
export function nextState(state: CardState, event: CardEvent): CardState {
  if (event.name === 'open') {
    // A pinned card stays the reader's pinned card when it shows another entry.
    return opened(state, event, { pinned: state.name === 'open' && state.pinned });
  }
  if ('opening' in event && event.opening !== state.opening) return state;
  return state.name === 'closed' ? (WHEN_CLOSED[event.name]?.(state, event) ?? state) : WHEN_OPEN[event.name](state, event);
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

type Closed = Extract<CardState, { name: 'closed' }>;
type Open = Extract<CardState, { name: 'open' }>;
type Name = Exclude<CardEvent['name'], 'open'>;

const WHEN_CLOSED: { readonly [N in Name]?: (state: Closed, event: CardEvent) => CardState } = {
  point: (state, event) => (event.name === 'point' ? { ...state, waiting: { entry: event.entry, mention: event.mention } } : state),
  leave: unawaited,
  disturb: unawaited,
  rested,
};

const WHEN_OPEN: Readonly<Record<Name, (state: Open, event: CardEvent) => CardState>> = {
  related: (state, event) =>
    event.name !== 'related' || event.entry === shownEntry(state)
      ? state
      : { ...state, history: [...state.history.slice(0, state.at + 1), event.entry], at: state.at + 1 },
  back: (state) => (state.at > 0 ? { ...state, at: state.at - 1 } : state),
  forward: (state) => (state.at + 1 < state.history.length ? { ...state, at: state.at + 1 } : state),
  mention: (state, event) => (event.name !== 'mention' || event.mention === state.mention ? state : { ...state, mention: event.mention }),
  pin: (state) => ({ ...state, pinned: !state.pinned }),
  // A card that the reader chose stays, wherever the pointer goes.
  point: (state, event) => {
    if (!state.hover || event.name !== 'point') return state;
    const { entry, mention } = event;
    const isOwn = entry === state.history[0] && mention === state.mention;
    return isOwn ? { ...state, hover: 'on', waiting: undefined } : { ...state, hover: 'leaving', waiting: { entry, mention } };
  },
  leave: (state) => (state.hover ? { ...state, hover: 'leaving', waiting: undefined } : state),
  enter: (state) => (state.hover ? { ...state, hover: 'on', waiting: undefined } : state),
  disturb: unawaited,
  rested,
  gone: (state) => (state.hover === 'leaving' ? { ...closed(state), waiting: state.waiting } : state),
  touch: chosen,
  // What the pointer opened a click keeps.
  again: (state) => (state.hover ? chosen(state) : closed(state)),
  close: closed,
  escape: closed,
  outside: (state) => (state.pinned ? state : closed(state)),
  end: closed,
};

function opened({ opening }: CardState, { entry, mention }: Pointed, how: Pick<Open, 'pinned' | 'hover'>): CardState {
  return { name: 'open', opening: opening + 1, history: [entry], at: 0, mention, ...how };
}

function rested(state: CardState): CardState {
  return state.waiting ? opened(state, state.waiting, { pinned: false, hover: 'on' }) : state;
}

function unawaited(state: CardState): CardState {
  return state.waiting ? { ...state, waiting: undefined } : state;
}

function chosen(state: Open): CardState {
  return state.hover ? { ...state, hover: undefined, waiting: undefined } : state;
}

function closed(state: Open): CardState {
  return { name: 'closed', opening: state.opening };
}
