import { createHash } from 'node:crypto';
import type { Citation } from '../domain/entry.ts';
import type { Problem } from '../sources/problem.ts';
import type { PlacedCitation } from '../sources/read-sources.ts';

/** The file in the directory of the sources that lists the citations that were checked against the documents. */
export const LOCK_NAME = 'citations.lock';

/** 16 hexadecimal digits that stand for a citation, so that the lock need not repeat a document's words. */
export function citationDigest({ document, paragraph, anchor }: Citation): string {
  return createHash('sha256')
    .update(JSON.stringify([document, paragraph, anchor]))
    .digest('hex')
    .slice(0, DIGEST_LENGTH);
}

/** The text of a lock for these citations: one line each, in order of document, paragraph and digest. */
export function formatLock(citations: Iterable<Citation>): string {
  const keyed = [...citations].map((citation) => ({ ...citation, digest: citationDigest(citation) }));
  keyed.sort((a, b) => order(a.document, b.document) || a.paragraph - b.paragraph || order(a.digest, b.digest));
  const lines = keyed.map(({ digest, document, paragraph }) => `${digest} ${document} ${paragraph}\n`);
  return HEADER + [...new Set(lines)].join('');
}

/** The digests that a lock holds, each with its line (`digest document paragraph`). Lines that are no such line are passed over. */
export function parseLock(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => /^[0-9a-f]{16} \S+ \d+$/.test(line));
  return new Map(lines.map((line) => [line.slice(0, DIGEST_LENGTH), line]));
}

/** A problem for each citation that is not in the lock: nobody has checked it against its document. */
export function checkLock(citations: Iterable<PlacedCitation>, lock: string): readonly Problem[] {
  const locked = parseLock(lock);
  return [...citations]
    .filter(({ citation }) => !locked.has(citationDigest(citation)))
    .map(({ problemAt }) =>
      problemAt('anchor', `is not in ${LOCK_NAME}: run \`npm run knowledge:verify -- --documents DIR\` with the documents at hand`),
    );
}

/** Lines of the lock that no citation needs any more. */
export function staleLines(citations: Iterable<Citation>, lock: string): readonly string[] {
  const used = new Set([...citations].map(citationDigest));
  return [...parseLock(lock)].filter(([digest]) => !used.has(digest)).map(([, line]) => line);
}

/** Hexadecimal digits: 64 bits, so that among thousands of citations no two meet by chance. */
const DIGEST_LENGTH = 16;

const HEADER = `# Citations that were found in their documents: digest, document, paragraph.
# Written by \`npm run knowledge:verify\`, never by hand.
`;

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
