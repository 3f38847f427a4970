import { t } from '../../src/i18n/i18n.ts';
import { Section } from '../../src/ui/section.tsx';
import { CONTENT_LANGUAGE } from '../../src/ui/wear-language.ts';
import type { PartProps } from './part-props.ts';
import { Row, Rows } from './rows.tsx';

/** The terms that are not marked: muted everywhere, or hidden on a page. */
export function Terms({ facts: { settings, knowledge }, say, save }: PartProps) {
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
