import type { Problem } from './problem.ts';
import type { PlacedCitation, Sources } from './read-sources.ts';

/**
 * Checks every citation against the texts of the documents, by id: the paragraph exists and the anchor stands in it verbatim, runs of
 * white space aside; also the paragraph counts of `documents.yaml`. Returns a problem for each mistake.
 */
export function verifyCitations(sources: Sources, texts: ReadonlyMap<string, string>): readonly Problem[] {
  const documents = new Map([...texts].map(([id, text]) => [id, paragraphsOf(text).map(singleSpaced)]));
  const miscounted = [...sources.extents].flatMap(([id, { paragraphs, problemAt }]) => {
    const found = documents.get(id)?.length;
    if (paragraphs === undefined || found === undefined || found === paragraphs) return [];
    return [problemAt('paragraphs', `is ${paragraphs}, the document has ${found}: write ${found}`)];
  });
  return [...miscounted, ...sources.citations.flatMap((placed) => verify(placed, documents))];
}

/** The paragraphs of a document: its lines that are not blank. The first is number 1. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

type Documents = ReadonlyMap<string, readonly string[]>;

function verify({ citation, problemAt }: PlacedCitation, documents: Documents): readonly Problem[] {
  const paragraphs = documents.get(citation.document);
  if (paragraphs === undefined) return [problemAt('document', `${citation.document} is not among the documents given`)];
  const paragraph = paragraphs[citation.paragraph - 1];
  if (paragraph === undefined) {
    return [
      problemAt('paragraph', `${citation.document} has ${paragraphs.length} paragraphs: the n-th is its n-th line that is not blank`),
    ];
  }
  const anchor = singleSpaced(citation.anchor);
  if (paragraph.includes(anchor)) return [];
  if (plain(paragraph).includes(plain(anchor))) {
    return [problemAt('anchor', `is in paragraph ${citation.paragraph} with other capitals, quotation marks or dashes: copy it exactly`)];
  }
  const elsewhere = paragraphs.findIndex((other) => other.includes(anchor)) + 1;
  const where = elsewhere > 0 ? `: it is in paragraph ${elsewhere}` : ', nor in another: copy at most 8 words exactly';
  return [problemAt('anchor', `is not in paragraph ${citation.paragraph} of ${citation.document}${where}`)];
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What a phrase is when typing habits are set aside: for telling a slip from a wrong phrase, not for accepting it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’“”"']/g, "'")
    .replace(/[‐-―-]+/g, '-');
}
