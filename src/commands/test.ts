import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problemLine, problemsIn } from '../sources/problem.ts';
import { readSources } from '../sources/read-sources.ts';
import { verifyCitations } from '../sources/verify-citations.ts';
import { CommandError, runCommand } from './command-error.ts';
import { type BrowserKind, requireBrowser } from './find-browser.ts';
import { lintPackage } from './lint-package.ts';
import { readDocuments } from './read-documents.ts';
import { readFolder } from './read-folder.ts';

/** How many checks a step made, and what came of them. */
type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Step = {
  readonly name: string;
  /** Throws a {@link CommandError} with what is wrong. */
  readonly run: () => Promise<Tally>;
};

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

/** Where the source documents lie, on machines that have them; they are not part of the project. */
const DOCUMENTS = '../shared/documents';

/** Where vitest writes its reports. */
const REPORTS = '.output/reports';

/** In this order: what is quick and what the rest needs comes first. A step that fails does not keep the others from running. */
const STEPS: readonly (Step | readonly Step[])[] = [
  tool('types of the build', 'wxt', ['prepare']),
  tool('format, lint, layers', 'biome', ['ci', '--colors=off', '--error-on-warnings']),
  tool('types', 'tsc', ['--noEmit']),
  tool('dead code', 'knip', ['--no-progress']),
  tests('unit tests', 'unit'),
  tool('build for Chromium', 'wxt', ['build', '-b', 'chrome']),
  tool('build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  tool('size budget', 'size-limit', []),
  { name: 'linter of the store', run: () => lintPackage('.output/firefox-mv3').then(() => PASSED) },
  // Side by side: each waits for its browser most of the time.
  [tests('browser tests in Chromium', 'chromium', 'chromium'), tests('browser tests in Firefox', 'firefox', 'firefox')],
  { name: 'citations', run: checkCitations },
];

/** `npm test`: every check there is, each with its result and time; the last line counts checks and tests. */
await runCommand(async () => {
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  const make = async (step: Step) => {
    console.log(`\n▶ ${step.name}`);
    const start = performance.now();
    const tally = await attempt(step);
    const line = `${tally.failed > 0 ? '✗' : tally.passed > 0 ? '✓' : '–'} ${step.name}: ${inWords(tally)} (${((performance.now() - start) / 1000).toFixed(1)} s)`;
    console.log(line);
    summary.push(line);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  };
  for (const steps of STEPS) await Promise.all([steps].flat().map(make));
  console.log(`\n${summary.join('\n')}\n\n${inWords(total)}`);
  return total.failed > 0 ? 1 : 0;
});

async function attempt(step: Step): Promise<Tally> {
  try {
    return await step.run();
  } catch (error) {
    console.log(error instanceof CommandError ? error.message : error);
    return FAILED;
  }
}

function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A tool that says by its exit code whether all is well; what it prints is shown when it is not. */
function tool(name: string, command: string, parameters: readonly string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await execute(command, parameters, 'collect');
      if (code !== 0) throw new CommandError(output.trim() || `${command} ended with code ${code}.`);
      return PASSED;
    },
  };
}

/** A project of vitest.config.ts; the browser that it needs is installed first where that is possible. */
function tests(name: string, project: string, browser?: BrowserKind): Step {
  return {
    name,
    async run() {
      if (browser) requireBrowser(browser);
      const report = join(REPORTS, `${project}.json`);
      const reporter = browser ? 'verbose' : 'default';
      const parameters = ['run', '--project', project, `--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`];
      const { code } = await execute('vitest', parameters, 'show');
      const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(await readFile(report, 'utf8'));
      // A file that cannot even be loaded fails without failing a test.
      const failed = numFailedTests || (code === 0 ? 0 : 1);
      return { passed, failed, skipped: numPendingTests + numTodoTests };
    },
  };
}

async function checkCitations(): Promise<Tally> {
  if (!existsSync(DOCUMENTS)) {
    console.log(`Skipped: the source documents are not on this machine (${DOCUMENTS}); the lock in assets/knowledge stands for them.`);
    return SKIPPED;
  }
  const sources = 'assets/knowledge';
  const problems = verifyCitations(readSources(await readFolder(sources)), await readDocuments(DOCUMENTS));
  if (problems.length > 0) throw new CommandError(problemsIn(sources, problems).map(problemLine).join('\n'));
  return PASSED;
}

type Execution = { readonly code: number; readonly output: string };

function execute(command: string, parameters: readonly string[], output: 'collect' | 'show'): Promise<Execution> {
  return new Promise((resolve, reject) => {
    const stdio = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(command, parameters, { stdio: ['ignore', stdio, stdio], shell: process.platform === 'win32' });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', () => reject(new CommandError(`${command} cannot be run: start the tests with npm test, after npm ci.`)));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
