import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KINDS, type Kind } from '../../src/domain/entry.ts';
import { t } from '../../src/i18n/i18n.ts';
import { ask } from '../../src/messages/messenger.ts';
import type { Failure, Term } from '../../src/messages/protocol.ts';
import { DENSITIES } from '../../src/settings/settings.ts';
import { saveSetting } from '../../src/settings/settings-store.ts';
import { isOffAt, siteOf, turnSite } from '../../src/settings/site.ts';
import { Choice } from '../../src/ui/choice.tsx';
import { KindShape, kindName } from '../../src/ui/kind-shape.tsx';
import { KindToggles } from '../../src/ui/kind-toggles.tsx';
import { Switch } from '../../src/ui/switch.tsx';
import { CONTENT_LANGUAGE } from '../../src/ui/wear-language.ts';
import type { TabFacts } from '../front-tab/load-tab-facts.ts';
import { failureText, reasonText, type Said } from '../front-tab/reason-text.ts';
import { type TabState, tabState } from '../front-tab/tab-state.ts';
import { hasPanel, openPanel } from './open-panel.ts';
import { Report, reportText, type Troubles } from './report.tsx';

type Props = {
  readonly facts: TabFacts;
  /** What went wrong and has not been seen yet. */
  readonly troubles: Troubles;
  readonly refresh: () => Promise<void>;
  /** The reader has seen what went wrong. */
  readonly onSeen: () => void;
};

export function Popup({ facts, troubles, refresh, onSeen }: Props) {
  const [notice, setNotice] = useState<string>();
  const { settings, address, tab } = facts;
  const site = address === undefined ? undefined : siteOf(address);
  const state = tabState(facts);

  const store = (saved: Promise<void>) => saved.then(refresh, () => setNotice(t('common.notStored')));
  const annotate = async () => {
    if (tab === undefined) return;
    setNotice(undefined);
    const outcome = await ask('readTab', tab);
    if (outcome?.ok !== true) setNotice(t('popup.noEntry'));
    await refresh();
  };
  const allow = async () => {
    if (site === undefined) return;
    // First of all, since the browser asks only right after a click. The background starts the sentinel once it is granted.
    const granted = await browser.permissions.request({ origins: [`*://*.${site}/*`] });
    setNotice(granted ? undefined : t('popup.refused'));
    if (granted) await refresh();
  };
  const reveal = async (entry: string) => {
    if (tab === undefined) return;
    await ask('reveal', entry, { tab });
    window.close();
  };

  const panel = async () => {
    if (tab === undefined) return;
    await openPanel(tab).then(window.close, () => setNotice(t('popup.noPanel')));
  };

  const unhide = async (entry: string) => {
    if (tab === undefined) return;
    await ask('unhide', entry, { tab });
    await refresh();
  };

  return (
    <>
      <header>
        <h1>
          <img src={settings.enabled ? '/icons/48.png' : '/icons/off-48.png'} alt="" width="24" height="24" />
          {t('common.product')}
        </h1>
        <Switch on={settings.enabled} label={t('popup.everywhere')} onTurn={(on) => store(saveSetting('enabled', on))} />
        {site !== undefined && settings.enabled && (
          <Switch
            on={!isOffAt(settings.sitesOff, site)}
            label={t('popup.here', { site })}
            onTurn={(on) => store(saveSetting('sitesOff', turnSite(settings.sitesOff, site, on ? 'on' : 'off')))}
          />
        )}
      </header>
      <main>
        <Report troubles={troubles} onSeen={onSeen} onNotice={setNotice} />
        <Body
          state={state}
          kindsOff={settings.kindsOff}
          onKindsOff={(kinds) => store(saveSetting('kindsOff', kinds))}
          onAnnotate={annotate}
          onAllow={allow}
          onReveal={reveal}
          onUnhide={unhide}
          onNotice={setNotice}
          onPanel={hasPanel && tab !== undefined ? panel : undefined}
        />
        <p class="notice" role="status">
          {notice}
        </p>
      </main>
      <footer>
        {settings.enabled && (
          <Choice
            label={t('popup.density')}
            values={DENSITIES}
            nameOf={(density) => t(`density.${density}`)}
            value={settings.density}
            onChoose={(density) => store(saveSetting('density', density))}
          />
        )}
        <button type="button" class="action" onClick={() => browser.tabs.create({ url: '/explorer.html' }).then(() => window.close())}>
          {t('popup.explore')}
        </button>
        <button type="button" class="action" onClick={() => browser.runtime.openOptionsPage().then(() => window.close())}>
          {t('popup.options')}
        </button>
      </footer>
    </>
  );
}

