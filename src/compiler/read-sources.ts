import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceDocument } from '../domain/document.ts';
import type { Citation, Claim, Relation, Voice } from '../domain/entry.ts';
import { KINDS } from '../domain/entry.ts';
import { WORD_LISTS } from '../knowledge/pack-format.ts';
import { cutWords } from '../text/words.ts';
import { AliasError, expandAlias } from './expand-alias.ts';
import type { Alias, Entry, Facet, KnowledgeBase, Language } from './knowledge-base.ts';
import { unknownWord } from './nearest.ts';
import { FacetError, parseFacets } from './parse-facets.ts';
import type { Problem } from './problem.ts';
import { KnowledgeError } from './problem.ts';
import { lastBeginning, readDate } from './read-date.ts';
import type { FieldPath, SourceFile } from './source-file.ts';
import { checkSource, readSourceFile } from './source-file.ts';
import type { EntrySource } from './source-schema.ts';
import { documentsSchema, entrySchema, ID, languageSchema } from './source-schema.ts';

/** The knowledge sources, with what only their keepers need. */
export type Sources = {
  readonly base: KnowledgeBase;
  /** By id of document. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** In order of entry and claim. */
  readonly citations: readonly PlacedCitation[];
};

/** What is known of a document's text without having it. */
export type Extent = {
  /** How many paragraphs it has, where `documents.yaml` says so. */
  readonly paragraphs?: number;
  /** Paragraphs that are navigation, credits and the like. */
  readonly notEvidence: readonly number[];
  /** A mistake in this field of the document's description. */
  problemAt(field: string, message: string): Problem;
};

/** A citation and where it stands in the sources. */
export type PlacedCitation = {
  readonly citation: Citation;
  /** A mistake in this field of the citation. */
  problemAt(field: keyof Citation, message: string): Problem;
};

/**
 * Reads and checks `documents.yaml`, `entries/<kind>/<id>.yaml` and `language/*.yaml` of a directory: everything that can be
 * checked without the documents and the lock. The same files give the same result, whatever order the file system lists them in.
 * Throws a {@link KnowledgeError} with all mistakes of all files.
 */
export async function readSources(directory: string): Promise<Sources> {
  const { sources, problems } = await gatherSources(directory);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return sources;
}

/** As {@link readSources}, but mistakes are returned beside what could be read: whoever goes on checking tells all of them at once. */
export async function gatherSources(directory: string): Promise<{ readonly sources: Sources; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const described = await readDocuments(directory, problems);
  const language = await readLanguage(directory, problems);
  const files = await readEntries(directory, problems);
  const names = new Map<string, Names>();
  for (const { id, file, value } of files.values()) {
    if (value !== undefined) names.set(id, namesOf(file, value, problems));
  }
  const entries: Entry[] = [];
  const citations: PlacedCitation[] = [];
  for (const { id, file, value } of files.values()) {
    const own = names.get(id);
    if (value === undefined || own === undefined) continue;
    const scope: Scope = {
      id,
      file,
      value,
      files,
      names,
      described,
      report: (path, message) => problems.push(file.problemAt(path, message)),
    };
    entries.push(entryOf(scope, own));
    citations.push(...citationsOf(scope));
  }
  const sources: Sources = {
    base: { documents: [...described.values()].map(({ document }) => document), entries, language },
    extents: new Map([...described].map(([id, { extent }]) => [id, extent])),
    citations,
  };
  return { sources, problems };
}

type Described = { readonly document: SourceDocument; readonly extent: Extent };

/** `value` is absent when the file has mistakes; the entry exists all the same, so that others may refer to it. */
type EntryFile = { readonly id: string; readonly file: SourceFile; readonly value?: EntrySource };

/** The names of an entry, before its facets are known to be right. */
type Names = {
  /** For each alias of the file: the names it stands for, none if it cannot be read. */
  readonly lines: readonly (readonly string[])[];
  /** Those that need nothing, and the surname. */
  readonly onSight: readonly string[];
  /** Whether an alias is meant to need nothing, readable or not. */
  readonly hasSight: boolean;
};

