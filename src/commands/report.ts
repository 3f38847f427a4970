import type { Card, Kind } from '../domain/entry.ts';
import { KINDS } from '../domain/entry.ts';
import type { Entry, KnowledgeBase } from '../domain/knowledge-base.ts';
import { cutWords, foldedWord } from '../text/words.ts';

/** What a report can say besides, when it is known. */
export type Measures = {
  /** Size of the pack, in bytes. */
  readonly packBytes?: number;
  /** By id of document: how many paragraphs it has, and which of them are navigation, credits and the like. */
  readonly extents?: ReadonlyMap<string, { readonly paragraphs?: number; readonly notEvidence: readonly number[] }>;
};

/**
 * What a knowledge base holds and what it lacks, as text for its keepers. A claim is called by its entry and its place on the card:
 * `helsinki-summit 2`.
 */
export function report(base: KnowledgeBase, measures: Measures = {}): string {
  const sections = [
    countsSection(base.entries),
    listSection('Names that two entries have on sight', clashes(base.entries)),
    listSection('Entries that no other relates to', unrelated(base.entries)),
    ...base.documents.map(({ id, title }) => documentSection(`${id}: ${title}`, id, base, measures)),
  ];
  if (measures.packBytes !== undefined) sections.push(`Pack: ${measures.packBytes.toLocaleString('en')} bytes`);
  return `${sections.join('\n\n')}\n`;
}

function countsSection(entries: readonly Entry[]): string {
  const rows = KINDS.map((kind) =>
    countsRow(
      kind,
      entries.filter(({ card }) => card.kind === kind),
    ),
  );
  return [['', 'entries', 'claims', 'citations', 'aliases', 'cues'], ...rows, countsRow('all', entries)].map(tableLine).join('\n');
}

function countsRow(name: Kind | 'all', entries: readonly Entry[]): readonly string[] {
  const claims = entries.flatMap(({ card }) => card.claims);
  const counts = [
    entries.length,
    claims.length,
    claims.reduce((sum, { citations }) => sum + citations.length, 0),
    entries.reduce((sum, { aliases }) => sum + aliases.length, 0),
    entries.reduce((sum, { cues }) => sum + Object.values(cues).flat().length, 0),
  ];
  return [name, ...counts.map(String)];
}

function tableLine([name = '', ...numbers]: readonly string[]): string {
  return (name.padEnd(14) + numbers.map((number) => number.padStart(11)).join('')).trimEnd();
}

function listSection(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${title}: none` : [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function clashes(entries: readonly Entry[]): readonly string[] {
  const owners = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    for (const text of namesOnSight(entry)) {
      const key = foldedName(text);
      const named = owners.get(key) ?? new Map<string, string>();
      owners.set(key, named.set(entry.card.id, text));
    }
  }
  return [...owners.values()]
    .filter((named) => named.size > 1)
    .map((named) => [...named].map(([id, text]) => `"${text}" (${id})`).join(', '))
    .toSorted();
}

function namesOnSight({ aliases, surname }: Entry): readonly string[] {
  const names = aliases.filter(({ needs }) => needs.length === 0).map(({ text }) => text);
  return surname?.alone === 'always' ? [...names, surname.text] : names;
}

/** Names that matching cannot tell apart, capitals aside, give the same text. */
function foldedName(text: string): string {
  const words = cutWords(text);
  return Array.from({ length: words.count }, (_, index) => foldedWord(words, index)).join(' ');
}

function unrelated(entries: readonly Entry[]): readonly string[] {
  const related = new Set(entries.flatMap(({ card }) => card.related.map(({ entry }) => entry)));
  return entries.map(({ card }) => card.id).filter((id) => !related.has(id));
}

function documentSection(title: string, id: string, { entries }: KnowledgeBase, { extents }: Measures): string {
  const citing = claimsByParagraph(
    entries.map(({ card }) => card),
    id,
  );
  const { paragraphs, notEvidence = [] } = extents?.get(id) ?? {};
  const cited = [...citing].toSorted(([a], [b]) => a - b);
  const lines = cited.map(([paragraph, claims]) => `  ${String(paragraph).padStart(3)}  ${claims.join(', ')}`);
  const all = Array.from({ length: paragraphs ?? 0 }, (_, index) => index + 1);
  const silent = all.filter((paragraph) => !citing.has(paragraph) && !notEvidence.includes(paragraph));
  if (paragraphs === undefined) lines.push('  How many paragraphs it has is not known: write "paragraphs" into documents.yaml.');
  else lines.push(`  Paragraphs that no claim cites: ${silent.join(', ') || 'none'}`);
  if (notEvidence.length > 0) lines.push(`  Paragraphs that are no evidence: ${notEvidence.join(', ')}`);
  return [title, ...lines].join('\n');
}

function claimsByParagraph(cards: readonly Card[], document: string): ReadonlyMap<number, readonly string[]> {
  const citing = new Map<number, string[]>();
  for (const { id, claims } of cards) {
    for (const [index, { citations }] of claims.entries()) {
      const paragraphs = citations.filter((citation) => citation.document === document).map(({ paragraph }) => paragraph);
      for (const paragraph of new Set(paragraphs)) citing.set(paragraph, [...(citing.get(paragraph) ?? []), `${id} ${index + 1}`]);
    }
  }
  return citing;
}
