import { t } from '../i18n/i18n.ts';

/** The language of the knowledge base, whatever that of the interface is: for the `lang` of titles, claims, relations, quoted words. */
export const CONTENT_LANGUAGE = 'en';

/** Has an element, or a whole page, say in which language the interface is really shown, which is English where the reader's is not there. */
export function wearLanguage(element: HTMLElement): void {
  element.lang = t('locale');
  element.dir = t('direction');
}
