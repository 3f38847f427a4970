import { describe, expect, it } from 'vitest';
import { writePack } from '../../src/compiler/write-pack.ts';
import type { SourceDocument } from '../../src/domain/document.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { openPack } from '../../src/knowledge/open-pack.ts';
import { dossierOf, makeDossier } from '../../src/linking/make-dossier.ts';
import { namesOnly } from '../knowledge/knowledge-base.ts';

const NAMES = { amsel: ['Amsel'], brod: ['Brod'], cern: ['Cern'], dorn: ['Dorn'], elm: ['Elm'], fern: ['Fern'], gorse: ['Gorse'] };

/** What each relates to. Amsel and Elm connect by three that relate to one another in either direction; Gorse lies aside. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  amsel: ['brod'],
  cern: ['brod', 'dorn'],
  dorn: [],
  elm: ['dorn'],
  gorse: ['amsel'],
};

const column: SourceDocument = { id: 'column', title: 'Column', outlet: 'Signal', published: '2024-02-01', genre: 'commentary' };
const report: SourceDocument = { id: 'report', title: 'Report', outlet: 'Courier', published: '2025-05-29', genre: 'reporting' };

/** Cards that an article gets. */
const TABLE: readonly (readonly [string, text: string, cards: readonly string[]])[] = [
  ['those of what it names and of what that relates to', 'Cern spoke.', ['brod', 'cern', 'dorn']],
  ['not those of what relates to it', 'Amsel spoke.', ['amsel', 'brod']],
  ['those in the chain by which two connect', 'Amsel met Elm.', ['amsel', 'brod', 'cern', 'dorn', 'elm']],
  ['none where two do not connect', 'Amsel met Fern.', ['amsel', 'brod', 'fern']],
  ['none', 'Nobody spoke.', []],
];

describe('makeDossier', () => {
  const pack = openPack(writePack(knowledgeBase()).slice().buffer);

  it.each(TABLE)('gathers cards: %s', (_, text, cards) => {
    expect(Object.keys(makeDossier(pack, { text, title: '' }).cards).sort()).toEqual(cards);
  });

  it('has the documents that its cards cite, and the day of the newest of all', () => {
    expect(makeDossier(pack, { text: 'Amsel spoke.', title: '' })).toMatchObject({ documents: { column }, until: '2025-05-29' });
    expect(dossierOf(pack, 'amsel')).toMatchObject({ mentions: [], documents: { column }, until: '2025-05-29' });
    expect(makeDossier(pack, { text: 'Nobody spoke.', title: '' }).until).toBeUndefined();
  });
});

function knowledgeBase(): KnowledgeBase {
  const base = namesOnly(NAMES);
  return {
    ...base,
    documents: [report, column],
    entries: base.entries.map((entry) => {
      const related = (RELATED[entry.card.id] ?? []).map(
        (id) => ({ entry: id, title: id, kind: 'organization', relation: 'met' }) as const,
      );
      const citations = [{ document: 'column', paragraph: 1, anchor: 'It met' }];
      const claims = [{ text: 'It met.', date: '2024', voice: { kind: 'reported' }, citations }] as const;
      return { ...entry, card: { ...entry.card, claims, related } };
    }),
  };
}
