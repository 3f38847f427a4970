import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { entryId, type Pack } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { findNames } from '../linking/find-names.ts';
import { linkArticle } from '../linking/link-article.ts';
import { resolveOverlaps } from '../linking/resolve-overlaps.ts';
import { CommandError, runCommand } from './command-error.ts';
import { compilePack, KNOWLEDGE_SOURCES } from './compile-pack.ts';
import { figures, type Gold, type Link, meanF1, noScore, type Score, scoreLinks } from './score-links.ts';

const USAGE = `Scores the linker on judged articles, beside the same knowledge base without context and as a plain match of words.

  npm run evaluate [-- --corpus DIR] [--errors]

  --corpus  folder with news/, events/ and beside it knowledge/gold-entities.json; ../shared/corpus when not given
  --sources folder of another knowledge base
  --errors  every wrong and missed link, with the words around it`;

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

/** A way of linking a text. */
type Linker = (pack: Pack, text: string, date?: string) => readonly Link[];

const LINKERS: Readonly<Record<string, Linker>> = {
  'the linker': (pack, text, date) => linkArticle(pack, { text, title: '', ...(date === undefined ? {} : { date }) }).mentions,
  'without context': (pack, text) => linkByName(pack, text),
  'plain words': (pack, text) => linkByName(pack, capitalized(text)),
};

await runCommand(async () => {
  const { values } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const corpus = resolve(values.corpus);
  if (!existsSync(join(corpus, 'news', 'gold.jsonl'))) {
    console.log(`Skipped: there are no judged articles in ${corpus}. Name their folder with --corpus.`);
    return 0;
  }
  const pack = await compilePack(values.sources);
  for (const set of ['news', 'events']) {
    const texts = readTexts(join(corpus, set), join(corpus, '..', 'knowledge', 'gold-entities.json'));
    for (const [name, linker] of Object.entries(LINKERS)) {
      const score = noScore();
      for (const [number, { text, date, gold }] of texts.all.entries()) {
        scoreLinks(score, linker(pack, text, date), { gold, scored: texts.scored, text: number });
      }
      console.log(summary(`${set}, ${name}`, score, texts));
      if (values.errors && name === 'the linker') console.log(errors(score, texts));
    }
  }
  return 0;
});

function readArguments() {
  try {
    return parseArgs({
      options: {
        corpus: { type: 'string', default: '../shared/corpus' },
        sources: { type: 'string', default: KNOWLEDGE_SOURCES },
        errors: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

type Texts = {
  readonly all: readonly { readonly id: string; readonly text: string; readonly date?: string; readonly gold: Gold }[];
  readonly scored: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
};

function readTexts(directory: string, entitiesFile: string): Texts {
  const { names, events } = Entities.parse(JSON.parse(readFileSync(entitiesFile, 'utf8')));
  const lines = readFileSync(join(directory, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Line.parse(JSON.parse(line)));
  const onlyEvents = lines.some(({ mentions }) => mentions.some(({ entry }) => entry !== undefined));
  const entries: Record<string, string> = { ...(onlyEvents ? {} : names), ...events };
  const all = lines.map((line) => {
    const id = line.id ?? line.page ?? '';
    const file = join(directory, `${id}.txt`);
    return {
      id,
      text: readFileSync(existsSync(file) ? file : join(directory, 'text', `${id}.txt`), 'utf8'),
      ...(line.date ? { date: line.date } : {}),
      gold: {
        mentions: line.mentions.flatMap(({ start, end, exact, entity, entry, doubtful = false }) => {
          const id = entries[entity ?? entry ?? ''];
          // A doubtful mention of an entry that is not scored still excuses a link.
          return id === undefined && !doubtful ? [] : [{ start, end: end ?? start + exact.length, entry: id ?? '', doubtful }];
        }),
        negatives: line.negatives.map(({ start, end, exact, not }) => {
          const id = entries[not ?? ''];
          return { start, end: end ?? start + exact.length, ...(id === undefined ? {} : { entry: id }) };
        }),
      },
    };
  });
  return { all, scored: new Set(Object.values(entries)), events: new Set(Object.values(events)) };
}

/** Every alias and surname wherever its words stand, whatever is around. */
function linkByName(pack: Pack, text: string): readonly Link[] {
  const { hits, words } = findNames(pack, text);
  const verdicts = hits.filter(({ role }) => role !== ROLE.cue).map((hit) => ({ hit, accepted: true, reason: '' }));
  return resolveOverlaps(verdicts, ({ hit }) => hit.role).map(({ hit }) => ({
    start: words.starts[hit.first] ?? 0,
    end: words.ends[hit.last] ?? 0,
    entry: entryId(pack, hit.entry),
  }));
}

/** A text whose capitals say nothing: what a match that ignores case sees. */
function capitalized(text: string): string {
  return [...text].map((character) => (character.toUpperCase().length === character.length ? character.toUpperCase() : character)).join('');
}

function summary(name: string, score: Score, { events }: Texts): string {
  const row = (label: string, includes: (entry: string) => boolean): string => {
    const { precision, recall, f1, right, wrong, missed } = figures(score, includes);
    const counts = `(right ${right}, wrong ${wrong}, missed ${missed})`;
    return `  ${label.padEnd(7)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ${counts}`;
  };
  return [
    name,
    row('names', (entry) => !events.has(entry)),
    row('events', (entry) => events.has(entry)),
    `  mean F1 over entries ${meanF1(score).toFixed(3)}; look-alikes linked ${score.lured} of ${score.lures}`,
  ].join('\n');
}

function errors(score: Score, { all }: Texts): string {
  return score.errors
    .map(({ kind, link: { start, end, entry }, text: number }) => {
      const { id, text } = all[number] ?? { id: '', text: '' };
      const around = `…${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`;
      return `  ${kind.padEnd(6)} ${id} ${entry}: ${around.replace(/\s+/gu, ' ')}`;
    })
    .join('\n');
}
