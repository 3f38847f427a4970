import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from './command-error.ts';

/**
 * The texts of the documents in a directory by id; its `documents.json` lists each with its `id` and `file`.
 * Throws a {@link CommandError} when there is no readable list or text.
 */
export async function readDocuments(directory: string): Promise<ReadonlyMap<string, string>> {
  const path = join(directory, 'documents.json');
  const listed = listSchema.safeParse(parseJson(await readFile(path, 'utf8').catch(() => ''), path));
  if (!listed.success) throw new CommandError(`${path} does not list the documents: an array of objects with "id" and "file" is expected`);
  const documents = new Map<string, string>();
  for (const { id, file } of listed.data) {
    if (basename(file) !== file) throw new CommandError(`${path}: "${file}" must be the name of a file beside it`);
    const text = await readFile(join(directory, file), 'utf8').catch(() => {
      throw new CommandError(`${join(directory, file)}, the text of ${id}, cannot be read`);
    });
    documents.set(id, text);
  }
  return documents;
}

const listSchema = z.array(z.looseObject({ id: z.string(), file: z.string() }));

function parseJson(text: string, path: string): unknown {
  if (text === '') throw new CommandError(`${path} cannot be read: give the directory that holds the documents`);
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${path} is not JSON`);
  }
}
