import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../src/i18n/i18n.ts';
import { DENSITIES, HIGHLIGHT_STYLES, type Settings, TERM_BUTTONS, THEMES } from '../../src/settings/settings.ts';
import { type Refusal, readSettingsFile, writeSettingsFile } from '../../src/settings/settings-file.ts';
import { resetSettings, saveSetting, saveSettings } from '../../src/settings/settings-store.ts';
import { isSite, siteOf, turnSite } from '../../src/settings/site.ts';
import { repairDamage } from '../../src/settings/stored-damage.ts';
import { KindToggles } from '../../src/ui/kind-toggles.tsx';
import { CONTENT_LANGUAGE } from '../../src/ui/wear-language.ts';
import { Choice, densityNames, Switch } from './controls.tsx';
import type { Facts, Knowledge } from './load-facts.ts';
import { News } from './news.tsx';
import { Section } from './section.tsx';

/** What each part of the page is given: what is so, and the ways to change it and to say what came of that. */
type PartProps = {
  readonly facts: Facts;
  readonly say: (what: string) => void;
  readonly save: <Name extends keyof Settings>(name: Name, value: Settings[Name]) => Promise<void>;
};

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
        <Privacy {...part} />
        <File {...part} />
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

/** What of the settings was lost. What is left of them is in force until the reader has taken note of it, and then stored in their place. */
function DamageNotice({ facts: { damage }, say }: PartProps) {
  if (damage === 'unreadable') {
    return (
      <Section title={t('options.damaged')}>
        <p>{t('options.unreadable')}</p>
      </Section>
    );
  }
  const repair = () =>
    repairDamage().then(
      () => say(t('options.repaired')),
      () => say(t('common.notStored')),
    );
  return (
    <Section title={t('options.damaged')}>
      <div>
        <p>{t('options.damagedMeans')}</p>
        <ul class="damage">
          {damage.map(({ field, why }) => (
            <li key={field}>{why === 'partly' ? t('options.damagedPartly', { field }) : t('options.damagedUnusable', { field })}</li>
          ))}
        </ul>
        <p class="actions">
          <button type="button" class="action" onClick={() => void repair()}>
            {t('options.repair')}
          </button>
        </p>
      </div>
    </Section>
  );
}

type RowsProps<Item> = {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly items: readonly Item[];
  readonly row: (item: Item) => ComponentChildren;
  readonly children?: ComponentChildren;
};

/** A titled list of what the reader once chose. */
function Rows<Item>({ title, none, items, row, children }: RowsProps<Item>) {
  return (
    <div>
      <h3>{title}</h3>
      {items.length === 0 ? <p class="soft">{none}</p> : <ul class="rows">{items.map(row)}</ul>}
      {children}
    </div>
  );
}

type RowProps = {
  readonly name: ComponentChildren;
  readonly lang?: string;
  readonly action: string;
  readonly label: string;
  readonly onClick: () => unknown;
};

function Row({ name, lang, action, label, onClick }: RowProps) {
  return (
    <li>
      <span class="name" lang={lang}>
        {name}
      </span>
      <button type="button" class="action" aria-label={label} onClick={onClick}>
        {action}
      </button>
    </li>
  );
}