/** All that is at hand while one entry is resolved. */
type Scope = {
  readonly id: string;
  readonly file: SourceFile;
  readonly value: EntrySource;
  readonly files: ReadonlyMap<string, EntryFile>;
  readonly names: ReadonlyMap<string, Names>;
  readonly described: ReadonlyMap<string, Described>;
  report(path: FieldPath, message: string): void;
};

async function readDocuments(directory: string, problems: Problem[]): Promise<ReadonlyMap<string, Described>> {
  const path = join(directory, 'documents.yaml');
  const file = await readSourceFile(path).catch(() => undefined);
  if (file === undefined) {
    problems.push({ file: path, line: 1, column: 1, field: '', message: 'cannot be read: describe the documents in it' });
    return new Map();
  }
  const checked = checkSource(file, documentsSchema);
  if ('problems' in checked) {
    problems.push(...checked.problems);
    return new Map();
  }
  const described = new Map<string, Described>();
  for (const [index, { paragraphs, notEvidence = [], ...document }] of checked.value.entries()) {
    if (described.has(document.id))
      problems.push(file.problemAt([index, 'id'], `${document.id} is described twice: give each document its own id`));
    const beyond = notEvidence.findIndex((paragraph) => paragraph > (paragraphs ?? Number.POSITIVE_INFINITY));
    if (beyond >= 0) problems.push(file.problemAt([index, 'notEvidence', beyond], `the document has ${paragraphs} paragraphs`));
    const extent: Extent = {
      ...(paragraphs === undefined ? {} : { paragraphs }),
      notEvidence,
      problemAt: (field, message) => file.problemAt([index, field], message),
    };
    described.set(document.id, { document, extent });
  }
  return new Map([...described].toSorted(byKey));
}

