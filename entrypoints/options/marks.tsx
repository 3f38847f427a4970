import { t } from '../../src/i18n/i18n.ts';
import { DENSITIES, HIGHLIGHT_STYLES } from '../../src/settings/settings.ts';
import { Choice } from '../../src/ui/choice.tsx';
import { KindToggles } from '../../src/ui/kind-toggles.tsx';
import { Section } from '../../src/ui/section.tsx';
import { Switch } from '../../src/ui/switch.tsx';
import type { PartProps } from './part-props.ts';

/** What is marked, how, and what opens a card. */
export function Marks({ facts: { settings }, save }: PartProps) {
  return (
    <Section title={t('options.marks')}>
      <Choice
        label={t('options.density')}
        values={DENSITIES}
        nameOf={(density) => t(`density.${density}`)}
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
        nameOf={(style) => t(`options.${style}`)}
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
