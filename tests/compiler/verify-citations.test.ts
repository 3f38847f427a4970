import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/compiler/read-sources.ts';
import { DocumentsError, paragraphsOf, verifyCitations } from '../../src/compiler/verify-citations.ts';
import type { Files } from './knowledge-files.ts';
import { changed, DOCUMENTS, FILES, writeFiles } from './knowledge-files.ts';

const LANDING = 'entries/event/moon-landing.yaml';
const ARMSTRONG = 'entries/person/neil-armstrong.yaml';

/** Each problem as `file:line field: message`. */
async function verify(files: Files, documents: Files): Promise<readonly string[]> {
  const directory = await writeFiles(files);
  const problems = await verifyCitations(await readSources(directory), await writeFiles(documents));
  return problems.map(({ file, line, field, message }) => `${relative(directory, file)}:${line} ${field}: ${message}`);
}

test('paragraphs are the lines that are not blank', () => {
  expect(paragraphsOf('\nOne\n\n \t\u00a0\r\nTwo\r\nThree')).toEqual(['One', 'Two', 'Three']);
});

test('anchors that stand in their paragraphs, however the words are spaced, are found', async () => {
  expect(await verify(FILES, DOCUMENTS)).toEqual([]);
});

describe('a citation is refused', () => {
  const cases: readonly (readonly [name: string, file: string, change: string, to: string, says: string])[] = [
    [
      'in another paragraph',
      LANDING,
      'paragraph: 2',
      'paragraph: 1',
      ':24 claims[0].citations[0].anchor: is not in paragraph 1 of gazette-1969: it is in paragraph 2',
    ],
    [
      'in no paragraph',
      LANDING,
      'walked for two hours',
      'walked for three hours',
      ':24 claims[0].citations[0].anchor: is not in paragraph 2 of gazette-1969, nor',
    ],
    ['beyond the end', LANDING, 'paragraph: 1', 'paragraph: 2', ':29 claims[1].citations[0].paragraph: column-1969 has 1 paragraphs'],
    [
      'with other quotation marks',
      ARMSTRONG,
      'anchor: “like powder”',
      `anchor: '"like powder"'`,
      ':21 claims[1].citations[0].anchor: is in paragraph 2 with other',
    ],
    [
      'with another capital',
      LANDING,
      'worth every cent',
      'Worth every cent',
      ':29 claims[1].citations[0].anchor: is in paragraph 1 with other capitals',
    ],
  ];
  test.each(cases)('%s', async (_, file, change, to, says) => {
    expect(await verify(changed(FILES, file, change, to), DOCUMENTS)).toEqual([expect.stringContaining(file + says)]);
  });

  test('from a document that is not there', async () => {
    const documents = { ...DOCUMENTS, 'documents.json': JSON.stringify([{ id: 'gazette-1969', file: 'gazette.txt' }]) };
    expect(await verify(FILES, documents)).toEqual([
      `${LANDING}:29 claims[1].citations[0].document: column-1969 is not among the documents given`,
    ]);
  });
});

test('all problems are told, not the first', async () => {
  const once = changed(FILES, LANDING, 'walked for two hours', 'ran');
  expect(await verify(changed(once, ARMSTRONG, 'the first to step out', 'the last'), DOCUMENTS)).toHaveLength(2);
});

test('a wrong count of paragraphs is a mistake of documents.yaml', async () => {
  expect(await verify(changed(FILES, 'documents.yaml', 'paragraphs: 3', 'paragraphs: 4'), DOCUMENTS)).toEqual([
    'documents.yaml:6 [0].paragraphs: is 4, the document has 3: write 3',
  ]);
});

describe('a directory of documents is refused', () => {
  const cases: readonly (readonly [name: string, documents: Files, says: string])[] = [
    ['without a list', {}, 'documents.json cannot be read'],
    ['whose list is no JSON', { 'documents.json': '[' }, 'documents.json is not JSON'],
    ['whose list is no list', { 'documents.json': '{}' }, 'does not list the documents'],
    ['that lacks a text', { 'documents.json': '[{ "id": "a", "file": "a.txt" }]' }, 'a.txt, the text of a, cannot be read'],
    ['that leads elsewhere', { 'documents.json': '[{ "id": "a", "file": "../a.txt" }]' }, 'must be the name of a file beside it'],
  ];
  test.each(cases)('%s', async (_, documents, says) => {
    const sources = await readSources(await writeFiles(FILES));
    const verified = verifyCitations(sources, await writeFiles(documents));
    await expect(verified).rejects.toBeInstanceOf(DocumentsError);
    await expect(verified).rejects.toThrow(says);
  });
});
