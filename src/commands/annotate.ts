import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { z } from 'zod';
import { readArticle } from '../article/read-article.ts';
import type { Article } from '../domain/article.ts';
import type { Mention } from '../domain/mention.ts';
import type { Pack } from '../knowledge/open-pack.ts';
import { linkArticle, type Rejection } from '../linking/link-article.ts';
import { CommandError, runCommand } from './command-error.ts';
import { compilePack, KNOWLEDGE_SOURCES } from './compile-pack.ts';

const USAGE = `Links an article with the knowledge base, as the extension does.

  npm run annotate -- FILE.html|FILE.txt [--date YYYY-MM-DD] [--json] [--all] [--explain]
  npm run -s annotate -- --batch < ARTICLES.ndjson > MENTIONS.ndjson

  --date     day of publication, where the page states none or another is meant
  --all      every mention, not the first of each entry alone
  --json     mentions as JSON
  --explain  why each mention was linked, and what was looked at and left
  --sources  folder of another knowledge base
  --batch    reads lines {"id","text","date"}, writes lines {"id","mentions":[{"start","end","exact","entry"}]}`;

const OPTIONS = {
  date: { type: 'string' },
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  sources: { type: 'string', default: KNOWLEDGE_SOURCES },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const BatchLine = z.object({ id: z.string(), text: z.string(), date: z.string().nullish(), title: z.string().nullish() });

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const pack = await compilePack(values.sources);
  if (values.batch) return annotateBatch(pack);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CommandError('Name one file to annotate, HTML or plain text.');
  const article = await openArticle(file, checkDate(values.date));
  const { mentions, rejected } = linkArticle(pack, article);
  const shown = values.all ? mentions : firstOfEach(mentions);
  if (values.json) {
    print(
      JSON.stringify(
        shown.map((mention) => withText(article.text, mention)),
        null,
        2,
      ),
    );
    return 0;
  }
  print(`${article.title || file}${article.date ? ` (${article.date})` : ''}`);
  if (shown.length === 0) print('Nothing in it is known.');
  else print(table(shown, article.text, values.explain));
  if (values.explain) print(`\nLooked at and left:\n${table(rejected(), article.text, true)}`);
  return 0;
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

async function openArticle(file: string, date: string | undefined): Promise<Article> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}`);
  });
  const article = /\.html?$/iu.test(file) ? articleOfPage(content, file) : { text: content.trim(), title: '' };
  return date === undefined ? article : { ...article, date };
}

function articleOfPage(html: string, file: string): Article {
  // A page's own scripts never run, and its broken styles are not our business.
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole(), url: 'https://article.invalid/' }).window;
  const read = readArticle(document);
  if (!read) throw new CommandError(`No article was found in ${file}.`);
  return read.article;
}

function checkDate(date: string | undefined): string | undefined {
  if (date !== undefined && !isDay(date)) throw new CommandError(`“${date}” is not a date: write it as 2025-05-29.`);
  return date;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(Date.parse(date));
}

async function annotateBatch(pack: Pack): Promise<number> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text, date, title } = parseLine(line, number);
    const day = date && isDay(date.slice(0, 10)) ? { date: date.slice(0, 10) } : {};
    const { mentions } = linkArticle(pack, { text, title: title ?? '', ...day });
    print(JSON.stringify({ id, mentions: mentions.map((mention) => withText(text, mention)) }));
  }
  return 0;
}

function parseLine(line: string, number: number): z.infer<typeof BatchLine> {
  try {
    return BatchLine.parse(JSON.parse(line));
  } catch {
    throw new CommandError(`Line ${number} of the input is not of the form {"id","text","date"}.`);
  }
}

function withText(text: string, { start, end, entry }: Mention) {
  return { start, end, exact: text.slice(start, end), entry };
}

function firstOfEach(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

function table(mentions: readonly (Mention | Rejection)[], text: string, explained: boolean): string {
  const rows = mentions.map((mention) => [
    String(mention.start),
    text.slice(mention.start, mention.end).replace(/\s+/gu, ' '),
    mention.entry,
    ...(explained ? [whyOf(mention)] : []),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padStart(widths[0] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** In brief, for who maintains the knowledge base; the card says it in sentences. */
function whyOf(mention: Mention | Rejection): string {
  if ('reason' in mention) return mention.reason;
  const { evidence } = mention;
  if (evidence.because !== 'context') return evidence.because;
  return `context: ${evidence.near.map((near) => (typeof near === 'string' ? near : `“${near.words}”`)).join(', ')}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
