import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/domain/document.ts';
import type { Voice } from '../../src/domain/entry.ts';
import { voiceInWords } from '../../src/ui/voice-in-words.ts';

const report: SourceDocument = { id: 'r', title: 'Harbors', outlet: 'The Courier', published: '2025-05-29', genre: 'reporting' };
const signed: SourceDocument = { ...report, id: 's', author: 'Ines Falk' };
const column: SourceDocument = { ...report, id: 'c', outlet: 'Signal', author: 'Heather Holm', genre: 'commentary' };
const editorial: SourceDocument = { ...report, id: 'e', outlet: 'Signal', genre: 'commentary' };

const reported: Voice = { kind: 'reported' };
const opinion: Voice = { kind: 'opinion' };

const CASES: readonly (readonly [words: string, voice: Voice, documents: readonly SourceDocument[]])[] = [
  ['The Courier reported', reported, [report]],
  ['The Courier reported', reported, [report, signed]],
  ['The Courier and Signal reported', reported, [report, column]],
  ['Reported', reported, []],
  ['Commentary by Heather Holm, Signal', opinion, [column]],
  ['Commentary by Signal', opinion, [editorial]],
  ['Assessment by The Courier', opinion, [report]],
  ['Assessment by Ines Falk, The Courier', opinion, [signed]],
  ['Opinion', opinion, []],
  ['Anders Holm said, in The Courier', { kind: 'said', name: 'Anders Holm', entry: 'holm' }, [report]],
  ['Two outside advisers said, in The Courier', { kind: 'said', name: 'two outside advisers' }, [report]],
  ['Écrivains said, in Signal', { kind: 'said', name: 'écrivains' }, [column]],
  ['Anders Holm said', { kind: 'said', name: 'Anders Holm' }, []],
];

describe('voiceInWords', () => {
  it.each(CASES)('%s', (words, voice, documents) => {
    expect(voiceInWords({ text: 'A claim.', date: '2025', voice, citations: [] }, documents)).toBe(words);
  });
});
