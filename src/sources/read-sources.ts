import type { Citation } from '../domain/entry.ts';
import { KINDS } from '../domain/entry.ts';
import type { KnowledgeBase, Language } from '../domain/knowledge-base.ts';
import { WORD_LISTS } from '../text/word-lists.ts';
import { hasWord } from './has-word.ts';
import type { Problem } from './problem.ts';
import { fileProblem, KnowledgeError } from './problem.ts';
import type { Extent } from './read-documents.ts';
import { DOCUMENTS, readDocuments } from './read-documents.ts';
import type { EntryFile, Names } from './resolve-entry.ts';
import { namesOf, resolveEntry } from './resolve-entry.ts';
import type { FieldPath, SourceFile } from './source-file.ts';
import { checkSource, readSourceFile } from './source-file.ts';
import type { EntrySource } from './source-schema.ts';
import { entrySchema, ID, languageSchema } from './source-schema.ts';
import { unknownWord } from './unknown-word.ts';

/** The texts of a folder of knowledge sources by path, such as `entries/event/helsinki-summit.yaml`. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The knowledge sources, with what only their keepers need. */
export type Sources = {
  readonly base: KnowledgeBase;
  /** By id of document. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** In order of entry and claim. */
  readonly citations: readonly PlacedCitation[];
};

/** A citation and where it stands in the sources. */
export type PlacedCitation = {
  readonly citation: Citation;
  /** A mistake in this field of the citation. */
  problemAt(field: keyof Citation, message: string): Problem;
};

/**
 * Reads and checks `documents.yaml`, `entries/<kind>/<id>.yaml` and `language/*.yaml`: everything that can be checked without the
 * documents and the lock. Whatever else the folder holds is passed over, hidden files too. The same files give the same result, in
 * whatever order they come. Throws a {@link KnowledgeError} with all mistakes of all files.
 */
export function readSources(files: SourceFiles): Sources {
  const { sources, problems } = gatherSources(files);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return sources;
}

/** As {@link readSources}, but mistakes are returned beside what could be read: whoever goes on checking tells all of them at once. */
export function gatherSources(sourceFiles: SourceFiles): { readonly sources: Sources; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const described = readDocuments(sourceFiles.get(DOCUMENTS), problems);
  const language = readLanguage(sourceFiles, problems);
  const files = readEntries(sourceFiles, problems);
  const names = new Map<string, Names>();
  for (const { id, file, value } of files.values()) {
    if (value !== undefined) names.set(id, namesOf(file, value, problems));
  }
  const entries = [];
  const citations = [];
  for (const { id, file, value } of files.values()) {
    const own = names.get(id);
    if (value === undefined || own === undefined) continue;
    const report = (path: FieldPath, message: string) => problems.push(file.problemAt(path, message));
    entries.push(resolveEntry({ id, value, files, names, described, report }, own));
    citations.push(...citationsOf(file, value));
  }
  const sources: Sources = {
    base: { documents: [...described.values()].map(({ document }) => document), entries, language },
    extents: new Map([...described].map(([id, { extent }]) => [id, extent])),
    citations,
  };
  return { sources, problems };
}

function readLanguage(files: SourceFiles, problems: Problem[]): Language {
  const lists = new Map<string, readonly string[]>();
  for (const path of pathsIn('language', files)) {
    if (!isYaml(path, problems)) continue;
    const file = readSourceFile(path, files.get(path) ?? '');
    const checked = checkSource(file, languageSchema);
    if ('problems' in checked) {
      problems.push(...checked.problems);
      continue;
    }
    for (const [key, rows] of Object.entries(checked.value)) {
      if (!WORD_LISTS.some((list) => list === key)) problems.push(file.problemAt([key], unknownWord('word list', key, WORD_LISTS)));
      for (const [index, row] of rows.entries()) {
        const wordless = row.find((word) => !hasWord(word));
        if (wordless !== undefined)
          problems.push(file.problemAt([key, index], `"${wordless}" has no letter or digit: the linker cannot find it`));
      }
      lists.set(key, [...(lists.get(key) ?? []), ...rows.flat()]);
    }
  }
  return Object.fromEntries([...lists].toSorted(byKey));
}

function readEntries(files: SourceFiles, problems: Problem[]): ReadonlyMap<string, EntryFile> {
  const entries = new Map<string, EntryFile>();
  const strangers = new Set<string>();
  for (const path of pathsIn('entries', files)) {
    const [, folder = '', name = ''] = path.split('/');
    const kind = KINDS.find((one) => one === folder);
    if (kind === undefined) {
      if (!strangers.has(folder)) {
        problems.push(fileProblem(`entries/${folder}`, `is not the folder of a kind: ${unknownWord('kind', folder, KINDS)}`));
      }
      strangers.add(folder);
      continue;
    }
    if (!isYaml(path, problems)) continue;
    const id = name.slice(0, -'.yaml'.length);
    const file = readSourceFile(path, files.get(path) ?? '');
    const first = entries.get(id);
    if (!ID.test(id)) problems.push(file.problemAt([], `"${id}" is no id: name the file in kebab-case, such as helsinki-summit.yaml`));
    if (first !== undefined) {
      problems.push(file.problemAt([], `${first.file.path} has the same id: ids are used once, whatever the kind`));
    }
    const checked = checkSource(file, entrySchema);
    if ('problems' in checked) {
      problems.push(...checked.problems);
      entries.set(id, { id, file });
      continue;
    }
    if (checked.value.kind !== kind) {
      problems.push(
        file.problemAt(['kind'], `is ${checked.value.kind}, the folder is ${kind}: change the one or move the file to the other`),
      );
    }
    entries.set(id, { id, file, value: checked.value });
  }
  if (entries.size === 0) problems.push(fileProblem('entries', 'has no entries: write entries/<kind>/<id>.yaml'));
  return new Map([...entries].toSorted(byKey));
}

/** In order of path; hidden files belong to editors and file managers. */
function pathsIn(folder: string, files: SourceFiles): readonly string[] {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && !path.includes('/.'));
  return paths.toSorted();
}

/** Anything in a folder that is no YAML file of its own is a mistake. */
function isYaml(path: string, problems: Problem[]): boolean {
  const isOne = path.endsWith('.yaml') && path.split('/').length === (path.startsWith('entries/') ? 3 : 2);
  if (!isOne) problems.push(fileProblem(path, 'is not a source: only files that end in .yaml belong here'));
  return isOne;
}

function citationsOf(file: SourceFile, { claims }: EntrySource): readonly PlacedCitation[] {
  return claims.flatMap((claim, index) =>
    claim.citations.map((citation, place) => ({
      citation,
      problemAt: (field: keyof Citation, message: string) => file.problemAt(['claims', index, 'citations', place, field], message),
    })),
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
