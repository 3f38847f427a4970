import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLock, LOCK_NAME } from './citation-lock.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { KnowledgeError } from './problem.ts';
import { readSources } from './read-sources.ts';

/**
 * The knowledge base that the sources in a directory (`assets/knowledge`) make. Same sources, same value.
 * Throws a {@link KnowledgeError} with all mistakes; a citation that is not in `citations.lock` is one.
 */
export async function readKnowledge(directory: string): Promise<KnowledgeBase> {
  const { base, citations } = await readSources(directory);
  const lock = await readFile(join(directory, LOCK_NAME), 'utf8').catch(() => '');
  const problems = checkLock(citations, lock);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return base;
}
