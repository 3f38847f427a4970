import { useState } from 'preact/hooks';
import { t } from '../../src/i18n/i18n.ts';
import { saveSetting } from '../../src/settings/settings-store.ts';
import { Section } from '../../src/ui/section.tsx';
import { Appearance } from './appearance.tsx';
import { DamageNotice } from './damage-notice.tsx';
import { Keys } from './keys.tsx';
import type { Facts } from './load-facts.ts';
import { Marks } from './marks.tsx';
import { News } from './news.tsx';
import type { PartProps } from './part-props.ts';
import { Receipt } from './receipt.tsx';
import { SettingsCopy } from './settings-copy.tsx';
import { Sites } from './sites.tsx';
import { Terms } from './terms.tsx';

/** The options page. All that is changed holds at once, in every open page. */
export function Options({ facts }: { readonly facts: Facts }) {
  const [notice, say] = useState('');
  const part: PartProps = {
    facts,
    say,
    async save(name, value) {
      say('');
      await saveSetting(name, value).catch(() => say(t('common.notStored')));
    },
  };
  return (
    <div class="page">
      <header class="masthead">
        <h1>{t('options.title')}</h1>
        <p>
          <a href="/welcome.html">{t('options.welcome')}</a>
        </p>
      </header>
      <main>
        {facts.damage.length > 0 && <DamageNotice {...part} />}
        <Sites {...part} />
        <Marks {...part} />
        <Appearance {...part} />
        <Terms {...part} />
        <Keys {...part} />
        <Receipt {...part} />
        <SettingsCopy {...part} />
        <Section title={t('options.news')}>
          <News />
        </Section>
      </main>
      <div class="status" role="status">
        {notice !== '' && <p>{notice}</p>}
      </div>
    </div>
  );
}
