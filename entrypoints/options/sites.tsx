import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../src/i18n/i18n.ts';
import { isSite, siteOf, turnSite } from '../../src/settings/site.ts';
import { Section } from '../../src/ui/section.tsx';
import { Switch } from '../../src/ui/switch.tsx';
import type { PartProps } from './part-props.ts';
import { Row, Rows } from './rows.tsx';

/** Where it is on: everywhere or not, the sites turned off, and those that the reader allowed. */
export function Sites({ facts, say, save }: PartProps) {
  const { settings, allowed } = facts;
  const revoke = async (origin: string) => {
    // First of all, since some browsers only listen right after a click.
    const removed = await browser.permissions.remove({ origins: [origin] }).catch(() => false);
    say(removed ? t('options.revoked', { site: siteName(origin) }) : t('options.notRevoked'));
  };
  return (
    <Section title={t('options.sites')}>
      <Switch on={settings.enabled} label={t('options.everywhere')} onTurn={(on) => save('enabled', on)} />
      <Rows
        title={t('options.sitesOff')}
        none={t('options.sitesOffNone')}
        items={settings.sitesOff}
        row={(site) => (
          <Row
            key={site}
            name={site}
            action={t('options.turnOn')}
            label={t('options.turnOnSite', { site })}
            onClick={() =>
              save(
                'sitesOff',
                settings.sitesOff.filter((one) => one !== site),
              )
            }
          />
        )}
      />
      <AddSite onAdd={(site) => save('sitesOff', turnSite(settings.sitesOff, site, 'off'))} say={say} />
      <Rows
        title={t('options.allowed')}
        none={t('options.allowedNone')}
        items={allowed}
        row={(origin) => (
          <Row
            key={origin}
            name={siteName(origin)}
            action={t('options.revoke')}
            label={t('options.revokeSite', { site: siteName(origin) })}
            onClick={() => revoke(origin)}
          />
        )}
      />
    </Section>
  );
}

/** The host name in a match pattern. */
function siteName(origin: string): string {
  return origin.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace(/\/.*$/, '');
}

function AddSite({ onAdd, say }: { readonly onAdd: (site: string) => unknown; readonly say: PartProps['say'] }) {
  const [typed, setTyped] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(typed.includes('://') ? typed.trim() : `https://${typed.trim()}`);
    // Chromium 156 takes “no site” for a host.
    if (site === undefined || !isSite(site)) return say(t('options.noSite'));
    setTyped('');
    onAdd(site);
  };
  return (
    <form class="add" onSubmit={add}>
      <label>
        {t('options.addSite')}
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder={t('options.addSiteHint')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button type="submit" class="action">
        {t('options.turnOff')}
      </button>
    </form>
  );
}