type BodyProps = {
  readonly state: TabState;
  readonly kindsOff: readonly Kind[];
  readonly onKindsOff: (kinds: readonly Kind[]) => void;
  readonly onAnnotate: () => void;
  readonly onAllow: () => void;
  readonly onReveal: (entry: string) => void;
  readonly onUnhide: (entry: string) => void;
  readonly onNotice: (notice: string) => void;
  /** Opens the side panel; undefined where the browser has none. */
  readonly onPanel: (() => void) | undefined;
};

function Body({ state, onAnnotate, onAllow, onNotice, ...termsProps }: BodyProps) {
  switch (state.name) {
    case 'terms':
      return <Terms terms={state.terms} {...termsProps} />;
    case 'failed':
      return (
        <Message said={failureText(state.failure.kind)}>
          <button type="button" class="action" onClick={onAnnotate}>
            {t('popup.again')}
          </button>
          {state.failure.kind === 'knowledge' && (
            <button type="button" class="action" onClick={() => copyReport(state.failure).then(() => onNotice(t('popup.copied')))}>
              {t('popup.copy')}
            </button>
          )}
        </Message>
      );
    case 'not-allowed':
      return (
        <Message said={reasonText(state.name)}>
          <button type="button" class="action first" onClick={onAnnotate}>
            {t('popup.annotate')}
          </button>
          <button type="button" class="action" onClick={onAllow}>
            {t('popup.always')}
          </button>
        </Message>
      );
    case 'not-started':
    case 'not-an-article':
      return (
        <Message said={reasonText(state.name)}>
          <button type="button" class="action" onClick={onAnnotate}>
            {state.name === 'not-started' ? t('popup.annotate') : t('popup.anyway')}
          </button>
        </Message>
      );
    default:
      return <Message said={reasonText(state.name)} />;
  }
}

function Message({ said: { title, text }, children }: { readonly said: Said; readonly children?: ComponentChildren }) {
  return (
    <section class="message">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="actions">{children}</div>}
    </section>
  );
}

type TermsProps = Pick<BodyProps, 'kindsOff' | 'onKindsOff' | 'onReveal' | 'onUnhide' | 'onPanel'> & { readonly terms: readonly Term[] };

function Terms({ terms, kindsOff, onKindsOff, onReveal, onUnhide, onPanel }: TermsProps) {
  const hidden = terms.filter((term) => term.hidden);
  const found = terms.filter((term) => !term.hidden && !term.muted);
  const shown = found.filter(({ kind }) => !kindsOff.includes(kind));
  const counts = new Map(KINDS.map((kind) => [kind, found.filter((term) => term.kind === kind).length]));
  for (const [kind, count] of counts) if (count === 0) counts.delete(kind);
  return (
    <section>
      <div class="found-head">
        <h2 class="count">{t('popup.terms', shown.length, { count: shown.length })}</h2>
        {onPanel && (
          <button type="button" class="link" onClick={onPanel}>
            {t('popup.panel')}
          </button>
        )}
      </div>
      <KindToggles label={t('popup.kinds')} off={kindsOff} counts={counts} onTurn={onKindsOff} />
      <div class="found">
        <ol class="terms">
          {shown.map(({ entry, kind, title, outcome }) => (
            <li key={entry} data-kind={kind}>
              <button type="button" onClick={() => onReveal(entry)}>
                <KindShape kind={kind} />
                <span class="title" lang={CONTENT_LANGUAGE}>
                  {title}
                </span>
                <span class="kind">{kindName(kind)}</span>
                {outcome === 'unmarkable' && <span class="unmarked">{t('popup.unmarked')}</span>}
              </button>
            </li>
          ))}
        </ol>
        {hidden.length > 0 && (
          <>
            <h2 class="count">{t('popup.hidden')}</h2>
            <ul class="hidden">
              {hidden.map(({ entry, title }) => (
                <li key={entry}>
                  <span class="title" lang={CONTENT_LANGUAGE}>
                    {title}
                  </span>
                  <button type="button" class="action" aria-label={t('popup.unhideTerm', { title })} onClick={() => onUnhide(entry)}>
                    {t('popup.unhide')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

async function copyReport({ kind, detail }: Failure): Promise<void> {
  await navigator.clipboard.writeText(reportText([`${kind}: ${detail}`]));
}
