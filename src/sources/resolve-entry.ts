import type { Citation, Claim, Relation, Voice } from '../domain/entry.ts';
import { type Alias, BUILT_IN_FACETS, type Entry, type Facet } from '../domain/knowledge-base.ts';
import { AliasError, expandAlias } from './expand-alias.ts';
import { hasWord } from './has-word.ts';
import { FacetError, parseFacets } from './parse-facets.ts';
import type { Problem } from './problem.ts';
import { lastBeginning, readDate } from './read-date.ts';
import type { DescribedDocument } from './read-documents.ts';
import type { FieldPath, SourceFile } from './source-file.ts';
import type { EntrySource } from './source-schema.ts';
import { ID, UNKNOWN_DATE } from './source-schema.ts';
import { unknownWord } from './unknown-word.ts';

/** The file of an entry. `value` is absent when the file has mistakes; the entry exists all the same, so that others may refer to it. */
export type EntryFile = { readonly id: string; readonly file: SourceFile; readonly value?: EntrySource };

/** For an identification that neither a page of Wikipedia nor a claim backs. */
const NO_REFERENCE = 'has no reference: name the page of Wikipedia in "wikipedia", or the claim that says so, as { text: …, claim: 1 }';

/** The names of an entry, before its facets are known to be right. */
export type Names = {
  /** For each alias of the file: the names it stands for, none if it cannot be read. */
  readonly lines: readonly (readonly string[])[];
  /** Those that need nothing, and the surname. */
  readonly onSight: readonly string[];
  /** Whether an alias is meant to need nothing, readable or not. */
  readonly hasSight: boolean;
};

/** What one entry is resolved from. */
export type EntryScope = {
  readonly id: string;
  readonly value: EntrySource;
  /** All entries, by id. */
  readonly files: ReadonlyMap<string, EntryFile>;
  /** By id of entry: those whose files could be read. */
  readonly names: ReadonlyMap<string, Names>;
  readonly described: ReadonlyMap<string, DescribedDocument>;
  /** Notes a mistake in a field of the entry. */
  report(path: FieldPath, message: string): void;
};

/** The names that the aliases of an entry stand for. Mistakes are added to `problems`. */
export function namesOf(file: SourceFile, { aliases, surname }: EntrySource, problems: Problem[]): Names {
  const lines = aliases.map(({ name }, index) => {
    return expandOr(name, (message) => problems.push(file.problemAt(['aliases', index, 'name'], message)));
  });
  const onSight = lines.filter((_, index) => aliases[index]?.needs === undefined).flat();
  const hasSight = aliases.some(({ needs }) => needs === undefined);
  return { lines, onSight: surname === undefined ? onSight : [...onSight, surname.text], hasSight };
}

/**
 * The entry that a file states, with what it says of other entries filled in. Mistakes are reported, and what they are about is left
 * out or as it is.
 */
export function resolveEntry(scope: EntryScope, names: Names): Entry {
  const { id, value } = scope;
  const { title, kind, identification, surname, wikipedia } = value;
  if (identification.claim === undefined && wikipedia === undefined) {
    scope.report(['identification'], NO_REFERENCE);
  }
  if (kind === 'event' && value.when === undefined) {
    scope.report(['when'], 'is missing: an event says when it was, such as when: 2018-07, or when: unknown if no document tells');
  }
  if (kind !== 'event' && value.when !== undefined) scope.report(['when'], 'is for events only: drop it, or put the date into a claim');
  if (kind !== 'person' && surname !== undefined) scope.report(['surname'], 'is for persons only: write it as an alias');
  if (surname !== undefined && !hasWord(surname.text)) scope.report(['surname'], 'has no letter or digit: the linker cannot find it');
  const when = value.when === UNKNOWN_DATE ? undefined : value.when;
  const period = value.cues?.when ?? when;
  const { aliases, unless } = aliasesOf(scope, names, period);
  const { claims, placeOf } = claimsOf(scope);
  const identifies = placeOf(identification.claim, ['identification', 'claim']);
  return {
    card: {
      id,
      kind,
      title,
      identification: identification.text,
      ...(identifies === undefined ? {} : { identificationClaim: identifies }),
      ...(when === undefined ? {} : { when }),
      claims,
      related: relationsOf(scope, placeOf),
      ...(wikipedia === undefined ? {} : { wikipedia: wikipediaAddress(wikipedia) }),
    },
    aliases,
    ...(surname === undefined ? {} : { surname: { ...surname, unless } }),
    cues: cuesOf(scope),
    ...(period === undefined ? {} : { period }),
  };
}

/** The names a line stands for; none, and a message, when it cannot be read. */
function expandOr(line: string, refuse: (message: string) => void): readonly string[] {
  try {
    const names = expandAlias(line);
    const wordless = names.find((name) => !hasWord(name));
    if (wordless !== undefined) throw new AliasError(`"${wordless}" has no letter or digit: the linker cannot find it`);
    return names;
  } catch (error) {
    if (!(error instanceof AliasError)) throw error;
    refuse(error.message);
    return [];
  }
}

