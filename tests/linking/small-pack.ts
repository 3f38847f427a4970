import { fileURLToPath } from 'node:url';
import { readFolder } from '../../src/commands/read-folder.ts';
import { writePack } from '../../src/compiler/write-pack.ts';
import type { Kind } from '../../src/domain/entry.ts';
import type { Entry, KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { openPack, type Pack } from '../../src/knowledge/open-pack.ts';
import { expandAlias } from '../../src/sources/expand-alias.ts';
import { parseFacets } from '../../src/sources/parse-facets.ts';
import { readSources } from '../../src/sources/read-sources.ts';

/** What a test says of an entry: aliases and cues in the grammar, needs and exclusions as in the sources. */
export type SmallEntry = {
  readonly kind?: Kind;
  readonly aliases: readonly { readonly name: string; readonly needs?: readonly string[]; readonly unless?: readonly string[] }[];
  readonly cues?: Readonly<Record<string, readonly string[]>>;
  readonly period?: string;
};

/** A pack of a few made-up entries, with the word lists of the real one. */
export async function smallPack(entries: Readonly<Record<string, SmallEntry>>): Promise<Pack> {
  const { base } = readSources(await readFolder(fileURLToPath(new URL('../../assets/knowledge', import.meta.url))));
  const small: KnowledgeBase = {
    documents: [],
    language: base.language,
    entries: Object.entries(entries)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, entry]) => entryOf(id, entry)),
  };
  return openPack(writePack(small).slice().buffer);
}

function entryOf(id: string, { kind = 'event', aliases, cues = {}, period }: SmallEntry): Entry {
  const facets = [...Object.keys(cues), 'name', 'when', 'inside'];
  return {
    card: { id, kind, title: id, identification: `${id}.`, claims: [], related: [] },
    aliases: aliases.flatMap(({ name, needs = [], unless = [] }) =>
      expandAlias(name).map((text) => ({
        text,
        needs: needs.map((line) => parseFacets(line, facets)),
        unless: unless.flatMap((line) => parseFacets(line, facets)),
      })),
    ),
    cues: Object.fromEntries(Object.entries(cues).map(([facet, lines]) => [facet, lines.flatMap((line) => expandAlias(line))])),
    ...(period === undefined ? {} : { period }),
  };
}
