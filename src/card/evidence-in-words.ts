import type { Evidence, Near } from '../domain/mention.ts';
import { t } from '../i18n/i18n.ts';
import { listInWords } from '../ui/list-in-words.ts';

/** Why words mean their entry, one sentence. */
export function evidenceInWords(evidence: Evidence): string {
  switch (evidence.because) {
    case 'name':
      return t('evidence.name', { name: evidence.name });
    case 'context':
      return t('evidence.context', { name: evidence.name, near: listInWords(evidence.near.map(nearInWords)) });
    case 'full-name':
      return t('evidence.fullName');
    case 'named-before':
      return t('evidence.namedBefore');
    case 'named-later':
      return t('evidence.namedLater');
    case 'title':
      return t('evidence.title');
    case 'surname':
      return t('evidence.surname');
    case 'looked-up':
      return t('evidence.lookedUp');
  }
}

function nearInWords(near: Near): string {
  if (typeof near === 'object') return t('evidence.quoted', { words: near.words });
  return near === 'date' ? t('evidence.date') : t('evidence.capitals');
}
