import type { SourceDocument } from '../domain/document.ts';
import type { Problem } from './problem.ts';
import { fileProblem } from './problem.ts';
import { checkSource, readSourceFile } from './source-file.ts';
import { documentsSchema } from './source-schema.ts';

/** A document as the sources describe it. */
export type DescribedDocument = { readonly document: SourceDocument; readonly extent: Extent };

/** Path of the file that describes the documents. */
export const DOCUMENTS = 'documents.yaml';

/** What is known of a document's text without having it. */
export type Extent = {
  /** How many paragraphs it has, where `documents.yaml` says so. */
  readonly paragraphs?: number;
  /** Paragraphs that are navigation, credits and the like. */
  readonly notEvidence: readonly number[];
  /** A mistake in this field of the document's description. */
  problemAt(field: string, message: string): Problem;
};

/** Reads `documents.yaml`: documents by id, in order of id. Mistakes are added to `problems`; none can be described then. */
export function readDocuments(text: string | undefined, problems: Problem[]): ReadonlyMap<string, DescribedDocument> {
  if (text === undefined) {
    problems.push(fileProblem(DOCUMENTS, 'cannot be read: describe the documents in it'));
    return new Map();
  }
  const file = readSourceFile(DOCUMENTS, text);
  const checked = checkSource(file, documentsSchema);
  if ('problems' in checked) {
    problems.push(...checked.problems);
    return new Map();
  }
  const described = new Map<string, DescribedDocument>();
  for (const [index, { paragraphs, notEvidence = [], ...document }] of checked.value.entries()) {
    if (described.has(document.id))
      problems.push(file.problemAt([index, 'id'], `${document.id} is described twice: give each document its own id`));
    const beyond = notEvidence.findIndex((paragraph) => paragraph > (paragraphs ?? Number.POSITIVE_INFINITY));
    if (beyond >= 0) problems.push(file.problemAt([index, 'notEvidence', beyond], `the document has ${paragraphs} paragraphs`));
    const extent: Extent = {
      ...(paragraphs === undefined ? {} : { paragraphs }),
      notEvidence,
      problemAt: (field, message) => file.problemAt([index, field], message),
    };
    described.set(document.id, { document, extent });
  }
  return new Map([...described].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
