import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../../src/settings/settings.ts';

const INITIAL = { enabled: true, sitesOff: [], everyMention: false, hiddenTerms: [] };

describe('what was stored', () => {
  it.each([
    ['nothing', {}, INITIAL],
    [
      'choices',
      { enabled: false, sitesOff: ['bbc.com'], everyMention: true },
      { ...INITIAL, enabled: false, sitesOff: ['bbc.com'], everyMention: true },
    ],
    ['one of a wrong type, the others kept', { enabled: 'no', everyMention: true }, { ...INITIAL, everyMention: true }],
    ['null', { enabled: null, sitesOff: null, everyMention: null }, INITIAL],
    [
      'a list of which some can be used',
      { sitesOff: ['bbc.com', 7, '', 'https://cnn.com', 'bbc.com'] },
      { ...INITIAL, sitesOff: ['bbc.com'] },
    ],
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
