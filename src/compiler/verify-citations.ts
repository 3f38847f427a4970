import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import type { PlacedCitation, Sources } from './read-sources.ts';

/** The documents cannot be read: not a mistake of the sources. */
export class DocumentsError extends Error {
  override readonly name = 'DocumentsError';
}

/**
 * Checks every citation against the documents in a directory, whose `documents.json` lists each with its `id` and `file`:
 * the paragraph exists and the anchor stands in it verbatim, runs of white space aside; also the paragraph counts of `documents.yaml`.
 * Returns a problem for each mistake. Throws a {@link DocumentsError} when the directory has no readable list of documents.
 */
export async function verifyCitations(sources: Sources, directory: string): Promise<readonly Problem[]> {
  const documents = await readDocuments(directory);
  const miscounted = [...sources.extents].flatMap(([id, { paragraphs, problemAt }]) => {
    const found = documents.get(id)?.length;
    if (paragraphs === undefined || found === undefined || found === paragraphs) return [];
    return [problemAt('paragraphs', `is ${paragraphs}, the document has ${found}: write ${found}`)];
  });
  return [...miscounted, ...sources.citations.flatMap((placed) => verify(placed, documents))];
}

/** The paragraphs of a document: its lines that are not blank. The first is number 1. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

const listSchema = z.array(z.looseObject({ id: z.string(), file: z.string() }));

type Documents = ReadonlyMap<string, readonly string[]>;

async function readDocuments(directory: string): Promise<Documents> {
  const path = join(directory, 'documents.json');
  const listed = listSchema.safeParse(parseJson(await readFile(path, 'utf8').catch(() => ''), path));
  if (!listed.success)
    throw new DocumentsError(`${path} does not list the documents: an array of objects with "id" and "file" is expected`);
  const documents = new Map<string, readonly string[]>();
  for (const { id, file } of listed.data) {
    if (basename(file) !== file) throw new DocumentsError(`${path}: "${file}" must be the name of a file beside it`);
    const text = await readFile(join(directory, file), 'utf8').catch(() => {
      throw new DocumentsError(`${join(directory, file)}, the text of ${id}, cannot be read`);
    });
    documents.set(id, paragraphsOf(text).map(singleSpaced));
  }
  return documents;
}

function parseJson(text: string, path: string): unknown {
  if (text === '') throw new DocumentsError(`${path} cannot be read: give the directory that holds the documents`);
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentsError(`${path} is not JSON`);
  }
}

function verify({ citation, problemAt }: PlacedCitation, documents: Documents): readonly Problem[] {
  const paragraphs = documents.get(citation.document);
  if (paragraphs === undefined) return [problemAt('document', `${citation.document} is not among the documents given`)];
  const paragraph = paragraphs[citation.paragraph - 1];
  if (paragraph === undefined) {
    return [
      problemAt('paragraph', `${citation.document} has ${paragraphs.length} paragraphs: the n-th is its n-th line that is not blank`),
    ];
  }
  const anchor = singleSpaced(citation.anchor);
  if (paragraph.includes(anchor)) return [];
  if (plain(paragraph).includes(plain(anchor))) {
    return [problemAt('anchor', `is in paragraph ${citation.paragraph} with other capitals, quotation marks or dashes: copy it exactly`)];
  }
  const elsewhere = paragraphs.findIndex((other) => other.includes(anchor)) + 1;
  const where = elsewhere > 0 ? `: it is in paragraph ${elsewhere}` : ', nor in another: copy at most 8 words exactly';
  return [problemAt('anchor', `is not in paragraph ${citation.paragraph} of ${citation.document}${where}`)];
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What a phrase is when typing habits are set aside: for telling a slip from a wrong phrase, not for accepting it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’“”"']/g, "'")
    .replace(/[‐-―-]+/g, '-');
}
