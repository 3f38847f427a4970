import { describe, expect, test } from 'vitest';
import { CommandError } from '../../src/commands/command-error.ts';
import { readDocuments } from '../../src/commands/read-documents.ts';
import type { Files } from '../sources/knowledge-files.ts';
import { DOCUMENTS, writeFiles } from './write-files.ts';

test('the texts of documents are read by id', async () => {
  const texts = await readDocuments(await writeFiles(DOCUMENTS));
  expect(texts.get('column-1969')).toBe(DOCUMENTS['column.txt']);
  expect(texts.size).toBe(2);
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
    const read = readDocuments(await writeFiles(documents));
    await expect(read).rejects.toBeInstanceOf(CommandError);
    await expect(read).rejects.toThrow(says);
  });
});
