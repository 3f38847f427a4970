import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, CLOSED, neighbors, nextState, shownEntry } from '../../src/card/card-state.ts';

const closed: CardState = { name: 'closed', opening: 3 };
const first: CardState = { name: 'open', opening: 3, history: ['summit'], at: 0, mention: 1, pinned: false };
const second: CardState = { ...first, history: ['summit', 'holm'], at: 1 };
const wentBack: CardState = { ...second, at: 0 };
const pinned: CardState = { ...second, pinned: true };
/** The pointer rests on the first mention of the summit; and the card that then opened. */
const waiting: CardState = { ...closed, waiting: { entry: 'summit', mention: 0 } };
const hovered: CardState = { name: 'open', opening: 3, history: ['summit'], at: 0, mention: 0, pinned: false, hover: 'on' };
const leaving: CardState = { ...hovered, hover: 'leaving' };
const passing: CardState = { ...leaving, waiting: { entry: 'holm', mention: 1 } };

/** What was, what happened, what is. `same`: nothing may change, not even the object. */
const TABLE: readonly (readonly [string, CardState, CardEvent, CardState | 'same'])[] = [
  [
    'a mention opens its card',
    closed,
    { name: 'open', entry: 'holm', mention: 0 },
    { name: 'open', opening: 4, history: ['holm'], at: 0, mention: 0, pinned: false },
  ],
  [
    'another mention takes its place',
    second,
    { name: 'open', entry: 'act', mention: 2 },
    { name: 'open', opening: 4, history: ['act'], at: 0, mention: 2, pinned: false },
  ],
  [
    'another mention takes the place of a pinned card, which stays pinned',
    pinned,
    { name: 'open', entry: 'act', mention: 0 },
    { name: 'open', opening: 4, history: ['act'], at: 0, mention: 0, pinned: true },
  ],
  ['the same mention closes', first, { name: 'again', opening: 3 }, closed],
  ['the same mention closes, whatever is shown', second, { name: 'again', opening: 3 }, closed],
  ['a related entry is shown in place', first, { name: 'related', opening: 3, entry: 'holm' }, second],
  ['an entry related to itself changes nothing', second, { name: 'related', opening: 3, entry: 'holm' }, 'same'],
  [
    'an entry may come twice',
    second,
    { name: 'related', opening: 3, entry: 'summit' },
    { ...second, history: ['summit', 'holm', 'summit'], at: 2 },
  ],
  [
    'a new way drops the way forward',
    wentBack,
    { name: 'related', opening: 3, entry: 'act' },
    { ...second, history: ['summit', 'act'], at: 1 },
  ],
  ['back', second, { name: 'back', opening: 3 }, wentBack],
  ['back at the beginning', first, { name: 'back', opening: 3 }, 'same'],
  ['forward', wentBack, { name: 'forward', opening: 3 }, second],
  ['forward at the end', second, { name: 'forward', opening: 3 }, 'same'],
  ['close', second, { name: 'close', opening: 3 }, closed],
  ['Escape closes at once, however far one has gone', second, { name: 'escape', opening: 3 }, closed],
  ['a click outside', second, { name: 'outside', opening: 3 }, closed],
  ['another mention of the entry', second, { name: 'mention', opening: 3, mention: 0 }, { ...second, mention: 0 }],
  ['the mention where one is', second, { name: 'mention', opening: 3, mention: 1 }, 'same'],
  ['pinned', second, { name: 'pin', opening: 3 }, pinned],
  ['let go', pinned, { name: 'pin', opening: 3 }, second],
  ['a click outside, when pinned', pinned, { name: 'outside', opening: 3 }, 'same'],
  ['Escape, when pinned', pinned, { name: 'escape', opening: 3 }, closed],
  ['close, when pinned', pinned, { name: 'close', opening: 3 }, closed],
  ['the same mention, when pinned', pinned, { name: 'again', opening: 3 }, closed],
  ['a related entry, when pinned', { ...first, pinned: true }, { name: 'related', opening: 3, entry: 'holm' }, pinned],
  ['taken away', pinned, { name: 'end', opening: 3 }, closed],
  // By pointer alone.
  ['the pointer comes onto a mention', closed, { name: 'point', entry: 'summit', mention: 0 }, waiting],
  ['it goes on to another', waiting, { name: 'point', entry: 'holm', mention: 1 }, { ...closed, waiting: { entry: 'holm', mention: 1 } }],
  ['it goes on', waiting, { name: 'leave' }, closed],
  ['the page scrolls under it', waiting, { name: 'disturb' }, closed],
  ['it has rested', waiting, { name: 'rested', opening: 3 }, { ...hovered, opening: 4 }],
  ['it has rested, and is gone', closed, { name: 'rested', opening: 3 }, 'same'],
  ['a click comes first', waiting, { name: 'open', entry: 'summit', mention: 0 }, { ...hovered, opening: 4, hover: undefined }],
  ['it leaves the mention', hovered, { name: 'leave' }, leaving],
  ['it comes onto the card', leaving, { name: 'enter', opening: 3 }, hovered],
  ['it comes back to the mention', leaving, { name: 'point', entry: 'summit', mention: 0 }, hovered],
  ['it stays away', leaving, { name: 'gone', opening: 3 }, closed],
  ['it was away for a moment', hovered, { name: 'gone', opening: 3 }, 'same'],
  ['it passes another mention', hovered, { name: 'point', entry: 'holm', mention: 1 }, passing],
  [
    'it passes another mention of the same entry',
    hovered,
    { name: 'point', entry: 'summit', mention: 1 },
    { ...leaving, waiting: { entry: 'summit', mention: 1 } },
  ],
  ['it comes onto the card by way of another mention', passing, { name: 'enter', opening: 3 }, hovered],
  ['it stays on the other', passing, { name: 'gone', opening: 3 }, { ...closed, waiting: { entry: 'holm', mention: 1 } }],
  ['it has rested on the other first', passing, { name: 'rested', opening: 3 }, { ...hovered, opening: 4, history: ['holm'], mention: 1 }],
  ['the page scrolls under it on the other', passing, { name: 'disturb' }, leaving],
  ['the page scrolls under an open card', hovered, { name: 'disturb' }, 'same'],
  ['Escape, with the pointer still there', hovered, { name: 'escape', opening: 3 }, closed],
  ['the reader does something in it', leaving, { name: 'touch', opening: 3 }, { ...leaving, hover: undefined }],
  ['a click on its mention keeps it', hovered, { name: 'again', opening: 3 }, { ...hovered, hover: undefined }],
  ['a click elsewhere', hovered, { name: 'outside', opening: 3 }, closed],
  ['a related entry, then off', { ...leaving, history: ['summit', 'holm'], at: 1 }, { name: 'gone', opening: 3 }, closed],
  ['a chosen card stays when the pointer points', first, { name: 'point', entry: 'holm', mention: 0 }, 'same'],
  ['a chosen card stays when the pointer leaves', first, { name: 'leave' }, 'same'],
  ['a chosen card stays for good', first, { name: 'gone', opening: 3 }, 'same'],
  ['a chosen card is touched', first, { name: 'touch', opening: 3 }, 'same'],
  // Too late.
  ['rested, before an earlier opening', waiting, { name: 'rested', opening: 2 }, 'same'],
  ['gone, of an earlier opening', leaving, { name: 'gone', opening: 2 }, 'same'],
  ['onto a card that is no more', leaving, { name: 'enter', opening: 2 }, 'same'],
  ['close, of an earlier opening', second, { name: 'close', opening: 2 }, 'same'],
  ['Escape, of an earlier opening', second, { name: 'escape', opening: 2 }, 'same'],
  ['a click outside of an earlier opening', second, { name: 'outside', opening: 2 }, 'same'],
  ['a related entry, of an earlier opening', first, { name: 'related', opening: 2, entry: 'holm' }, 'same'],
  ['back, of an earlier opening', second, { name: 'back', opening: 2 }, 'same'],
  ['forward, of an earlier opening', wentBack, { name: 'forward', opening: 2 }, 'same'],
  ['the same mention, of an earlier opening', first, { name: 'again', opening: 2 }, 'same'],
  ['another mention of the entry, of an earlier opening', second, { name: 'mention', opening: 2, mention: 0 }, 'same'],
  ['pinned, of an earlier opening', second, { name: 'pin', opening: 2 }, 'same'],
  // Closed.
  ['pinned, when closed', closed, { name: 'pin', opening: 3 }, 'same'],
  ['a related entry, when closed', closed, { name: 'related', opening: 3, entry: 'holm' }, 'same'],
  ['Escape, when closed', closed, { name: 'escape', opening: 3 }, 'same'],
  ['close, when closed', closed, { name: 'close', opening: 3 }, 'same'],
  ['before anything', CLOSED, { name: 'close', opening: 0 }, 'same'],
];

describe('nextState', () => {
  it.each(TABLE)('%s', (_, before, event, after) => {
    const next = nextState(before, event);
    if (after === 'same') expect(next).toBe(before);
    else expect(next).toEqual(after);
  });
});

it('says which entry is shown, and what lies before and after it', () => {
  expect([closed, first, second, wentBack].map(shownEntry)).toEqual([undefined, 'summit', 'holm', 'summit']);
  expect([closed, first, second, wentBack].map(neighbors)).toEqual([{}, {}, { back: 'summit' }, { forward: 'holm' }]);
});
