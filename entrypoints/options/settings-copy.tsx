import { useState } from 'preact/hooks';
import { t } from '../../src/i18n/i18n.ts';
import { type Refusal, readSettingsFile, writeSettingsFile } from '../../src/settings/settings-file.ts';
import { resetSettings, saveSettings } from '../../src/settings/settings-store.ts';
import { Section } from '../../src/ui/section.tsx';
import type { PartProps } from './part-props.ts';

/** The settings as a file, out and in, and the way back to how they were at first. */
export function SettingsCopy({ facts: { settings }, say }: PartProps) {
  const [asking, setAsking] = useState(false);
  const reset = async () => {
    setAsking(false);
    say(
      await resetSettings().then(
        () => t('options.resetDone'),
        () => t('common.notStored'),
      ),
    );
  };
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen again.
    input.value = '';
    if (file !== undefined) say(await importSettings(await file.text()));
  };
  return (
    <Section title={t('options.file')}>
      <div class="actions">
        <button type="button" class="action" onClick={() => download(writeSettingsFile(settings))}>
          {t('options.exportFile')}
        </button>
        <label class="action file">
          {t('options.importFile')}
          <input type="file" accept="application/json,.json" onChange={({ currentTarget }) => void choose(currentTarget)} />
        </label>
        {!asking && (
          <button type="button" class="action" onClick={() => setAsking(true)}>
            {t('options.reset')}
          </button>
        )}
      </div>
      {asking && <Question onYes={reset} onNo={() => setAsking(false)} />}
      <p class="soft">{t('options.fileMeans')}</p>
    </Section>
  );
}

function Question({ onYes, onNo }: { readonly onYes: () => unknown; readonly onNo: () => unknown }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame, and has its legend seen
    <div role="group" aria-label={t('options.reset')}>
      <p>{t('options.resetAsk')}</p>
      <p class="actions">
        <button type="button" class="action first" ref={focus} onClick={onYes}>
          {t('options.resetYes')}
        </button>
        <button type="button" class="action" onClick={onNo}>
          {t('options.resetNo')}
        </button>
      </p>
    </div>
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

/** Takes over what can be used of a file, and says what came of it. */
async function importSettings(text: string): Promise<string> {
  const file = readSettingsFile(text);
  if (file === undefined) return t('options.noFile');
  const { accepted, refused } = file;
  try {
    await saveSettings(accepted);
  } catch {
    return t('common.notStored');
  }
  const count = Object.keys(accepted).length;
  const imported = t('options.imported', count, { count });
  return refused.length === 0 ? imported : [imported, t('options.refused'), ...refused.map(refusalInWords)].join('\n');
}

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
