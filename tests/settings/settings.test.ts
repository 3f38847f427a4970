import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../../src/settings/settings.ts';

const INITIAL = {
  enabled: true,
  sitesOff: [],
  density: 'normal',
  kindsOff: [],
  highlightStyle: 'underline',
  theme: 'auto',
  hover: false,
  termButton: 'keyboard',
  mutedTerms: [],
  hiddenTerms: [],
};

describe('what was stored', () => {
  it.each([
    ['nothing', {}, INITIAL],
    [
      'choices',
      { enabled: false, sitesOff: ['bbc.com'], density: 'few' },
      { ...INITIAL, enabled: false, sitesOff: ['bbc.com'], density: 'few' },
    ],
    ['one of a wrong type, the others kept', { enabled: 'no', density: 'all' }, { ...INITIAL, density: 'all' }],
    ['null', { enabled: null, sitesOff: null, density: null, mutedTerms: null }, INITIAL],
    [
      'a list of which some can be used',
      { sitesOff: ['bbc.com', 7, '', 'https://cnn.com', 'bbc.com'] },
      { ...INITIAL, sitesOff: ['bbc.com'] },
    ],
    [
      'kinds, unknown ones among them, in the order of lists',
      { kindsOff: ['term', 'color', 'place', 'term'] },
      { ...INITIAL, kindsOff: ['place', 'term'] },
    ],
    ['terms, not all of them ids', { mutedTerms: ['nato', 'NATO', 7, 'nato', ''] }, { ...INITIAL, mutedTerms: ['nato'] }],
    ['words that are no choice', { density: 'most', highlightStyle: 'margin', theme: 'sepia' }, INITIAL],
    ['a list that is none', { sitesOff: { 0: 'bbc.com' } }, INITIAL],
    ['what a later version added', { enabled: false, aura: 'green' }, { ...INITIAL, enabled: false }],
  ])('%s', (_name, stored, settings) => {
    expect(readSettings(SETTINGS, stored)).toEqual(settings);
  });
});

describe.each(Object.entries(SETTINGS))('%s', (_name, setting) => {
  it('says in a sentence what it does', () => {
    expect(setting.description).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('reads its own first value', () => {
    expect(setting.read(setting.initial)).toEqual(setting.initial);
  });

  it('reads none of what it cannot be', () => {
    for (const wrong of [null, 12, 'x', {}, Number.NaN]) expect(setting.read(wrong)).toBeUndefined();
  });
});

it('reads every setting that is declared', () => {
  expect(Object.keys(readSettings(SETTINGS, {}))).toEqual(Object.keys(SETTINGS));
});
