import { t } from '../i18n/i18n.ts';

/** Names or numbers in a row, as a sentence has them: `A, B and C`. */
export function listInWords(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? String(last) : t('common.listEnd', { others: items.slice(0, -1).join(', '), last });
}
