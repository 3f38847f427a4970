import { t } from '../../src/i18n/i18n.ts';
import { DENSITIES, HIGHLIGHT_STYLES } from '../../src/settings/settings.ts';
import { KindToggles } from '../../src/ui/kind-toggles.tsx';
import { Choice, densityNames, Switch } from './controls.tsx';
import type { PartProps } from './part-props.ts';
import { Section } from './section.tsx';

/** What is marked, how, and what opens a card. */
export function Marks({ facts: { settings }, save }: PartProps) {
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
