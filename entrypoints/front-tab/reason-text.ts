import { t } from '../../src/i18n/i18n.ts';
import type { Failure } from '../../src/messages/protocol.ts';
import type { TabState } from './tab-state.ts';

/** What is so, and what it means. */
export type Said = { readonly title: string; readonly text: string };

/** Why there are no terms to show. */
export type Reason = Exclude<TabState['name'], 'terms' | 'failed'>;

/** Why there are no terms to show, in the words of the popup. */
export function reasonText(reason: Reason): Said {
  const key = REASONS[reason];
  return { title: t(`reason.${key}.title`), text: t(`reason.${key}.text`) };
}

/** Why it did not work, for the reader. */
export function failureText(kind: Failure['kind']): Said {
  const key = FAILURES[kind];
  return { title: t(`failure.${key}.title`), text: t(`failure.${key}.text`) };
}

const REASONS = {
  'off-everywhere': 'offEverywhere',
  'off-here': 'offHere',
  'browser-page': 'browserPage',
  'not-allowed': 'notAllowed',
  'not-started': 'notStarted',
  working: 'working',
  'not-an-article': 'notAnArticle',
  'too-large': 'tooLarge',
  framed: 'framed',
  'nothing-known': 'nothingKnown',
} as const satisfies Readonly<Record<Reason, string>>;

const FAILURES = {
  knowledge: 'knowledge',
  'no-access': 'noAccess',
  unexpected: 'unexpected',
} as const satisfies Readonly<Record<Failure['kind'], string>>;
