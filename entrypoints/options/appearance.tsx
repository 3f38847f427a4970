import { t } from '../../src/i18n/i18n.ts';
import { THEMES } from '../../src/settings/settings.ts';
import { Choice } from '../../src/ui/choice.tsx';
import { Section } from '../../src/ui/section.tsx';
import type { PartProps } from './part-props.ts';

/** Light or dark. */
export function Appearance({ facts: { settings }, save }: PartProps) {
  return (
    <Section title={t('options.appearance')}>
      <Choice
        label={t('options.theme')}
        values={THEMES}
        nameOf={(theme) => t(`options.${theme}`)}
        value={settings.theme}
        onChoose={(theme) => save('theme', theme)}
      >
        <p class="soft">{t(`options.${settings.theme}Means`)}</p>
      </Choice>
    </Section>
  );
}
