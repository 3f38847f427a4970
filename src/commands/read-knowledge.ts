import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { KnowledgeError, problemsIn } from '../sources/problem.ts';
import { gatherSources } from '../sources/read-sources.ts';
import { checkLock, LOCK_NAME } from './citation-lock.ts';
import { readFolder } from './read-folder.ts';

/**
 * The knowledge base that the sources in a directory (`assets/knowledge`) make. Same sources, same value.
 * Throws a {@link KnowledgeError} with all mistakes; a citation that is not in `citations.lock` is one.
 */
export async function readKnowledge(directory: string): Promise<KnowledgeBase> {
  const files = await readFolder(directory);
  const { sources, problems } = gatherSources(files);
  const unlocked = problems.length > 0 ? [] : checkLock(sources.citations, files.get(LOCK_NAME) ?? '');
  const all = problemsIn(directory, [...problems, ...unlocked]);
  if (all.length > 0) throw new KnowledgeError(all);
  return sources.base;
}
