import type { SourceDocument } from '../domain/document.ts';
import type { Claim } from '../domain/entry.ts';

/**
 * Who vouches for a claim, as a card says it: `The Atlantic reported`, `Commentary by Heather Digby Parton, Truthout`,
 * `Dmitry Peskov said, in The Atlantic`. `documents` are those the claim cites, in that order; what is not known of them is left out.
 */
export function voiceInWords(claim: Claim, documents: readonly SourceDocument[]): string {
  const outlets = inWords([...new Set(documents.map((document) => document.outlet))]);
  const { voice } = claim;
  switch (voice.kind) {
    case 'reported':
      return outlets ? `${outlets} reported` : 'Reported';
    case 'said':
      return `${capitalized(voice.name)} said${outlets && `, in ${outlets}`}`;
    case 'opinion': {
      const [document] = documents;
      if (!document) return 'Opinion';
      const what = document.genre === 'commentary' ? 'Commentary' : 'Assessment';
      return `${what} by ${document.author ? `${document.author}, ` : ''}${document.outlet}`;
    }
  }
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
