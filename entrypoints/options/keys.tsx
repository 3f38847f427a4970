import { browser } from 'wxt/browser';
import { t } from '../../src/i18n/i18n.ts';
import { TERM_BUTTONS } from '../../src/settings/settings.ts';
import { Choice } from '../../src/ui/choice.tsx';
import { Section } from '../../src/ui/section.tsx';
import type { Facts } from './load-facts.ts';
import type { PartProps } from './part-props.ts';

/** The keys that the browser gives it, and the way to a page's terms without a pointer. */
export function Keys({ facts: { commands = [], settings }, save }: PartProps) {
  return (
    <Section title={t('options.keys')}>
      {commands.length > 0 ? <Commands commands={commands} /> : <p class="soft">{t('options.noCommands')}</p>}
      <TermButton chosen={settings.termButton} onChoose={(chosen) => save('termButton', chosen)} />
    </Section>
  );
}

function Commands({ commands }: { readonly commands: NonNullable<Facts['commands']> }) {
  return (
    <>
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
    </>
  );
}

/** The page of Chromium on which keys are changed: it cannot be linked to, but be opened. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

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

type TermButtonChoice = (typeof TERM_BUTTONS)[number];

function TermButton({ chosen, onChoose }: { readonly chosen: TermButtonChoice; readonly onChoose: (chosen: TermButtonChoice) => unknown }) {
  return (
    <Choice label={t('options.termButton')} values={TERM_BUTTONS} nameOf={(one) => t(`options.${one}`)} value={chosen} onChoose={onChoose}>
      <p class="soft">{t(`options.${chosen}Means`)}</p>
    </Choice>
  );
}