type ArrangedClaims = {
  /** First the file's first, the others by date. */
  readonly claims: readonly Claim[];
  /** The place in `claims` of the n-th claim of the file, where a field names one; it reports a claim that does not exist. */
  placeOf(number: number | undefined, path: FieldPath): number | undefined;
};

function claimsOf(scope: EntryScope): ArrangedClaims {
  const stated = scope.value.claims.map((claim, index) => {
    checkCitations(scope, claim, index);
    return { text: claim.text, date: claim.date, voice: voiceOf(scope, claim.voice, index), citations: claim.citations };
  });
  // A claim whose beginning is open may go back further than any other. Sorting keeps the order of the file for equal days.
  const keyed = stated.map((claim) => ({ claim, first: readDate(claim.date).first ?? '' }));
  const rest = keyed.slice(1).toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  const claims = [...stated.slice(0, 1), ...rest.map(({ claim }) => claim)];
  return {
    claims,
    placeOf(number, path) {
      if (number === undefined) return undefined;
      const claim = stated[number - 1];
      if (claim !== undefined) return claims.indexOf(claim);
      scope.report(path, `is ${number}, but the entry has ${stated.length} claims: they are counted from 1, in the order of the file`);
      return undefined;
    },
  };
}

function voiceOf({ files, report }: EntryScope, voice: EntrySource['claims'][number]['voice'], index: number): Voice {
  if (typeof voice === 'string') return { kind: voice };
  if (typeof voice.said !== 'string') return { kind: 'said', name: voice.said.unnamed };
  const speaker = files.get(voice.said);
  if (speaker === undefined) {
    const message = `${unknownWord('entry', voice.said, files.keys())}, or { unnamed: who it was } for somebody without an entry`;
    report(['claims', index, 'voice', 'said'], message);
  }
  return { kind: 'said', name: speaker?.value?.title ?? voice.said, entry: voice.said };
}

function checkCitations({ described, report }: EntryScope, claim: EntrySource['claims'][number], index: number): void {
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

function relationsOf({ id, value, files, report }: EntryScope, placeOf: ArrangedClaims['placeOf']): readonly Relation[] {
  const related = value.related ?? [];
  return related.map(({ entry, relation, claim }, index) => {
    const target = files.get(entry);
    const path = ['related', index, 'entry'];
    if (target === undefined) report(path, unknownWord('entry', entry, files.keys()));
    if (entry === id) report(path, 'is this entry itself: relate it to others');
    if (related.findIndex((other) => other.entry === entry) < index) report(path, `${entry} is related twice: say both in one relation`);
    const says = placeOf(claim, ['related', index, 'claim']);
    return {
      entry,
      title: target?.value?.title ?? entry,
      kind: target?.value?.kind ?? value.kind,
      relation,
      ...(says === undefined ? {} : { claim: says }),
    };
  });
}

/** The aliases, and what rules out every one of them. */
function aliasesOf(
  scope: EntryScope,
  names: Names,
  period: string | undefined,
): { readonly aliases: readonly Alias[]; readonly unless: readonly Facet[] } {
  const { value } = scope;
  const facets = Object.keys(value.cues ?? {}).filter((key) => key !== 'when');
  facets.push(...BUILT_IN_FACETS);
  const everywhere = (value.unless ?? []).flatMap((line, index) => facetsAt(['unless', index], line, 'one'));
  const aliases = new Map<string, Alias>();
  for (const [index, { needs = [], unless = [] }] of value.aliases.entries()) {
    const needed = needs.map((line, place) => facetsAt(['aliases', index, 'needs', place], line, 'some'));
    const against = unless.flatMap((line, place) => facetsAt(['aliases', index, 'unless', place], line, 'one'));
    for (const text of names.lines[index] ?? []) add({ text, needs: needed, unless: distinct([...everywhere, ...against]) });
  }
  return { aliases: [...aliases.values()], unless: everywhere };

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

function cuesOf(scope: EntryScope): Readonly<Record<string, readonly string[]>> {
  const { when: _, ...lists } = scope.value.cues ?? {};
  const cues: [string, readonly string[]][] = [];
  for (const [facet, lines] of Object.entries(lists)) {
    if (facet === 'name') scope.report(['cues', facet], '"name" is built in: call the facet something else');
    else if (!ID.test(facet)) scope.report(['cues', facet], 'is no name for a facet: write a short word in small letters');
    cues.push([facet, distinct(lines.flatMap((line, index) => cueWords(scope, ['cues', facet, index], line)))]);
  }
  return Object.fromEntries(cues);
}

function cueWords({ id, files, names, report }: EntryScope, path: FieldPath, line: string): readonly string[] {
  if (!line.startsWith('@')) {
    return expandOr(line, (message) => report(path, message));
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

function wikipediaAddress(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
