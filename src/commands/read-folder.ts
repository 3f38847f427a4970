import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceFiles } from '../sources/read-sources.ts';

/** The texts of all files in a directory by path, with `/` between folders; none where there is no such directory. */
export async function readFolder(directory: string): Promise<SourceFiles> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.map(async (path): Promise<[string, string]> => {
    return [relative(directory, path).split(sep).join('/'), await readFile(path, 'utf8')];
  });
  return new Map(await Promise.all(texts));
}
