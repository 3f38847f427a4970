import { t } from '../../src/i18n/i18n.ts';
import { THEMES } from '../../src/settings/settings.ts';
import { Choice } from './controls.tsx';
import type { PartProps } from './part-props.ts';
import { Section } from './section.tsx';

/** Light or dark. */
export function Appearance({ facts: { settings }, save }: PartProps) {
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
