import type { SourceDocument } from '../domain/document.ts';
import type { Claim } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { listInWords } from './list-in-words.ts';

/**
 * Who vouches for a claim, as a card says it: `The Atlantic reported`, `Commentary by Heather Digby Parton, Truthout`,
 * `Dmitry Peskov said, in The Atlantic`. `documents` are those the claim cites, in that order; what is not known of them is left out.
 */
export function voiceInWords(claim: Claim, documents: readonly SourceDocument[]): string {
  const outlets = listInWords([...new Set(documents.map((document) => document.outlet))]);
  const { voice } = claim;
  switch (voice.kind) {
    case 'reported':
      return outlets ? t('voice.reported', { outlets }) : t('voice.reportedUnnamed');
    case 'said': {
      const name = capitalized(voice.name);
      return outlets ? t('voice.saidIn', { name, outlets }) : t('voice.said', { name });
    }
    case 'opinion': {
      const [document] = documents;
      if (!document) return t('voice.opinionUnnamed');
      const { author, outlet } = document;
      const genre = document.genre === 'commentary' ? 'commentary' : 'assessment';
      return author === undefined ? t(`voice.${genre}`, { outlet }) : t(`voice.${genre}By`, { author, outlet });
    }
  }
}

function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
