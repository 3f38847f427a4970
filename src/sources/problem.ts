/** One mistake in the knowledge sources, and what to do about it. */
export type Problem = {
  /** Path of the file in the folder of the sources. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The field the mistake is in, such as `claims[2].date`; empty when it is the whole file. */
  readonly field: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
};

/** The knowledge sources hold mistakes: all of them, in order of file and line. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = problems.toSorted(byPlace);
    super(`${count(ordered.length)} in the knowledge sources:\n${ordered.map(problemLine).join('\n')}`);
    this.name = 'KnowledgeError';
    this.problems = ordered;
  }
}

/** A mistake that is the whole file's, or the whole folder's. */
export function fileProblem(file: string, message: string): Problem {
  return { file, line: 1, column: 1, field: '', message };
}

/** The problems, with the path of their folder before that of their file. */
export function problemsIn(folder: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file: `${folder.replace(/\/$/, '')}/${problem.file}` }));
}

/** `file:line:column field: message`, which editors and terminals turn into a link. */
export function problemLine({ file, line, column, field, message }: Problem): string {
  return `${file}:${line}:${column} ${field === '' ? '' : `${field}: `}${message}`;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function count(problems: number): string {
  return problems === 1 ? '1 mistake' : `${problems} mistakes`;
}
