import type { SourceDocument } from '../domain/document.ts';
import type { Citation, Claim } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { formatDate } from './format-date.ts';
import { interfaceDate } from './interface-date.ts';
import { listInWords } from './list-in-words.ts';
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
    t('quotation.title', { title }),
    outlet,
    interfaceDate(published),
    ...(firstPublishedBy === undefined ? [] : [t('card.firstPublishedBy', { outlet: firstPublishedBy })]),
    paragraphs.length === 1
      ? t('quotation.paragraph', { number: paragraphs.join() })
      : t('quotation.paragraphs', { numbers: listInWords(paragraphs) }),
  ];
  const address = webAddress(url)?.href;
  return t('quotation.source', { citation: [...parts, ...(address === undefined ? [] : [address])].join(', ') });
}
