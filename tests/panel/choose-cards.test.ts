import { describe, expect, it } from 'vitest';
import { chooseCards, countKinds } from '../../src/panel/choose-cards.ts';
import { kindName } from '../../src/ui/kind-shape.tsx';
import { card, storyOf } from './story.ts';

const story = storyOf([
  card('port-amsel', 'place', []),
  card('anders-holm', 'person', [], { title: 'Anders Hólm', identification: 'A negotiator from Port Amsel.' }),
  card('port-amsel-summit', 'event', []),
  card('grain-act', 'measure', []),
  card('mara-lind', 'person', []),
]);

describe('chooseCards', () => {
  it.each([
    ['', ['port-amsel', 'anders-holm', 'port-amsel-summit', 'grain-act', 'mara-lind']],
    ['  ', ['port-amsel', 'anders-holm', 'port-amsel-summit', 'grain-act', 'mara-lind']],
    ['holm', ['anders-holm']],
    ['HÓLM', ['anders-holm']],
    ['amsel', ['port-amsel', 'anders-holm', 'port-amsel-summit']],
    ['summit port', ['port-amsel-summit']],
    ['person', ['anders-holm', 'mara-lind']],
    ['nobody', []],
  ])('“%s” finds %j, in reading order', (query, expected) => {
    const groups = chooseCards(story, { query, order: 'reading', kindName });
    expect(groups.flatMap(({ cards }) => cards.map(({ id }) => id))).toEqual(expected);
    expect(groups).toHaveLength(expected.length > 0 ? 1 : 0);
  });

  it('leaves out kinds that are off, whatever was typed', () => {
    const found = (query: string) =>
      chooseCards(story, { query, order: 'reading', kindsOff: ['person', 'place'], kindName }).flatMap(({ cards }) =>
        cards.map(({ id }) => id),
      );
    expect(found('')).toEqual(['port-amsel-summit', 'grain-act']);
    expect(found('amsel')).toEqual(['port-amsel-summit']);
    expect(found('holm')).toEqual([]);
  });

  it('groups by kind, each in reading order, without empty groups', () => {
    const groups = chooseCards(story, { query: '', order: 'kind', kindName });
    expect(groups.map(({ kind, cards }) => [kind, cards.map(({ id }) => id)])).toEqual([
      ['person', ['anders-holm', 'mara-lind']],
      ['event', ['port-amsel-summit']],
      ['measure', ['grain-act']],
      ['place', ['port-amsel']],
    ]);
  });
});

it('counts the kinds that a story has, in the order of lists', () => {
  expect([...countKinds(story)]).toEqual([
    ['person', 2],
    ['event', 1],
    ['measure', 1],
    ['place', 1],
  ]);
});
