import type { Kind } from '../../src/domain/entry.ts';
import type { Alias, Entry, KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { expandAlias } from '../../src/sources/expand-alias.ts';

/** A knowledge base of nothing but names, for tests that need no claims. */
export function namesOnly(entries: Readonly<Record<string, readonly string[]>>, kind: Kind = 'organization'): KnowledgeBase {
  return {
    documents: [],
    entries: Object.entries(entries)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, names]) => entryOf(id, { kind, names })),
    language: {},
  };
}

function entryOf(id: string, { kind, names }: { kind: Kind; names: readonly string[] }): Entry {
  const aliases: Alias[] = names.flatMap((name) => expandAlias(name)).map((text) => ({ text, needs: [], unless: [] }));
  return { card: { id, kind, title: id, identification: `${id}.`, claims: [], related: [] }, aliases, cues: {} };
}
