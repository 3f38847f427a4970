import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writePack } from '../compiler/write-pack.ts';
import { KnowledgeError, problemsIn } from '../sources/problem.ts';
import { gatherSources, readSources } from '../sources/read-sources.ts';
import { verifyCitations } from '../sources/verify-citations.ts';
import { checkLock, formatLock, LOCK_NAME, staleLines } from './citation-lock.ts';
import { CommandError, runCommand } from './command-error.ts';
import { readDocuments } from './read-documents.ts';
import { readFolder } from './read-folder.ts';
import { report } from './report.ts';

const USAGE = `npm run knowledge                                   checks the knowledge sources and reports on them
npm run knowledge -- --pack DIR                     checks a folder as the extension would import it: without a lock
npm run knowledge:verify -- --documents DIR         checks every citation against the documents and writes the lock
The first and the last take --sources DIR, which is assets/knowledge when not given.`;

await runCommand(async () => {
  const choice = readArguments();
  try {
    if (choice.command === 'verify') return await verifySources(choice.sources, choice.documents);
    return await reportSources(choice.sources, { isLocked: choice.command === 'report' });
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    throw new CommandError(new KnowledgeError(problemsIn(choice.sources, error.problems)).message);
  }
});

async function reportSources(directory: string, { isLocked }: { isLocked: boolean }): Promise<number> {
  const { base, extents, citations } = readSources(await readFolder(directory));
  // The report first: it helps most while the sources are being written and not all citations are verified.
  console.log(report(base, { packBytes: writePack(base).byteLength, extents }));
  const problems = isLocked ? checkLock(citations, await readLock(directory)) : [];
  if (problems.length > 0) throw new KnowledgeError(problems);
  return 0;
}

async function verifySources(directory: string, documents: string): Promise<number> {
  const { sources, problems: mistakes } = gatherSources(await readFolder(directory));
  const problems = [...mistakes, ...verifyCitations(sources, await readDocuments(documents))];
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
  | { readonly command: 'report' | 'check'; readonly sources: string }
  | { readonly command: 'verify'; readonly sources: string; readonly documents: string };

function readArguments(): Arguments {
  const { values, positionals } = parse();
  if (values.pack !== undefined && positionals.length === 0) return { command: 'check', sources: values.pack };
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
      options: { sources: { type: 'string' }, pack: { type: 'string' }, documents: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new CommandError(`${messageOf(error)}\n${USAGE}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
