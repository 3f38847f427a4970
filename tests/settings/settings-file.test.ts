import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS, type Settings } from '../../src/settings/settings.ts';
import { type Refusal, readSettingsFile, writeSettingsFile } from '../../src/settings/settings-file.ts';

const DIGEST = 'ab'.repeat(32);

const CHOSEN: Settings = {
  enabled: false,
  sitesOff: ['bbc.com'],
  density: 'few',
  kindsOff: ['place', 'term'],
  highlightStyle: 'marker',
  theme: 'dark',
  hover: true,
  termButton: 'always',
  mutedTerms: ['nato'],
  hiddenTerms: [{ page: DIGEST, entries: ['kremlin'] }],
};

it('reads what it wrote, with nothing lost', () => {
  for (const settings of [CHOSEN, readSettings(SETTINGS, {})]) {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ accepted: settings, refused: [] });
  }
});

describe('a field', () => {
  const CASES: readonly (readonly [string, object, object, readonly Refusal[]])[] = [
    ['that is absent is left alone', {}, {}, []],
    ['alone', { density: 'all' }, { density: 'all' }, []],
    ['in another order', { kindsOff: ['term', 'place'] }, { kindsOff: ['place', 'term'] }, []],
    ['of no setting', { density: 'all', aura: 'green' }, { density: 'all' }, [{ field: 'aura', why: 'unknown' }]],
    ['named like what every object has', { constructor: 1 }, {}, [{ field: 'constructor', why: 'unknown' }]],
    ['of a wrong type', { enabled: 'no', theme: 'dark' }, { theme: 'dark' }, [{ field: 'enabled', why: 'unusable' }]],
    ['that is no choice', { density: 'most' }, {}, [{ field: 'density', why: 'unusable' }]],
    [
      'that is partly wrong',
      { sitesOff: ['bbc.com', 'https://cnn.com'], kindsOff: ['place', 'color'] },
      { sitesOff: ['bbc.com'], kindsOff: ['place'] },
      [
        { field: 'sitesOff', why: 'partly' },
        { field: 'kindsOff', why: 'partly' },
      ],
    ],
    [
      'that names pages by their address',
      { hiddenTerms: [{ page: 'https://www.bbc.com/news/1', entries: ['nato'] }] },
      { hiddenTerms: [] },
      [{ field: 'hiddenTerms', why: 'partly' }],
    ],
  ];

  it.each(CASES)('%s', (_name, fields, accepted, refused) => {
    expect(readSettingsFile(JSON.stringify({ 'backgrounder-settings': fields }))).toEqual({ accepted, refused });
  });
});

it.each(['', 'no JSON', '[]', 'null', '7', '{}', '{"enabled":true}', '{"backgrounder-settings":[true]}', '{"backgrounder-settings":null}'])(
  'a file that is none: %s',
  (text) => {
    expect(readSettingsFile(text)).toBeUndefined();
  },
);
