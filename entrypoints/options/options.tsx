import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DENSITIES, HIGHLIGHT_STYLES, type Settings, THEMES } from '../../src/settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/settings/settings-file.ts';
import { resetSettings, saveSetting, saveSettings } from '../../src/settings/settings-store.ts';
import { isSite, siteOf, turnSite } from '../../src/settings/site.ts';
import { Choice, KindToggles, Switch } from './controls.tsx';
import type { Facts } from './load-facts.ts';
import { News } from './news.tsx';
import { PERMISSIONS, REFUSALS, STRINGS } from './strings.ts';

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
      await saveSetting(name, value).catch(() => say(STRINGS.notStored));
    },
  };
  return (
    <div class="page">
      <header class="masthead">
        <h1>{STRINGS.title}</h1>
        <p>
          <a href="/welcome.html">{STRINGS.welcome}</a>
        </p>
      </header>
      <main>
        <Sites {...part} />
        <Marks {...part} />
        <Appearance {...part} />
        <Terms {...part} />
        <Keys {...part} />
        <Privacy {...part} />
        <File {...part} />
        <Section title={STRINGS.news}>
          <News />
        </Section>
      </main>
      <div class="status" role="status">
        {notice !== '' && <p>{notice}</p>}
      </div>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="body">{children}</div>
    </section>
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

type RowProps = { readonly name: ComponentChildren; readonly action: string; readonly label: string; readonly onClick: () => unknown };

function Row({ name, action, label, onClick }: RowProps) {
  return (
    <li>
      <span class="name">{name}</span>
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
    say(removed ? STRINGS.revoked(siteName(origin)) : STRINGS.notRevoked);
  };
  return (
    <Section title={STRINGS.sites}>
      <Switch on={settings.enabled} label={STRINGS.everywhere} onTurn={(on) => save('enabled', on)} />
      <Rows
        title={STRINGS.sitesOff}
        none={STRINGS.sitesOffNone}
        items={settings.sitesOff}
        row={(site) => (
          <Row
            key={site}
            name={site}
            action={STRINGS.turnOn}
            label={STRINGS.turnOnSite(site)}
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
        title={STRINGS.allowed}
        none={STRINGS.allowedNone}
        items={allowed}
        row={(origin) => (
          <Row
            key={origin}
            name={siteName(origin)}
            action={STRINGS.revoke}
            label={STRINGS.revokeSite(siteName(origin))}
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
    if (site === undefined || !isSite(site)) return say(STRINGS.noSite);
    setTyped('');
    onAdd(site);
  };
  return (
    <form class="add" onSubmit={add}>
      <label>
        {STRINGS.addSite}
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder={STRINGS.addSiteHint}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button type="submit" class="action">
        {STRINGS.turnOff}
      </button>
    </form>
  );
}

function Marks({ facts: { settings }, save }: PartProps) {
  return (
    <Section title={STRINGS.marks}>
      <Choice
        label={STRINGS.density}
        values={DENSITIES}
        names={STRINGS.densities}
        value={settings.density}
        onChoose={(density) => save('density', density)}
      >
        <p class="soft">{STRINGS.densityMeans[settings.density]}</p>
      </Choice>
      <div>
        <h3>{STRINGS.kinds}</h3>
        <KindToggles label={STRINGS.kinds} off={settings.kindsOff} onTurn={(kinds) => save('kindsOff', kinds)} />
      </div>
      <Choice
        label={STRINGS.style}
        values={HIGHLIGHT_STYLES}
        names={STRINGS.styles}
        value={settings.highlightStyle}
        onChoose={(style) => save('highlightStyle', style)}
      >
        <p class="soft">{STRINGS.styleMeans[settings.highlightStyle]}</p>
      </Choice>
    </Section>
  );
}

function Appearance({ facts: { settings }, save }: PartProps) {
  return (
    <Section title={STRINGS.appearance}>
      <Choice
        label={STRINGS.theme}
        values={THEMES}
        names={STRINGS.themes}
        value={settings.theme}
        onChoose={(theme) => save('theme', theme)}
      >
        <p class="soft">{STRINGS.themeMeans[settings.theme]}</p>
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
    say(STRINGS.shownAgain);
  };
  return (
    <Section title={STRINGS.terms}>
      <Rows
        title={STRINGS.muted}
        none={STRINGS.mutedNone}
        items={mutedTerms}
        row={(entry) => (
          <Row
            key={entry}
            name={titleOf(entry)}
            action={STRINGS.unmute}
            label={STRINGS.unmuteTerm(titleOf(entry))}
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
        title={STRINGS.hidden}
        none={STRINGS.hiddenNone}
        items={[...pagesOf]}
        row={([entry, pages]) => (
          <li key={entry}>
            <span class="name">{titleOf(entry)}</span>
            <span class="soft">{STRINGS.hiddenOn(pages)}</span>
          </li>
        )}
      >
        {pagesOf.size > 0 && (
          <p class="actions">
            <button type="button" class="action" onClick={showAll}>
              {STRINGS.showAll}
            </button>
          </p>
        )}
      </Rows>
    </Section>
  );
}

/** The page of Chromium on which keys are changed: it cannot be linked to, but be opened. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

function Keys({ facts: { commands } }: PartProps) {
  if (commands === undefined || commands.length === 0) {
    return (
      <Section title={STRINGS.keys}>
        <p class="soft">{STRINGS.noCommands}</p>
      </Section>
    );
  }
  return (
    <Section title={STRINGS.keys}>
      <div>
        <ul class="rows">
          {commands.map(({ name, description, shortcut }) => (
            <li key={name}>
              <span class="name">{name === '_execute_action' ? STRINGS.openPopup : description || name}</span>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{STRINGS.noKey}</span>}
            </li>
          ))}
        </ul>
        <p class="soft">{STRINGS.enter}</p>
      </div>
      <ChangeKeys />
    </Section>
  );
}

function ChangeKeys() {
  const open = import.meta.env.FIREFOX ? openFirefoxKeys() : () => browser.tabs.create({ url: CHROMIUM_KEYS });
  if (open === undefined) return <p class="soft">{STRINGS.changeKeysByHand}</p>;
  return (
    <p class="actions">
      <button type="button" class="action" onClick={() => void open()}>
        {STRINGS.changeKeys}
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
    <Section title={STRINGS.privacy}>
      <dl class="facts">
        <Fact name={STRINGS.requests}>{STRINGS.noRequests}</Fact>
        <Fact name={STRINGS.permissions}>
          <ul>
            {permissions.map((permission) => (
              <li key={permission}>
                <code>{permission}</code>
                {PERMISSIONS[permission] && `: ${PERMISSIONS[permission]}`}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={STRINGS.hosts}>
          {STRINGS.hostCount(newsSites, allowed.length)}. {STRINGS.hostsHow}
        </Fact>
        <Fact name={STRINGS.knowledge}>{knowledge ? STRINGS.knowledgeOf(knowledge) : STRINGS.noKnowledge}</Fact>
        {knowledge && (
          <Fact name={STRINGS.digest}>
            <code>{knowledge.digest}</code>
          </Fact>
        )}
        <Fact name={STRINGS.version}>{version}</Fact>
      </dl>
    </Section>
  );
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
    if (file === undefined) return say(STRINGS.noFile);
    const refused = file.refused.map(({ field, why }) => REFUSALS[why](field));
    await saveSettings(file.accepted).then(
      () =>
        say([STRINGS.imported(Object.keys(file.accepted).length), ...(refused.length > 0 ? [STRINGS.refused, ...refused] : [])].join('\n')),
      () => say(STRINGS.notStored),
    );
  };
  const reset = async () => {
    setAsking(false);
    await resetSettings().then(
      () => say(STRINGS.resetDone),
      () => say(STRINGS.notStored),
    );
  };
  return (
    <Section title={STRINGS.file}>
      <div class="actions">
        <button type="button" class="action" onClick={() => download(writeSettingsFile(settings))}>
          {STRINGS.exportFile}
        </button>
        <label class="action file">
          {STRINGS.importFile}
          <input type="file" accept="application/json,.json" onChange={({ currentTarget }) => void importFile(currentTarget)} />
        </label>
        {!asking && (
          <button type="button" class="action" onClick={() => setAsking(true)}>
            {STRINGS.reset}
          </button>
        )}
      </div>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame, and has its legend seen
        <div role="group" aria-label={STRINGS.reset}>
          <p>{STRINGS.resetAsk}</p>
          <p class="actions">
            <button type="button" class="action first" ref={focus} onClick={reset}>
              {STRINGS.resetYes}
            </button>
            <button type="button" class="action" onClick={() => setAsking(false)}>
              {STRINGS.resetNo}
            </button>
          </p>
        </div>
      )}
      <p class="soft">{STRINGS.fileMeans}</p>
    </Section>
  );
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
