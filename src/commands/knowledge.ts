import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkLock, formatLock, LOCK_NAME, staleLines } from '../compiler/citation-lock.ts';
import { KnowledgeError } from '../compiler/problem.ts';
import { gatherSources, readSources } from '../compiler/read-sources.ts';
import { report } from '../compiler/report.ts';
import { DocumentsError, verifyCitations } from '../compiler/verify-citations.ts';
import { writePack } from '../compiler/write-pack.ts';
import { CommandError, runCommand } from './command-error.ts';

const USAGE = `npm run knowledge                                   checks the knowledge sources and reports on them
npm run knowledge:verify -- --documents DIR         checks every citation against the documents and writes the lock
Either takes --sources DIR, which is assets/knowledge when not given.`;

await runCommand(async () => {
  const choice = readArguments();
  try {
    if (choice.command === 'report') return await reportSources(choice.sources);
    return await verifySources(choice.sources, choice.documents);
  } catch (error) {
    if (error instanceof KnowledgeError || error instanceof DocumentsError) throw new CommandError(error.message);
    throw error;
  }
});

async function reportSources(directory: string): Promise<number> {
  const { base, extents, citations } = await readSources(directory);
  // The report first: it helps most while the sources are being written and not all citations are verified.
  console.log(report(base, { packBytes: writePack(base).byteLength, extents }));
  const problems = checkLock(citations, await readLock(directory));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return 0;
}

async function verifySources(directory: string, documents: string): Promise<number> {
  const { sources, problems: mistakes } = await gatherSources(directory);
  const problems = [...mistakes, ...(await verifyCitations(sources, documents))];
  if (problems.length > 0) throw new KnowledgeError(problems);
  const citations = sources.citations.map(({ citation }) => citation);
  const stale = staleLines(citations, await readLock(directory));
  const path = join(directory, LOCK_NAME);
  await writeFile(path, formatLock(citations)).catch((error: unknown) => {
    throw new CommandError(`${path} cannot be written: ${messageOf(error)}`);
  });
  for (const line of stale) console.log(`No claim cites this any more, dropped from the lock: ${line}`);
  console.log(`${citations.length} citations found in their documents; wrote ${relative('', path)}`);
  return 0;
}

/** Empty when there is none yet. */
async function readLock(directory: string): Promise<string> {
  return readFile(join(directory, LOCK_NAME), 'utf8').catch(() => '');
}

type Arguments =
  | { readonly command: 'report'; readonly sources: string }
  | { readonly command: 'verify'; readonly sources: string; readonly documents: string };

function readArguments(): Arguments {
  const { values, positionals } = parse();
  const sources = values.sources ?? relative('', fileURLToPath(new URL('../../assets/knowledge', import.meta.url)));
  const [command = 'report', ...rest] = positionals;
  if (rest.length > 0 || (command !== 'report' && command !== 'verify')) throw new CommandError(USAGE);
  if (command === 'report') return { command, sources };
  if (values.documents === undefined) {
    throw new CommandError(`Where are the documents? Say so with --documents DIR.\n${USAGE}`);
  }
  return { command, sources, documents: values.documents };
}

function parse() {
  try {
    return parseArgs({
      options: { sources: { type: 'string' }, documents: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new CommandError(`${messageOf(error)}\n${USAGE}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