function Sites({ facts, say, save }: PartProps) {
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

function Marks({ facts: { settings }, save }: PartProps) {
  return (
    <Section title={t('options.marks')}>
      <Choice
        label={t('options.density')}
        values={DENSITIES}
        names={densityNames()}
        value={settings.density}
        onChoose={(density) => save('density', density)}
      >
        <p class="soft">{t(`options.${settings.density}Means`)}</p>
      </Choice>
      <div>
        <h3>{t('options.kinds')}</h3>
        <KindToggles label={t('options.kinds')} off={settings.kindsOff} onTurn={(kinds) => save('kindsOff', kinds)} />
      </div>
      <Choice
        label={t('options.style')}
        values={HIGHLIGHT_STYLES}
        names={{ underline: t('options.underline'), marker: t('options.marker') }}
        value={settings.highlightStyle}
        onChoose={(style) => save('highlightStyle', style)}
      >
        <p class="soft">{t(`options.${settings.highlightStyle}Means`)}</p>
      </Choice>
      <div>
        <Switch on={settings.hover} label={t('options.hover')} onTurn={(on) => save('hover', on)} />
        <p class="soft">{t('options.hoverMeans')}</p>
      </div>
    </Section>
  );
}

function Appearance({ facts: { settings }, save }: PartProps) {
  return (
    <Section title={t('options.appearance')}>
      <Choice
        label={t('options.theme')}
        values={THEMES}
        names={{ auto: t('options.auto'), light: t('options.light'), dark: t('options.dark') }}
        value={settings.theme}
        onChoose={(theme) => save('theme', theme)}
      >
        <p class="soft">{t(`options.${settings.theme}Means`)}</p>
      </Choice>
    </Section>
  );
}

function Terms({ facts: { settings, knowledge }, say, save }: PartProps) {
  const { mutedTerms, hiddenTerms } = settings;
  const titleOf = knowledge?.titleOf ?? String;
  const pagesOf = new Map<string, number>();
  for (const entry of hiddenTerms.flatMap(({ entries }) => entries)) pagesOf.set(entry, (pagesOf.get(entry) ?? 0) + 1);
  const showAll = async () => {
    await save('hiddenTerms', []);
    say(t('options.shownAgain'));
  };
  return (
    <Section title={t('options.terms')}>
      <Rows
        title={t('options.muted')}
        none={t('options.mutedNone')}
        items={mutedTerms}
        row={(entry) => (
          <Row
            key={entry}
            name={titleOf(entry)}
            lang={CONTENT_LANGUAGE}
            action={t('options.unmute')}
            label={t('options.unmuteTerm', { title: titleOf(entry) })}
            onClick={() =>
              save(
                'mutedTerms',
                mutedTerms.filter((one) => one !== entry),
              )
            }
          />
        )}
      />
      <Rows
        title={t('options.hidden')}
        none={t('options.hiddenNone')}
        items={[...pagesOf]}
        row={([entry, pages]) => (
          <li key={entry}>
            <span class="name" lang={CONTENT_LANGUAGE}>
              {titleOf(entry)}
            </span>
            <span class="soft">{t('options.hiddenOn', pages, { count: pages })}</span>
          </li>
        )}
      >
        {pagesOf.size > 0 && (
          <p class="actions">
            <button type="button" class="action" onClick={showAll}>
              {t('options.showAll')}
            </button>
          </p>
        )}
      </Rows>
    </Section>
  );
}

/** The page of Chromium on which keys are changed: it cannot be linked to, but be opened. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

function Keys({ facts, save }: PartProps) {
  const { commands } = facts;
  if (commands === undefined || commands.length === 0) {
    return (
      <Section title={t('options.keys')}>
        <p class="soft">{t('options.noCommands')}</p>
        <TermButton facts={facts} save={save} />
      </Section>
    );
  }
  return (
    <Section title={t('options.keys')}>
      <div>
        <ul class="rows">
          {commands.map(({ name, description, shortcut }) => (
            <li key={name}>
              <span class="name">{name === '_execute_action' ? t('options.openPopup') : description || name}</span>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{t('options.noKey')}</span>}
            </li>
          ))}
        </ul>
        <p class="soft">{t('options.enter')}</p>
      </div>
      <ChangeKeys />
      <TermButton facts={facts} save={save} />
    </Section>
  );
}

function TermButton({ facts: { settings }, save }: Pick<PartProps, 'facts' | 'save'>) {
  const { termButton } = settings;
  return (
    <Choice
      label={t('options.termButton')}
      values={TERM_BUTTONS}
      names={{ keyboard: t('options.keyboard'), always: t('options.always'), never: t('options.never') }}
      value={termButton}
      onChoose={(chosen) => save('termButton', chosen)}
    >
      <p class="soft">{t(`options.${termButton}Means`)}</p>
    </Choice>
  );
}

function ChangeKeys() {
  const open = import.meta.env.FIREFOX ? openFirefoxKeys() : () => browser.tabs.create({ url: CHROMIUM_KEYS });
  if (open === undefined) return <p class="soft">{t('options.changeKeysByHand')}</p>;
  return (
    <p class="actions">
      <button type="button" class="action" onClick={() => void open()}>
        {t('options.changeKeys')}
      </button>
    </p>
  );
}

/** What opens the page of Firefox on which keys are changed, where it has that. */
function openFirefoxKeys(): (() => unknown) | undefined {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  return typeof open === 'function' ? () => open.call(browser.commands) : undefined;
}

function Privacy({ facts }: PartProps) {
  const { permissions, newsSites, allowed, knowledge, version } = facts;
  return (
    <Section title={t('options.privacy')}>
      <dl class="facts">
        <Fact name={t('options.requests')}>{t('options.noRequests')}</Fact>
        <Fact name={t('options.permissions')}>
          <ul>
            {permissions.map((permission) => (
              <li key={permission}>
                <code>{permission}</code>
                {isExplained(permission) && `: ${t(`permission.${permission}`)}`}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('options.hosts')}>
          {allowed.length === 0
            ? t('options.hostsNews', { news: newsSites })
            : t('options.hostsNewsAndAllowed', { news: newsSites, allowed: allowed.length })}{' '}
          {t('options.hostsHow')}
        </Fact>
        <Fact name={t('options.knowledge')}>{knowledge ? knowledgeInWords(knowledge) : t('options.noKnowledge')}</Fact>
        {knowledge && (
          <Fact name={t('options.digest')}>
            <code>{knowledge.digest}</code>
          </Fact>
        )}
        <Fact name={t('options.version')}>{version}</Fact>
      </dl>
    </Section>
  );
}

/** What each permission is for is said in words; one that is not there yet is named alone. */
const EXPLAINED = ['storage', 'scripting', 'activeTab', 'search', 'contextMenus', 'sidePanel', 'offscreen'] as const;

function isExplained(permission: string): permission is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((one) => one === permission);
}

function knowledgeInWords({ entries, documents, version }: Knowledge): string {
  return t('options.knowledgeOf', { entries, documents, version });
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function File({ facts: { settings }, say }: PartProps) {
  const [asking, setAsking] = useState(false);
  const importFile = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    const file = readSettingsFile(await chosen.text());
    // So that the same file can be chosen again.
    input.value = '';
    if (file === undefined) return say(t('options.noFile'));
    const refused = file.refused.map(refusalInWords);
    const count = Object.keys(file.accepted).length;
    await saveSettings(file.accepted).then(
      () => say([t('options.imported', count, { count }), ...(refused.length > 0 ? [t('options.refused'), ...refused] : [])].join('\n')),
      () => say(t('common.notStored')),
    );
  };
  const reset = async () => {
    setAsking(false);
    await resetSettings().then(
      () => say(t('options.resetDone')),
      () => say(t('common.notStored')),
    );
  };
  return (
    <Section title={t('options.file')}>
      <div class="actions">
        <button type="button" class="action" onClick={() => download(writeSettingsFile(settings))}>
          {t('options.exportFile')}
        </button>
        <label class="action file">
          {t('options.importFile')}
          <input type="file" accept="application/json,.json" onChange={({ currentTarget }) => void importFile(currentTarget)} />
        </label>
        {!asking && (
          <button type="button" class="action" onClick={() => setAsking(true)}>
            {t('options.reset')}
          </button>
        )}
      </div>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame, and has its legend seen
        <div role="group" aria-label={t('options.reset')}>
          <p>{t('options.resetAsk')}</p>
          <p class="actions">
            <button type="button" class="action first" ref={focus} onClick={reset}>
              {t('options.resetYes')}
            </button>
            <button type="button" class="action" onClick={() => setAsking(false)}>
              {t('options.resetNo')}
            </button>
          </p>
        </div>
      )}
      <p class="soft">{t('options.fileMeans')}</p>
    </Section>
  );
}

/** Why a field of a file was not taken as it was. */
function refusalInWords({ field, why }: Refusal): string {
  switch (why) {
    case 'unknown':
      return t('options.refusedUnknown', { field });
    case 'unusable':
      return t('options.refusedUnusable', { field });
    case 'partly':
      return t('options.refusedPartly', { field });
  }
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'backgrounder-settings.json' });
  link.click();
  URL.revokeObjectURL(url);
}
