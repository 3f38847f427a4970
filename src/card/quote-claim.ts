import type { SourceDocument } from '../domain/document.ts';
import type { Citation, Claim } from '../domain/entry.ts';
import { formatDate } from './format-date.ts';
import { webAddress } from './source-link.ts';
import { voiceInWords } from './voice-in-words.ts';

/**
 * A claim with its citation as plain text to be pasted elsewhere: what, when and by whose word on the first line, then a line for each
 * document. The claim stands without quotation marks, since its words are not the document's. `documents` holds documents by id; what is
 * not in it is left out.
 */
export function quoteClaim(claim: Claim, documents: Readonly<Record<string, SourceDocument>>): string {
  const cited = citedDocuments(claim.citations, documents);
  const voice = voiceInWords(
    claim,
    cited.map(({ document }) => document),
  );
  return [`${claim.text} (${formatDate(claim.date)}; ${voice})`, ...cited.map(sourceLine)].join('\n');
}

type Cited = { readonly document: SourceDocument; readonly paragraphs: readonly number[] };

/** Each document once, in the order of its first citation. */
function citedDocuments(citations: readonly Citation[], documents: Readonly<Record<string, SourceDocument>>): readonly Cited[] {
  return [...new Set(citations.map((citation) => citation.document))].flatMap((id) => {
    const document = documents[id];
    const paragraphs = citations.filter((citation) => citation.document === id).map(({ paragraph }) => paragraph);
    return document ? [{ document, paragraphs: [...new Set(paragraphs)].sort((one, other) => one - other) }] : [];
  });
}

function sourceLine({ document, paragraphs }: Cited): string {
  const { author, title, outlet, published, firstPublishedBy, url } = document;
  const parts = [
    ...(author === undefined ? [] : [author]),
    `“${title}”`,
    outlet,
    formatDate(published),
    ...(firstPublishedBy === undefined ? [] : [`first published by ${firstPublishedBy}`]),
    `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${inWords(paragraphs)}`,
  ];
  const address = webAddress(url)?.href;
  return `Source: ${parts.join(', ')}${address === undefined ? '' : `, ${address}`}`;
}

function inWords(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