async function readLanguage(directory: string, problems: Problem[]): Promise<Language> {
  const lists = new Map<string, readonly string[]>();
  for (const name of await filesOf(join(directory, 'language'), problems)) {
    const file = await readSourceFile(join(directory, 'language', name));
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

async function readEntries(directory: string, problems: Problem[]): Promise<ReadonlyMap<string, EntryFile>> {
  const entries = new Map<string, EntryFile>();
  const top = join(directory, 'entries');
  for (const folder of await namesIn(top)) {
    const kind = KINDS.find((one) => one === folder);
    if (kind === undefined) {
      const message = `is not the folder of a kind: ${unknownWord('kind', folder, KINDS)}`;
      problems.push({ file: join(top, folder), line: 1, column: 1, field: '', message });
      continue;
    }
    for (const name of await filesOf(join(top, folder), problems)) {
      const id = name.slice(0, -'.yaml'.length);
      const file = await readSourceFile(join(top, folder, name));
      const first = entries.get(id);
      if (!ID.test(id)) problems.push(file.problemAt([], `"${id}" is no id: name the file in kebab-case, such as helsinki-summit.yaml`));
      if (first !== undefined)
        problems.push(file.problemAt([], `${first.file.path} has the same id: ids are used once, whatever the kind`));
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
  }
  if (entries.size === 0)
    problems.push({ file: top, line: 1, column: 1, field: '', message: 'has no entries: write entries/<kind>/<id>.yaml' });
  return new Map([...entries].toSorted(byKey));
}

/** Names of the YAML files in a folder; anything else in it is a mistake. */
async function filesOf(folder: string, problems: Problem[]): Promise<readonly string[]> {
  const names = await namesIn(folder);
  for (const name of names.filter((one) => !one.endsWith('.yaml'))) {
    problems.push({
      file: join(folder, name),
      line: 1,
      column: 1,
      field: '',
      message: 'is not a source: only files that end in .yaml belong here',
    });
  }
  return names.filter((name) => name.endsWith('.yaml'));
}

/** In order of name; hidden files belong to editors and file managers. Empty when there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).toSorted();
}

function namesOf(file: SourceFile, { aliases, surname }: EntrySource, problems: Problem[]): Names {
  const lines = aliases.map(({ name }, index) => expandAt(file, ['aliases', index, 'name'], name, problems));
  const onSight = lines.filter((_, index) => aliases[index]?.needs === undefined).flat();
  const hasSight = aliases.some(({ needs }) => needs === undefined);
  return { lines, onSight: surname === undefined ? onSight : [...onSight, surname.text], hasSight };
}

function expandAt(file: SourceFile, path: FieldPath, line: string, problems: Problem[]): readonly string[] {
  try {
    const names = expandAlias(line);
    const wordless = names.find((name) => !hasWord(name));
    if (wordless !== undefined) throw new AliasError(`"${wordless}" has no letter or digit: the linker cannot find it`);
    return names;
  } catch (error) {
    if (!(error instanceof AliasError)) throw error;
    problems.push(file.problemAt(path, error.message));
    return [];
  }
}

function hasWord(name: string): boolean {
  return cutWords(name).count > 0;
}

function entryOf(scope: Scope, names: Names): Entry {
  const { id, value } = scope;
  const { title, kind, identification, surname, when, wikipedia } = value;
  if (kind === 'event' && when === undefined) scope.report(['when'], 'is missing: an event says when it was, such as when: 2018-07');
  if (kind !== 'event' && when !== undefined) scope.report(['when'], 'is for events only: drop it, or put the date into a claim');
  if (kind !== 'person' && surname !== undefined) scope.report(['surname'], 'is for persons only: write it as an alias');
  if (surname !== undefined && !hasWord(surname.text)) scope.report(['surname'], 'has no letter or digit: the linker cannot find it');
  const period = value.cues?.when ?? when;
  return {
    card: {
      id,
      kind,
      title,
      identification,
      ...(when === undefined ? {} : { when }),
      claims: claimsOf(scope),
      related: relationsOf(scope),
      ...(wikipedia === undefined ? {} : { wikipedia: wikipediaAddress(wikipedia) }),
    },
    aliases: aliasesOf(scope, names, period),
    ...(surname === undefined ? {} : { surname }),
    cues: cuesOf(scope),
    ...(period === undefined ? {} : { period }),
  };
}

function claimsOf(scope: Scope): readonly Claim[] {
  const claims = scope.value.claims.map((claim, index) => {
    checkCitations(scope, claim, index);
    return { text: claim.text, date: claim.date, voice: voiceOf(scope, claim.voice, index), citations: claim.citations };
  });
  // A claim whose beginning is open may go back further than any other. Sorting keeps the order of the file for equal days.
  const keyed = claims.map((claim) => ({ claim, first: readDate(claim.date).first ?? '' }));
  return keyed.toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first))).map(({ claim }) => claim);
}

function voiceOf({ files, report }: Scope, voice: EntrySource['claims'][number]['voice'], index: number): Voice {
  if (typeof voice === 'string') return { kind: voice };
  if (typeof voice.said !== 'string') return { kind: 'said', name: voice.said.unnamed };
  const speaker = files.get(voice.said);
  if (speaker === undefined) {
    const message = `${unknownWord('entry', voice.said, files.keys())}, or { unnamed: who it was } for somebody without an entry`;
    report(['claims', index, 'voice', 'said'], message);
  }
  return { kind: 'said', name: speaker?.value?.title ?? voice.said, entry: voice.said };
}

function checkCitations({ described, report }: Scope, claim: EntrySource['claims'][number], index: number): void {
  const published: string[] = [];
  for (const [place, { document, paragraph, anchor }] of claim.citations.entries()) {
    const path = ['claims', index, 'citations', place];
    const found = described.get(document);
    // Nothing to compare with when the descriptions themselves could not be read.
    if (found === undefined && described.size > 0) report([...path, 'document'], unknownWord('document', document, described.keys()));
    if (found === undefined) continue;
    published.push(found.document.published);
    const { paragraphs } = found.extent;
    if (paragraphs !== undefined && paragraph > paragraphs) {
      report([...path, 'paragraph'], `${document} has ${paragraphs} paragraphs: the n-th is its n-th line that is not blank`);
    }
    const same = (other: Citation) => other.document === document && other.paragraph === paragraph && other.anchor === anchor;
    if (claim.citations.findIndex(same) < place) report(path, 'stands there twice: drop one');
  }
  const latest = published.toSorted().at(-1);
  const begins = lastBeginning(claim.date);
  if (latest !== undefined && begins !== undefined && begins > latest) {
    const message = `${claim.date} lies after ${latest}, when the cited document was published: date the plan or the forecast, not what it is about`;
    report(['claims', index, 'date'], message);
  }
}

function relationsOf({ id, value, files, report }: Scope): readonly Relation[] {
  const related = value.related ?? [];
  return related.map(({ entry, relation }, index) => {
    const target = files.get(entry);
    const path = ['related', index, 'entry'];
    if (target === undefined) report(path, unknownWord('entry', entry, files.keys()));
    if (entry === id) report(path, 'is this entry itself: relate it to others');
    if (related.findIndex((other) => other.entry === entry) < index) report(path, `${entry} is related twice: say both in one relation`);
    return { entry, title: target?.value?.title ?? entry, kind: target?.value?.kind ?? value.kind, relation };
  });
}

function aliasesOf(scope: Scope, names: Names, period: string | undefined): readonly Alias[] {
  const { value } = scope;
  const facets = Object.keys(value.cues ?? {}).filter((key) => key !== 'when');
  facets.push('name', 'when');
  const everywhere = (value.unless ?? []).flatMap((line, index) => facetsAt(['unless', index], line, 'one'));
  const aliases = new Map<string, Alias>();
  for (const [index, { needs = [], unless = [] }] of value.aliases.entries()) {
    const needed = needs.map((line, place) => facetsAt(['aliases', index, 'needs', place], line, 'some'));
    const against = unless.flatMap((line, place) => facetsAt(['aliases', index, 'unless', place], line, 'one'));
    for (const text of names.lines[index] ?? []) add({ text, needs: needed, unless: distinct([...everywhere, ...against]) });
  }
  return [...aliases.values()];

  /** Two lines that give the same name are two ways for it to count. */
  function add(alias: Alias): void {
    const key = JSON.stringify([alias.text, alias.unless]);
    const other = aliases.get(key);
    const onSight = other?.needs.length === 0 || alias.needs.length === 0;
    aliases.set(key, { ...alias, needs: onSight ? [] : distinct([...(other?.needs ?? []), ...alias.needs]) });
  }

  function facetsAt(path: FieldPath, line: string, how: 'one' | 'some'): readonly Facet[] {
    try {
      const found = parseFacets(line, facets);
      if (how === 'one' && found.length > 1) throw new FacetError('joins facets: in "unless" each line is one facet');
      if (period === undefined && found.some(({ facet }) => facet === 'when')) {
        throw new FacetError('"when" has nothing to go by: write cues.when, the time that papers mean');
      }
      if (!names.hasSight && found.some(({ facet }) => facet === 'name')) {
        throw new FacetError('"name" has nothing to go by: write at least one alias without needs');
      }
      return found;
    } catch (error) {
      if (!(error instanceof FacetError)) throw error;
      scope.report(path, error.message);
      return [];
    }
  }
}

function cuesOf(scope: Scope): Readonly<Record<string, readonly string[]>> {
  const { when: _, ...lists } = scope.value.cues ?? {};
  const cues: [string, readonly string[]][] = [];
  for (const [facet, lines] of Object.entries(lists)) {
    if (facet === 'name') scope.report(['cues', facet], '"name" is built in: call the facet something else');
    else if (!ID.test(facet)) scope.report(['cues', facet], 'is no name for a facet: write a short word in small letters');
    cues.push([facet, distinct(lines.flatMap((line, index) => cueWords(scope, ['cues', facet, index], line)))]);
  }
  return Object.fromEntries(cues);
}

function cueWords({ id, file, files, names, report }: Scope, path: FieldPath, line: string): readonly string[] {
  if (!line.startsWith('@')) {
    const problems: Problem[] = [];
    const words = expandAt(file, path, line, problems);
    for (const { message } of problems) report(path, message);
    return words;
  }
  const other = line.slice(1);
  if (!files.has(other)) {
    report(path, unknownWord('entry', other, files.keys()));
    return [];
  }
  if (other === id) report(path, 'stands for this entry itself: use the built-in facet "name"');
  const found = names.get(other);
  if (found?.hasSight === false) report(path, `${other} has no alias without needs: write the words instead`);
  return found?.onSight ?? [];
}

function citationsOf({ file, value }: Scope): readonly PlacedCitation[] {
  return value.claims.flatMap((claim, index) =>
    claim.citations.map((citation, place) => ({
      citation,
      problemAt: (field: keyof Citation, message: string) => file.problemAt(['claims', index, 'citations', place, field], message),
    })),
  );
}

function wikipediaAddress(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
