import { describe, expect, it } from 'vitest';
import type { Card, Claim, Kind } from '../../src/domain/entry.ts';
import { findConnection } from '../../src/ui/find-connection.ts';

const CARDS = byId([
  card('holm', 'person', 'Anders Holm', { related: { summit: 'took part in the' }, claims: ['Holm went to Port Amsel.'] }),
  card('summit', 'event', 'Port Amsel summit', { related: { ruiz: 'brought in' }, claims: ['The Port Amsel summit was short.'] }),
  card('ruiz', 'person', 'Mara Ruiz', { claims: ['Ruiz left the Port Amsel summit early.', 'Mara Ruiz was born in Brod.'] }),
  card('act', 'measure', 'Grain Act (2024)', {
    related: { ruiz: 'was drafted by' },
    claims: ['Some call the Grain Act the work of Ruiz.'],
  }),
  card('levy', 'term', 'Salt-and-grain levy (trial)', { related: { act: 'was replaced by the' } }),
  card('brod', 'place', 'Brod'),
  card('queen', 'person', 'Elizabeth II', { related: { brod: 'was born in' }, claims: ['World War II ended near Brod.'] }),
]);

const TABLE: readonly (readonly [string, from: string, to: string, steps: readonly string[] | undefined])[] = [
  ['a relation of its own', 'holm', 'summit', ['Anders Holm took part in the Port Amsel summit']],
  ['a relation that the other tells', 'summit', 'holm', ['Anders Holm took part in the Port Amsel summit']],
  ['two steps', 'holm', 'ruiz', ['Anders Holm took part in the Port Amsel summit', 'The Port Amsel summit brought in Mara Ruiz']],
  [
    'four steps, against the relations too',
    'holm',
    'levy',
    [
      'Anders Holm took part in the Port Amsel summit',
      'The Port Amsel summit brought in Mara Ruiz',
      'The Grain Act (2024) was drafted by Mara Ruiz',
      'Salt-and-grain levy (trial) was replaced by the Grain Act (2024)',
    ],
  ],
  ['not connected', 'holm', 'brod', undefined],
  ['unknown', 'holm', 'nobody', undefined],
];

/** The claim that a step between two is shown with. */
const CLAIMS: readonly (readonly [string, from: string, to: string, claim: string | undefined])[] = [
  ['has both names', 'summit', 'ruiz', 'Ruiz left the Port Amsel summit early.'],
  ['has the name without its year, and a surname', 'act', 'ruiz', 'Some call the Grain Act the work of Ruiz.'],
  ['there is none', 'levy', 'act', undefined],
  ['a part of a name is no name', 'holm', 'summit', undefined],
  ['about the one, names the other', 'queen', 'brod', 'World War II ended near Brod.'],
];

describe('findConnection', () => {
  it.each(TABLE)('%s', (_, from, to, steps) => {
    const found = findConnection(from, to, { cards: CARDS, met: [from, to] });
    expect(found?.map((step) => `${step.subject} ${step.relation} ${step.to.title}`)).toEqual(steps);
  });

  it.each(CLAIMS)('claim: %s', (_, from, to, claim) => {
    expect(findConnection(from, to, { cards: CARDS, met: [] })?.map((step) => step.claim?.text)).toEqual([claim]);
  });

  it('prefers what is reported to opinion, and what the article names to what it does not', () => {
    const [opinion, report] = [claimOf('Holm spoiled the Port Amsel summit.', 'opinion'), claimOf('Holm opened the Port Amsel summit.')];
    const cards = byId([
      card('holm', 'person', 'Anders Holm', { related: { pact: 'signed', summit: 'took part in the' } }),
      { ...card('summit', 'event', 'Port Amsel summit', { related: { ruiz: 'brought in' } }), claims: [opinion, report] },
      card('pact', 'measure', 'Pact', { related: { ruiz: 'was signed by' } }),
      card('ruiz', 'person', 'Mara Ruiz'),
    ]);
    const by = (met: readonly string[]) => findConnection('holm', 'ruiz', { cards, met })?.[0];
    expect([by(['summit'])?.to.id, by([])?.to.id]).toEqual(['summit', 'pact']);
    expect(by(['summit'])?.claim).toBe(report);
  });
});

type Said = { readonly related?: Readonly<Record<string, string>>; readonly claims?: readonly string[] };

function card(id: string, kind: Kind, title: string, { related = {}, claims = [] }: Said = {}): Card {
  return {
    id,
    kind,
    title,
    identification: `${title}.`,
    claims: claims.map((text) => claimOf(text)),
    related: Object.entries(related).map(([entry, relation]) => ({ entry, title: entry, kind: 'term', relation })),
  };
}

function claimOf(text: string, kind: 'reported' | 'opinion' = 'reported'): Claim {
  return { text, date: '2024', voice: { kind }, citations: [] };
}

function byId(cards: readonly Card[]): Readonly<Record<string, Card>> {
  return Object.fromEntries(cards.map((one) => [one.id, one]));
}
