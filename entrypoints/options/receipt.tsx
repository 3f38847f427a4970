import type { ComponentChildren } from 'preact';
import { t } from '../../src/i18n/i18n.ts';
import { Section } from '../../src/ui/section.tsx';
import type { Knowledge } from './load-facts.ts';
import type { PartProps } from './part-props.ts';

/** What it may do, what it does not, and what it knows. */
export function Receipt({ facts }: PartProps) {
  const { permissions, newsSites, allowed, knowledge, version } = facts;
  return (
    <Section title={t('options.privacy')}>
      <dl class="facts">
        <Fact name={t('options.requests')}>{t('options.noRequests')}</Fact>
        <Fact name={t('options.permissions')}>
          <ul>
            {permissions.map((permission) => (
              <li key={permission}>
                <code>{permission}</code>
                {isExplained(permission) && `: ${t(`permission.${permission}`)}`}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('options.hosts')}>
          {allowed.length === 0
            ? t('options.hostsNews', { news: newsSites })
            : t('options.hostsNewsAndAllowed', { news: newsSites, allowed: allowed.length })}{' '}
          {t('options.hostsHow')}
        </Fact>
        <Fact name={t('options.knowledge')}>{knowledge ? knowledgeInWords(knowledge) : t('options.noKnowledge')}</Fact>
        {knowledge && (
          <Fact name={t('options.digest')}>
            <code>{knowledge.digest}</code>
          </Fact>
        )}
        <Fact name={t('options.version')}>{version}</Fact>
      </dl>
    </Section>
  );
}

/** What each permission is for is said in words; one that is not there yet is named alone. */
const EXPLAINED = ['storage', 'scripting', 'activeTab', 'search', 'contextMenus', 'sidePanel'] as const;

function isExplained(permission: string): permission is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((one) => one === permission);
}

function knowledgeInWords({ entries, documents, version }: Knowledge): string {
  return t('options.knowledgeOf', { entries, documents, version });
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
