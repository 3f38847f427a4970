import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLock, citationDigest, formatLock, LOCK_NAME, parseLock, staleLines } from '../../src/commands/citation-lock.ts';
import { readKnowledge } from '../../src/commands/read-knowledge.ts';
import { changed, FILES, readFiles } from '../sources/knowledge-files.ts';
import { writeFiles } from './write-files.ts';

const CITATION = { document: 'gazette-1969', paragraph: 2, anchor: 'walked for two hours' };

describe('a digest', () => {
  test('stays what it is: locks that are committed go by it', () => {
    expect(citationDigest(CITATION)).toBe('196f8585ddc60609');
  });

  test.each([
    { ...CITATION, document: 'gazette-1970' },
    { ...CITATION, paragraph: 3 },
    { ...CITATION, anchor: 'walked for two hour' },
    // The same characters, divided otherwise.
    { document: 'gazette-196', paragraph: 92, anchor: 'walked for two hours' },
    { document: 'gazette-1969', paragraph: 22, anchor: 'walked for two hours' },
    { document: 'gazette-1969","2', paragraph: 2, anchor: 'walked for two hours' },
  ])('changes with every part of the citation: %o', (other) => {
    expect(citationDigest(other)).not.toBe(citationDigest(CITATION));
  });
});

describe('a lock', () => {
  const citations = [
    { document: 'b', paragraph: 1, anchor: 'x' },
    { document: 'a', paragraph: 10, anchor: 'x' },
    { document: 'a', paragraph: 9, anchor: 'secret words' },
  ];

  test('has a line for each citation in order of document and paragraph, after a comment, and no word of a document', () => {
    const lines = formatLock(citations).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(lines.slice(0, 2));
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^[0-9a-f]{16} a 9$/),
      expect.stringMatching(/^[0-9a-f]{16} a 10$/),
      expect.stringMatching(/^[0-9a-f]{16} b 1$/),
    ]);
    expect(formatLock(citations)).not.toContain('secret');
  });

  test('is the same whatever the order, and holds a citation once', () => {
    expect(formatLock([...citations.toReversed(), ...citations])).toBe(formatLock(citations));
  });

  test('is read back', () => {
    expect(new Set(parseLock(formatLock(citations)).keys())).toEqual(new Set(citations.map(citationDigest)));
  });

  test('tells the lines that no citation needs', () => {
    expect(staleLines(citations.slice(1), formatLock(citations))).toEqual([expect.stringMatching(/ b 1$/)]);
    expect(staleLines(citations, formatLock(citations))).toEqual([]);
  });
});

describe('compiling without the documents', () => {
  async function lockedDirectory() {
    const directory = await writeFiles(FILES);
    const { citations } = readFiles(FILES);
    await writeFile(join(directory, LOCK_NAME), formatLock(citations.map(({ citation }) => citation)));
    return directory;
  }

  test('works when every citation is in the lock', async () => {
    const base = await readKnowledge(await lockedDirectory());
    expect(base.entries).toHaveLength(2);
  });

  test('fails without a lock', async () => {
    await expect(readKnowledge(await writeFiles(FILES))).rejects.toThrow('4 mistakes in the knowledge sources');
  });

  test('fails at the citation that was changed since, and says what to run', async () => {
    const directory = await lockedDirectory();
    const path = 'entries/event/moon-landing.yaml';
    await writeFile(join(directory, path), changed(FILES, path, 'anchor: worth every cent', 'anchor: worth every dime')[path] ?? '');
    await expect(readKnowledge(directory)).rejects.toMatchObject({
      problems: [{ file: join(directory, path), line: 29, field: 'claims[1].citations[0].anchor' }],
    });
    await expect(readKnowledge(directory)).rejects.toThrow('run `npm run knowledge:verify -- --documents DIR`');
  });

  test('does not take a paragraph for another', () => {
    const { citations } = readFiles(FILES);
    const lock = formatLock(citations.map(({ citation }) => citation)).replaceAll(/^\S{16} column/gm, '0123456789abcdef column');
    expect(checkLock(citations, lock).map(({ field }) => field)).toEqual(['claims[1].citations[0].anchor']);
  });
});
