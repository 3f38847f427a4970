import { globSync, readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { afterEach, describe, expect, it } from 'vitest';
import { fill, t } from '../../src/i18n/i18n.ts';
import { speak } from '../speak.ts';

afterEach(() => speak('en'));

describe('t', () => {
  it('fills in by name, in the order of the language', () => {
    expect(t('card.backTo', { title: 'Port Amsel' })).toBe('Back to Port Amsel');
    speak('fr');
    expect(t('explorer.mapRoom', { drawn: 3, all: 8 })).toContain('3 relations sur 8');
  });

  it.each([
    ['en', ['0 terms', '1 term', '2 terms']],
    ['de', ['0 Begriffe', '1 Begriff', '2 Begriffe']],
    ['fr', ['0 terme', '1 terme', '2 termes']],
    ['es', ['0 términos', '1 término', '2 términos']],
    ['uk', ['Терміни в цій статті: 0', 'Терміни в цій статті: 1', 'Терміни в цій статті: 2']],
  ])('takes the form for a count in %s', (locale, expected) => {
    speak(locale);
    const said = [0, 1, 2].map((count) => t('popup.terms', count, { count }));
    expect(said.map((text, index) => text.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('leaves braces in what is filled in alone', () => {
    expect(t('explorer.searchFor', { words: '{words} {title} $1' })).toBe('Search for “{words} {title} $1”');
  });
});

describe('fill', () => {
  it('gives words and what stands among them', () => {
    const date = { at: 'a date' };
    expect(fill('card.sourcesEnd', { date })).toEqual(['The sources end on ', date, ', before this article.']);
    speak('uk');
    expect(fill('card.wikipedia', { title: date })).toEqual(['', date, ' у Вікіпедії']);
  });
});

describe('every message of English', () => {
  const code = globSync(['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'wxt.config.ts'])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // `t('popup.here')`, `fill('card.paragraph')`, t(`kind.${kind}.name`), '__MSG_manifest_name__'.
  const plain = new Set([...code.matchAll(/'([a-z]\w*(?:\.\w+)+|locale|direction)'/gi)].map(([, key = '']) => key.replaceAll('.', '_')));
  const manifest = new Set([...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key));
  const made = [...code.matchAll(/`([a-z]\w*\.[\w.]*\$\{[^`]+)`/gi)].map(([, key = '']) => patternOf(key));
  const messages = Object.keys(generateChromeMessages(parseMessagesText(readFileSync('assets/locales/en.yml', 'utf8'), 'YAML')));

  it('is said somewhere', () => {
    const isSaid = (key: string) => plain.has(key) || manifest.has(key) || made.some((pattern) => pattern.test(key));
    expect(messages.filter((key) => !isSaid(key))).toEqual([]);
  });
});

/** What keys a template makes. */
function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '_').replace(/\$\{[^}]*\}/g, '\\w+')}$`);
}
