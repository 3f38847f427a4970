import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAnnouncer } from '../../src/card/create-announcer.tsx';
import { createCard } from '../../src/card/create-card.ts';
import { createTermList } from '../../src/card/create-term-list.tsx';
import { pageTheme } from '../../src/card/page-theme.ts';
import { t } from '../../src/i18n/i18n.ts';
import { pageWorld } from '../annotator/page-world.ts';
import { STRINGS } from './strings.ts';

/** Put into a page with marks when its reader first shows interest in one, so that a page where no card is opened does without it. */
export default defineUnlistedScript(() => {
  pageWorld().cardParts = { createCard, createAnnouncer, createTermList, pageTheme, strings: STRINGS };
  // The browser fetches its words when the first is asked for, which would otherwise be within the reader's click.
  t('locale');
});
