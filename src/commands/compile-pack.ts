import { fileURLToPath } from 'node:url';
import { writePack } from '../compiler/write-pack.ts';
import { openPack, type Pack } from '../knowledge/open-pack.ts';
import { KnowledgeError } from '../sources/problem.ts';
import { CommandError } from './command-error.ts';
import { readKnowledge } from './read-knowledge.ts';

/** Where the sources of the bundled knowledge base are. */
export const KNOWLEDGE_SOURCES = fileURLToPath(new URL('../../assets/knowledge', import.meta.url));

/** Compiles the knowledge base in a folder and opens it, as a command needs it: nothing is written. Throws {@link CommandError}. */
export async function compilePack(sources: string): Promise<Pack> {
  try {
    const bytes = writePack(await readKnowledge(sources));
    return openPack(bytes.slice().buffer);
  } catch (error) {
    if (error instanceof KnowledgeError) throw new CommandError(error.message);
    throw error;
  }
}
