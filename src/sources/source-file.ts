import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** Keys and indexes that lead from the top of a file to a field of it. */
export type FieldPath = readonly PropertyKey[];

/** One YAML file of the knowledge sources. */
export type SourceFile = {
  readonly path: string;
  /** Maps, lists and texts; every scalar is a text as written, `2018` and `no` included. */
  readonly data: unknown;
  /** Mistakes of the YAML itself. */
  readonly problems: readonly Problem[];
  /** A mistake in the field that the path leads to, or in the nearest one around it that exists. */
  problemAt(path: FieldPath, message: string): Problem;
};

/** Reads the text of a YAML file. One that is not well formed has problems and as much data as could be read. */
export function readSourceFile(path: string, text: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });

  function problem(offset: number, field: string, message: string): Problem {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1), field, message };
  }

  function offsetOf(steps: FieldPath): number {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of steps) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (pair === undefined) break;
        offset = startOf(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number' && step in node.items) {
        node = node.items[step];
        offset = startOf(node) ?? offset;
      } else break;
    }
    return offset;
  }

  return {
    path,
    data: document.toJS(),
    problems: document.errors.map(({ message, pos }) => problem(pos[0], '', `${message} (quote a text that holds ": " or " #")`)),
    problemAt: (steps, message) => problem(offsetOf(steps), fieldName(steps), message),
  };
}

/** The data as the schema gives it, or a problem for each mistake the schema finds. */
export function checkSource<T>(file: SourceFile, schema: z.ZodType<T>): { readonly value: T } | { readonly problems: readonly Problem[] } {
  if (file.problems.length > 0) return { problems: file.problems };
  const result = schema.safeParse(file.data);
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [file.problemAt(issue.path, issue.message)];
    // One line of the message for each key: see `fields` in source-schema.ts.
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => file.problemAt([...issue.path, key], messages[index] ?? issue.message));
  });
  return { problems };
}

function startOf(node: unknown): number | undefined {
  if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0];
  return undefined;
}

function fieldName(steps: FieldPath): string {
  return steps.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');
}
