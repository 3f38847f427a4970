import { t } from '../../src/i18n/i18n.ts';
import { repairDamage } from '../../src/settings/stored-damage.ts';
import { Section } from '../../src/ui/section.tsx';
import type { PartProps } from './part-props.ts';

/** What of the settings was lost. What is left of them is in force until the reader has taken note of it, and then stored in their place. */
export function DamageNotice({ facts: { damage }, say }: PartProps) {
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
