import type { Card } from '../../src/domain/entry.ts';
import { t } from '../../src/i18n/i18n.ts';
import { interfaceDate } from '../../src/ui/interface-date.ts';

/** Everything that the reader itself says on a page. */
export const STRINGS = {
  /** Where the reader of the article was taken: `Term 4 of 11: Helsinki summit, event, July 2018`. */
  term: ({ title, kind, when }: Card, index: number, of: number) => {
    const place = { at: index + 1, of, title, kind: t(`kind.${kind}.inText`) };
    return when === undefined ? t('reader.term', place) : t('reader.termWhen', { ...place, when: interfaceDate(when) });
  },
  get noTerms() {
    return t('reader.noTerms');
  },
} as const;
