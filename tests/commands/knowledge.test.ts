import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { changed, FILES } from '../sources/knowledge-files.ts';
import { DOCUMENTS, writeFiles } from './write-files.ts';

const COMMAND = fileURLToPath(new URL('../../src/commands/knowledge.ts', import.meta.url));

function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, ...args], (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }));
  });
}

test('verifies the citations, writes the lock, and then reports', async () => {
  const sources = await writeFiles(FILES);
  const before = await run('--sources', sources);
  expect(before.code).toBe(1);
  expect(before.err).toContain('4 mistakes in the knowledge sources');
  expect(before.err).toContain('npm run knowledge:verify -- --documents DIR');

  const verified = await run('verify', '--sources', sources, '--documents', await writeFiles(DOCUMENTS));
  expect(verified).toMatchObject({ code: 0, err: '', out: expect.stringContaining('4 citations found in their documents') });

  const after = await run('--sources', sources);
  expect(after).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/all +2 +4 +4 [\s\S]*Pack: [\d,]+ bytes/) });
});

test('checks a folder as the extension would import it, in which no citation is locked', async () => {
  const faultless = await run('--pack', await writeFiles(FILES));
  expect(faultless).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/all +2 +4 +4 [\s\S]*Pack: [\d,]+ bytes/) });

  const path = 'entries/event/moon-landing.yaml';
  const folder = await writeFiles(changed(FILES, path, 'kind: event', 'kind: person'));
  const faulty = await run('--pack', folder);
  expect(faulty).toMatchObject({ code: 1, err: expect.stringContaining(`${folder}/${path}:2:1 kind: is person, the folder is event`) });
});

test('drops from the lock what no claim cites any more, and says so', async () => {
  const sources = await writeFiles({ ...FILES, 'citations.lock': '0123456789abcdef column-1969 7\n' });
  const { out } = await run('verify', '--sources', sources, '--documents', await writeFiles(DOCUMENTS));
  expect(out).toContain('dropped from the lock: 0123456789abcdef column-1969 7');
  expect(await readFile(join(sources, 'citations.lock'), 'utf8')).not.toContain('0123456789abcdef');
});

test('leaves the lock as it is while there are mistakes, and tells those of sources and citations together', async () => {
  const path = 'entries/event/moon-landing.yaml';
  const files = changed(changed(FILES, path, 'worth every cent', 'worth nothing'), path, 'kind: event', 'kind: person');
  const sources = await writeFiles({ ...files, 'citations.lock': 'as it was\n' });
  const { code, err } = await run('verify', '--sources', sources, '--documents', await writeFiles(DOCUMENTS));
  expect(code).toBe(1);
  expect(err).toContain(`${path}:2:1 kind: is person, the folder is event`);
  expect(err).toContain(`${path}:29:48 claims[1].citations[0].anchor: is not in paragraph 1`);
  expect(await readFile(join(sources, 'citations.lock'), 'utf8')).toBe('as it was\n');
});

describe('says what is wrong in plain words', () => {
  test.each([
    ['no documents', ['verify'], 'Where are the documents? Say so with --documents DIR.'],
    ['an unknown option', ['--document', 'x'], "Unknown option '--document'"],
    ['an unknown command', ['verfy'], 'npm run knowledge:verify'],
    ['documents that are not there', ['verify', '--documents', '/nowhere'], '/nowhere/documents.json cannot be read'],
    ['sources that are not there', ['--sources', '/nowhere'], '/nowhere/documents.yaml:1:1 cannot be read'],
  ])('%s', async (_, args, says) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('a lock that cannot be written', async () => {
    const sources = await writeFiles({ ...FILES, 'citations.lock/in-the-way': '' });
    const { code, err } = await run('verify', '--sources', sources, '--documents', await writeFiles(DOCUMENTS));
    expect(code).toBe(1);
    expect(err).toContain('citations.lock cannot be written');
    expect(err).not.toMatch(/^ +at /m);
  });
});

test('reads the sources of the project when told no others', async () => {
  const { out, err } = await run('verify', '--documents', await writeFiles(DOCUMENTS));
  expect(out + err).toContain('assets/knowledge');
});
