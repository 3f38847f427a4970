import type { SourceDocument } from '../domain/document.ts';
import { CONTENT_LANGUAGE } from './wear-language.ts';

/** Who wrote a document and who brought it out. */
export function Origin({ document: { author, outlet } }: { readonly document: SourceDocument }) {
  return <span lang={CONTENT_LANGUAGE}>{author === undefined ? outlet : `${author}, ${outlet}`}</span>;
}
