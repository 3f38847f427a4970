import { describe, expect, test } from 'vitest';
import { paragraphsOf, verifyCitations } from '../../src/sources/verify-citations.ts';
import type { Files } from './knowledge-files.ts';
import { changed, FILES, readFiles, TEXTS } from './knowledge-files.ts';

const LANDING = 'entries/event/moon-landing.yaml';
const ARMSTRONG = 'entries/person/neil-armstrong.yaml';

/** Each problem as `file:line field: message`. */
function verify(files: Files, texts: Files = TEXTS): readonly string[] {
  const problems = verifyCitations(readFiles(files), new Map(Object.entries(texts)));
  return problems.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`);
}

test('paragraphs are the lines that are not blank', () => {
  expect(paragraphsOf('\nOne\n\n \t\u00a0\r\nTwo\r\nThree')).toEqual(['One', 'Two', 'Three']);
});

test('anchors that stand in their paragraphs, however the words are spaced, are found', () => {
  expect(verify(FILES)).toEqual([]);
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
  test.each(cases)('%s', (_, file, change, to, says) => {
    expect(verify(changed(FILES, file, change, to))).toEqual([expect.stringContaining(file + says)]);
  });

  test('from a document that is not there', () => {
    expect(verify(FILES, { 'gazette-1969': TEXTS['gazette-1969'] })).toEqual([
      `${LANDING}:29 claims[1].citations[0].document: column-1969 is not among the documents given`,
    ]);
  });
});

test('all problems are told, not the first', () => {
  const once = changed(FILES, LANDING, 'walked for two hours', 'ran');
  expect(verify(changed(once, ARMSTRONG, 'the first to step out', 'the last'))).toHaveLength(2);
});

test('a wrong count of paragraphs is a mistake of documents.yaml', () => {
  expect(verify(changed(FILES, 'documents.yaml', 'paragraphs: 3', 'paragraphs: 4'))).toEqual([
    'documents.yaml:6 [0].paragraphs: is 4, the document has 3: write 3',
  ]);
});
