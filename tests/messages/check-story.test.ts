import { describe, expect, it } from 'vitest';
import { checkPlace, checkStory } from '../../src/messages/check-story.ts';
import { card, storyOf } from '../panel/story.ts';

const STORY = storyOf(
  [
    card('port-amsel-summit', 'event', ['2018-06'], {
      when: '2018-06',
      wikipedia: 'https://en.wikipedia.org/wiki/Port',
      related: [{ entry: 'anders-holm', title: 'Anders Holm', kind: 'person', relation: 'brought together' }],
      claims: [
        { text: 'A deal.', date: '2018-06', voice: { kind: 'said', name: 'Anders Holm', entry: 'anders-holm' }, citations: [] },
        { text: 'A bad deal.', date: '2018-06', voice: { kind: 'opinion' }, citations: [] },
      ],
    }),
  ],
  { date: '2025-05-30' },
);
const summit = STORY.dossier.cards['port-amsel-summit'];

const withCard = (wrong: object) => ({ ...STORY, dossier: { ...STORY.dossier, cards: { 'port-amsel-summit': { ...summit, ...wrong } } } });

describe('a story from a page', () => {
  it('passes as it is', () => {
    expect(checkStory(STORY)).toEqual(STORY);
  });

  it('loses what is not agreed on', () => {
    expect(checkStory({ ...withCard({ html: '<b>' }), address: 'https://news.example/' })).toEqual(STORY);
  });

  it.each([
    ['nothing', undefined],
    ['a title that is none', { ...STORY, title: 1 }],
    ['a day that is none', { ...STORY, date: '2018-02-30' }],
    ['an entry without a card', { ...STORY, entries: ['nobody'] }],
    ['an entry that every object has', { ...STORY, entries: ['constructor'] }],
    ['a kind that is none', withCard({ kind: 'script' })],
    ['claims that are none', withCard({ claims: ['A deal.'] })],
    ['a voice that is none', withCard({ claims: [{ ...summit?.claims[0], voice: { kind: 'said' } }] })],
  ])('%s does not pass', (_name, value) => {
    expect(checkStory(value)).toBeUndefined();
  });
});

describe('a place from a page', () => {
  it.each([
    [{ version: 3 }, true],
    [{ version: 3, entry: 'port-amsel', wanted: 'anders-holm' }, true],
    [{ version: '3' }, false],
    [{ version: 3, entry: ['port-amsel'] }, false],
    [undefined, false],
  ])('%j passes: %s', (value, passes) => {
    expect(checkPlace(value)).toEqual(passes ? value : undefined);
  });
});
