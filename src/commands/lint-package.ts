import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';
import { LIBRARY_WARNINGS, type LibraryWarning } from './library-warnings.ts';

/** Something that the linter says, of any severity. */
export type Finding = {
  readonly code: string;
  readonly message: string;
  /** Where it is, if it is somewhere. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The code around it. */
  readonly around: string;
};

/**
 * Has the linter of Mozilla's store look at a built extension. Throws a {@link CommandError} unless it says of our libraries what
 * {@link LIBRARY_WARNINGS} lists, and nothing else.
 */
export async function lintPackage(folder: string): Promise<void> {
  const { errors, warnings, notices } = JSON.parse(await runLinter(folder));
  const found: Omit<Finding, 'around'>[] = [...errors, ...warnings, ...notices];
  const findings = await Promise.all(found.map(async (finding) => ({ ...finding, around: await codeAround(folder, finding) })));
  const problems = judgeFindings(findings, LIBRARY_WARNINGS);
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
}

/** What is wrong: each finding that is not listed, and each item of the list that was not found, or more than once. */
export function judgeFindings(findings: readonly Finding[], listed: readonly LibraryWarning[]): readonly string[] {
  const unlisted = findings.filter((finding) => !listed.some((item) => isMeant(finding, item)));
  const miscounted = listed.flatMap((item) => {
    const { length } = findings.filter((finding) => isMeant(finding, item));
    return length === 1
      ? []
      : [`${item.file}: ${item.code} in ${item.library} was found ${length} times: see src/commands/library-warnings.ts.`];
  });
  return [...unlisted.map(inWords), ...miscounted];
}

function isMeant(finding: Finding, { file, code, looks }: LibraryWarning): boolean {
  return finding.code === code && finding.file !== undefined && placeOf(finding.file) === file && looks.test(finding.around);
}

/** Which of the chunks a library is put into, and what that is called, is the bundler's choice. */
function placeOf(file: string): string {
  return file.replace(/^chunks\/[\w-]+\.js$/, 'chunks/*.js');
}

function inWords({ code, message, file = 'the extension', line, column, around }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${code}: ${message}${around && `, in ${around}`}`;
}

/** The linter ends with code 1 where it finds an error, which is judged like all else. */
function runLinter(folder: string): Promise<string> {
  const parameters = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  return new Promise((resolve, reject) => {
    execFile('web-ext', parameters, { maxBuffer: LONGEST_REPORT, shell: process.platform === 'win32' }, (_error, out, err) => {
      if (out.startsWith('{')) resolve(out);
      else reject(new CommandError(err.trim() || 'web-ext cannot be run: start the tests with npm test, after npm ci.'));
    });
  });
}

/** In bytes; a report with hundreds of findings is far smaller. */
const LONGEST_REPORT = 10_000_000;

/** How much code before and after the place of a finding says what it is, in UTF-16 code units. */
const AROUND = 60;

async function codeAround(folder: string, { file, line, column }: Omit<Finding, 'around'>): Promise<string> {
  if (file === undefined || line === undefined || column === undefined) return '';
  const text = (await readFile(join(folder, file), 'utf8')).split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - AROUND), column + AROUND);
}
