import { t } from '../i18n/i18n.ts';

/** The language of the knowledge base, whatever that of the interface is: for the `lang` of titles, claims, relations, quoted words. */
export const CONTENT_LANGUAGE = 'en';

/** The language that the interface is really shown in, which is English where there are no words in the reader's, and its direction. */
export const interfaceLanguage = (): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } => ({
  lang: t('locale'),
  dir: t('direction') === 'rtl' ? 'rtl' : 'ltr',
});

/** Has an element, or a whole page, say in which language the interface is shown. */
export function wearLanguage(element: HTMLElement): void {
  Object.assign(element, interfaceLanguage());
}
