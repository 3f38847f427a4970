import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Files, TEXTS } from '../sources/knowledge-files.ts';

/** The documents that the small knowledge sources cite, as files. */
export const DOCUMENTS: Files = {
  'documents.json': JSON.stringify([
    { id: 'gazette-1969', file: 'gazette.txt', note: 'other fields are nobody’s business' },
    { id: 'column-1969', file: 'column.txt' },
  ]),
  'gazette.txt': TEXTS['gazette-1969'],
  'column.txt': TEXTS['column-1969'],
};

/** Writes files into a new directory, which goes when the test ends. Files are written in the order given. */
export async function writeFiles(files: Files): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}
