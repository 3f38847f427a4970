import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Gold } from './score-links.ts';

const Mention = z.object({
  start: z.number(),
  end: z.number().optional(),
  exact: z.string(),
  entity: z.string().optional(),
  entry: z.string().optional(),
  doubtful: z.boolean().optional(),
});
const Negative = z.object({ start: z.number(), end: z.number().optional(), exact: z.string(), not: z.string().optional() });
const Line = z.object({
  id: z.string().optional(),
  page: z.string().optional(),
  date: z.string().nullish(),
  mentions: z.array(Mention),
  negatives: z.array(Negative).default([]),
});
const Entities = z.object({ names: z.record(z.string(), z.string()), events: z.record(z.string(), z.string()) });

const OwnText = z.object({ id: z.string(), date: z.string().nullable(), kind: z.enum(['events', 'names']), text: z.string() });
const OWN_TEXTS = new URL('../../tests/linking/judged-texts.yaml', import.meta.url);

/** A text with what an annotator judged of it. */
export type JudgedText = { readonly id: string; readonly text: string; readonly date?: string; readonly gold: Gold };

/** A set of judged texts. */
export type JudgedTexts = {
  readonly all: readonly JudgedText[];
  /** The entries that were judged: links of others are not scored. */
  readonly scored: ReadonlySet<string>;
  /** Those of them that are events, measures and terms; the rest are names. */
  readonly events: ReadonlySet<string>;
};

/** The sets of judged texts that a corpus has. */
export const SETS = ['news', 'events'] as const;

/** Whether a folder holds judged texts. */
export function hasJudgedTexts(corpus: string): boolean {
  return SETS.every((set) => existsSync(join(corpus, set, 'gold.jsonl')));
}

/**
 * Reads one set of judged texts from a corpus: `<set>/gold.jsonl` with the texts beside it or in `text/`, and the entries that the
 * judged names stand for in `../knowledge/gold-entities.json`. Throws if a file is missing or not of that form.
 */
export function readJudgedTexts(corpus: string, set: (typeof SETS)[number]): JudgedTexts {
  const directory = join(corpus, set);
  const { names, events } = Entities.parse(JSON.parse(readFileSync(join(corpus, '..', 'knowledge', 'gold-entities.json'), 'utf8')));
  const lines = readFileSync(join(directory, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Line.parse(JSON.parse(line)));
  // The texts about events are judged for events alone; they name the entries by `entry`, the news pages by `entity`.
  const onlyEvents = lines.some(({ mentions }) => mentions.some(({ entry }) => entry !== undefined));
  const entries: Record<string, string> = { ...(onlyEvents ? {} : names), ...events };
  return {
    all: lines.map((line) => judgedText(line, { directory, entries })),
    scored: new Set(Object.values(entries)),
    events: new Set(Object.values(events)),
  };
}

/**
 * Reads the project's own judged texts (`tests/linking/judged-texts.yaml`): `[[words|entry]]` names an entry, `[[words|?entry]]` does so
 * doubtfully, `[[words|!entry]]` does not. In texts about events names are not judged.
 */
export function readOwnTexts(): Readonly<Record<'own names' | 'own events', JudgedTexts>> {
  const items = OwnText.array().parse(parse(readFileSync(OWN_TEXTS, 'utf8')));
  const read = items.map(({ id, date, kind, text }) => ({ kind, judged: { id, ...(date === null ? {} : { date }), ...unmark(text) } }));
  const entriesOf = (judged: JudgedText): string[] => judged.gold.mentions.map(({ entry }) => entry);
  const events = new Set(read.filter(({ kind }) => kind === 'events').flatMap(({ judged }) => entriesOf(judged)));
  const all = new Set([...events, ...read.flatMap(({ judged }) => entriesOf(judged))]);
  const of = (wanted: string): readonly JudgedText[] => read.filter(({ kind }) => kind === wanted).map(({ judged }) => judged);
  return {
    'own names': { all: of('names'), scored: all, events },
    'own events': { all: of('events'), scored: events, events },
  };
}

/** Takes the marks out of a text; one may stand inside another. */
function unmark(marked: string): { text: string; gold: Gold } {
  const mentions: Gold['mentions'][number][] = [];
  const negatives: Gold['negatives'][number][] = [];
  const open: number[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: sign = '', 2: entry, index } of marked.matchAll(/\[\[|\|([?!]?)([\w-]+)\]\]/gu)) {
    text += marked.slice(from, index);
    from = index + mark.length;
    if (entry === undefined) open.push(text.length);
    else {
      const span = { start: open.pop() ?? 0, end: text.length, entry };
      if (sign === '!') negatives.push(span);
      else mentions.push({ ...span, doubtful: sign === '?' });
    }
  }
  return { text: (text + marked.slice(from)).trimEnd(), gold: { mentions, negatives } };
}

function judgedText(
  line: z.infer<typeof Line>,
  { directory, entries }: { directory: string; entries: Record<string, string> },
): JudgedText {
  const id = line.id ?? line.page ?? '';
  const file = join(directory, `${id}.txt`);
  return {
    id,
    text: readFileSync(existsSync(file) ? file : join(directory, 'text', `${id}.txt`), 'utf8'),
    ...(line.date ? { date: line.date } : {}),
    gold: {
      mentions: line.mentions.flatMap(({ start, end, exact, entity, entry, doubtful = false }) => {
        const judged = entries[entity ?? entry ?? ''];
        // A doubtful mention of an entry that is not scored still excuses a link.
        return judged === undefined && !doubtful ? [] : [{ start, end: end ?? start + exact.length, entry: judged ?? '', doubtful }];
      }),
      negatives: line.negatives.map(({ start, end, exact, not }) => {
        const judged = entries[not ?? ''];
        return { start, end: end ?? start + exact.length, ...(judged === undefined ? {} : { entry: judged }) };
      }),
    },
  };
}
