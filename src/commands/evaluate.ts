import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { entryId, type Pack } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { findNames } from '../linking/find-names.ts';
import { LIMITS, type Limits } from '../linking/limits.ts';
import { linkArticle } from '../linking/link-article.ts';
import { resolveOverlaps } from '../linking/resolve-overlaps.ts';
import { CommandError, runCommand } from './command-error.ts';
import { compilePack, KNOWLEDGE_SOURCES } from './compile-pack.ts';
import { hasJudgedTexts, type JudgedText, type JudgedTexts, readJudgedTexts, readOwnTexts, SETS } from './judged-texts.ts';
import { figures, type Link, meanF1, noScore, type Score, scoreLinks } from './score-links.ts';

const USAGE = `Scores the linker on judged articles, beside the same knowledge base without context and as a plain match of words.

  npm run evaluate [-- --corpus DIR] [--errors] [--fit]

  --corpus  folder with news/, events/ and beside it knowledge/gold-entities.json; ../shared/corpus when not given
  --sources folder of another knowledge base
  --errors  every wrong and missed link, with the words around it
  --fit     fits the linker’s limits on every other text and tries them on the rest`;

/** A way of linking a text. */
type Linker = (pack: Pack, text: JudgedText) => readonly Link[];

const LINKERS: Readonly<Record<string, Linker>> = {
  'the linker': (pack, text) => linkWith(pack, text, LIMITS),
  'without context': (pack, { text }) => linkByName(pack, text),
  'plain words': (pack, { text }) => linkByName(pack, capitalized(text)),
};

await runCommand(async () => {
  const { values } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const corpus = resolve(values.corpus);
  const sets: (readonly [string, JudgedTexts])[] = Object.entries(readOwnTexts());
  if (hasJudgedTexts(corpus)) for (const set of SETS) sets.push([set, readJudgedTexts(corpus, set)]);
  else console.log(`Skipped: news pages, as there are no judged ones in ${corpus}. Name their folder with --corpus.`);
  const pack = await compilePack(values.sources);
  if (values.fit) return fit(pack, sets);
  for (const [set, texts] of sets) {
    for (const [name, linker] of Object.entries(LINKERS)) {
      const score = scoreAll(texts, (text) => linker(pack, text));
      console.log(summary(`${set}, ${name}`, score, texts));
      if (values.errors && name === 'the linker') console.log(errors(score, texts));
    }
  }
  return 0;
});

function scoreAll(texts: JudgedTexts, link: (text: JudgedText) => readonly Link[]): Score {
  const score = noScore();
  for (const [number, text] of texts.all.entries()) scoreLinks(score, link(text), { gold: text.gold, scored: texts.scored, text: number });
  return score;
}

/** Finds the limits that do best on every other text, and shows how they and the limits in force do on the rest. */
function fit(pack: Pack, sets: readonly (readonly [string, JudgedTexts])[]): number {
  const half = (remainder: number) =>
    sets.map(([set, texts]) => [set, { ...texts, all: texts.all.filter((_, number) => number % 2 === remainder) }] as const);
  const scores = (limits: Limits, halves: ReturnType<typeof half>) =>
    halves.map(([set, texts]) => [set, texts, scoreAll(texts, (text) => linkWith(pack, text, limits))] as const);
  const worth = (limits: Limits): number =>
    scores(limits, half(0)).reduce(
      (sum, [, texts, score]) => sum + figures(score, (entry) => texts.events.has(entry)).f1 + meanF1(score),
      0,
    );
  let best = { limits: LIMITS, worth: worth(LIMITS) };
  for (const phraseWords of [5, 7, 9, 12])
    for (const wordsToName of [2, 4, 6])
      for (const leadDays of [14, 30, 60, 120])
        for (const lingerDays of [14, 30, 60, 120]) {
          const limits = { phraseWords, wordsToName, leadDays, lingerDays };
          const candidate = worth(limits);
          if (candidate > best.worth + 1e-9) best = { limits, worth: candidate };
        }
  console.log(`in force: ${JSON.stringify(LIMITS)}\nfitted on one half: ${JSON.stringify(best.limits)}`);
  for (const [name, limits] of [['in force', LIMITS] as const, ['fitted', best.limits] as const]) {
    for (const [set, texts, score] of scores(limits, half(1))) console.log(summary(`${set}, the other half, limits ${name}`, score, texts));
  }
  return 0;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        corpus: { type: 'string', default: '../shared/corpus' },
        sources: { type: 'string', default: KNOWLEDGE_SOURCES },
        errors: { type: 'boolean', default: false },
        fit: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function linkWith(pack: Pack, { text, date }: JudgedText, limits: Limits): readonly Link[] {
  return linkArticle(pack, { text, title: '', ...(date === undefined ? {} : { date }) }, limits).mentions;
}

/** Every alias and surname wherever its words stand, whatever is around. */
function linkByName(pack: Pack, text: string): readonly Link[] {
  const { hits, words } = findNames(pack, text);
  const verdicts = hits.filter(({ role }) => role !== ROLE.cue).map((hit) => ({ hit, accepted: true, reason: () => '' }));
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

function summary(name: string, score: Score, { events }: JudgedTexts): string {
  const row = (label: string, includes: (entry: string) => boolean): string => {
    const { precision, recall, f1, right, wrong, missed } = figures(score, includes);
    if (right + wrong + missed === 0) return '';
    const counts = `(right ${right}, wrong ${wrong}, missed ${missed})`;
    return `  ${label.padEnd(7)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ${counts}`;
  };
  return [
    name,
    row('names', (entry) => !events.has(entry)),
    row('events', (entry) => events.has(entry)),
    `  mean F1 over entries ${meanF1(score).toFixed(3)}; look-alikes linked ${score.lured} of ${score.lures}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function errors(score: Score, { all }: JudgedTexts): string {
  return score.errors
    .map(({ kind, link: { start, end, entry }, text: number }) => {
      const { id, text } = all[number] ?? { id: '', text: '' };
      const around = `…${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`;
      return `  ${kind.padEnd(6)} ${id} ${entry}: ${around.replace(/\s+/gu, ' ')}`;
    })
    .join('\n');
}
