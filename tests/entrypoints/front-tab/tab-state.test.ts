import { describe, expect, it } from 'vitest';
import { failureText, type Reason, reasonText } from '../../../entrypoints/front-tab/reason-text.ts';
import { type Facts, tabState } from '../../../entrypoints/front-tab/tab-state.ts';
import type { Failure, PageStatus } from '../../../src/messages/protocol.ts';
import { readSettings, SETTINGS } from '../../../src/settings/settings.ts';

const settings = readSettings(SETTINGS, {});
const off = { ...settings, enabled: false };
const offHere = { ...settings, sitesOff: ['bbc.com'] };
const news = { settings, address: 'https://www.bbc.com/news/1', allowed: true };
const terms = [{ entry: 'nato', kind: 'organization', title: 'NATO', outcome: 'marked', hidden: false, muted: false }] as const;
const found: PageStatus = { state: 'annotated', terms };

const CASES: readonly (readonly [string, Facts, string])[] = [
  ['an article with terms', { ...news, status: found }, 'terms'],
  ['an article without', { ...news, status: { state: 'annotated', terms: [] } }, 'nothing-known'],
  ['a page being read', { ...news, status: { state: 'working' } }, 'working'],
  ['a front page', { ...news, status: { state: 'not-an-article' } }, 'not-an-article'],
  ['a page that failed', { ...news, status: { state: 'failed', failure: { kind: 'knowledge', detail: '' } } }, 'failed'],
  ['a news site whose page was open before', news, 'not-started'],
  ['another site', { ...news, address: 'https://blog.example/', allowed: false }, 'not-allowed'],
  ['another site, annotated once', { ...news, address: 'https://blog.example/', allowed: false, status: found }, 'terms'],
  ['a page of the browser', { settings, address: 'chrome://settings/', allowed: false }, 'browser-page'],
  ['a page of which nothing is known', { settings, allowed: false }, 'browser-page'],
  ['a file that was annotated once', { settings, address: 'file:///article.html', allowed: false, status: found }, 'terms'],
  ['turned off, whatever the page says', { ...news, settings: off, status: found }, 'off-everywhere'],
  ['turned off, over a page of the browser', { settings: off, allowed: false }, 'off-everywhere'],
  ['turned off here, whatever the page says', { ...news, settings: offHere, status: found }, 'off-here'],
  ['turned on again, and the page has yet to hear of it', { ...news, status: { state: 'off' } }, 'working'],
];

it.each(CASES)('%s', (_name, facts, name) => {
  expect(tabState(facts).name).toBe(name);
});

describe('what is said', () => {
  const reasons: readonly Reason[] = [
    'off-everywhere',
    'off-here',
    'browser-page',
    'not-allowed',
    'not-started',
    'working',
    'not-an-article',
    'too-large',
    'framed',
    'nothing-known',
  ];
  const failures: readonly Failure['kind'][] = ['knowledge', 'no-access', 'unexpected'];
  it.each([
    ...reasons.map((reason) => [reason, reasonText(reason)] as const),
    ...failures.map((kind) => [kind, failureText(kind)] as const),
  ])('%s: a title, and a sentence of explanation', (_name, { title, text }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
