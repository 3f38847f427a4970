import type { SourceDocument } from '../../src/domain/document.ts';
import type { Card, Claim } from '../../src/domain/entry.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';

const DOCUMENTS: readonly SourceDocument[] = [
  { id: 'report', title: 'The Harbor Treaty', outlet: 'The Courier', published: '2025-05-29', genre: 'reporting' },
  { id: 'column', title: 'As the Deal Frays', outlet: 'Signal', author: 'Ida Roth', published: '2018-07-10', genre: 'commentary' },
];

const claim = (text: string, date: string, document = 'report'): Claim => ({
  text,
  date,
  voice: { kind: 'reported' },
  citations: [{ document, paragraph: 3, anchor: 'the harbor treaty' }],
});

/** A knowledge base small enough to be known by heart. */
export const CARDS = {
  holm: {
    id: 'holm',
    kind: 'person',
    title: 'Anders Holm',
    identification: 'Chief negotiator of the coastal states.',
    claims: [claim('Holm refused to sign before the winter.', '2018-07-10', 'column'), claim('Holm signed for Ödegård.', '2025-05-28')],
    related: [
      { entry: 'summit', title: 'Port Amsel summit', kind: 'event', relation: 'led the' },
      { entry: 'amsel', title: 'Port Amsel', kind: 'place', relation: 'lives in' },
    ],
  },
  summit: {
    id: 'summit',
    kind: 'event',
    title: 'Port Amsel summit',
    identification: 'Meeting of two governments.',
    when: '2018-06-16/2018-06-18',
    claims: [claim('The summit ended without a treaty.', '2018-06', 'column')],
    related: [{ entry: 'amsel', title: 'Port Amsel', kind: 'place', relation: 'was held in' }],
  },
  treaty: {
    id: 'treaty',
    kind: 'measure',
    title: 'Harbor Treaty',
    identification: 'Agreement on landing rights.',
    claims: [claim('The treaty has 40 articles.', '2025')],
    related: [{ entry: 'holm', title: 'Anders Holm', kind: 'person', relation: 'was negotiated by' }],
  },
  amsel: { id: 'amsel', kind: 'place', title: 'Port Amsel', identification: 'Harbor town.', claims: [], related: [] },
} as const satisfies Readonly<Record<string, Card>>;

export const KNOWLEDGE: Knowledge = {
  cards: CARDS,
  documents: Object.fromEntries(DOCUMENTS.map((document) => [document.id, document])),
  digest: '',
};
