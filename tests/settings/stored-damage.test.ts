import fc from 'fast-check';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';

let stored: Record<string, unknown>;
let broken: 'no' | 'get' | 'set';

vi.stubGlobal('chrome', {
  runtime: { id: 'backgrounder' },
  storage: {
    local: {
      get: async (names: string[]) => {
        if (broken === 'get') throw new Error('IO error');
        return Object.fromEntries(names.filter((name) => name in stored).map((name) => [name, stored[name]]));
      },
      set: async (values: Record<string, unknown>) => {
        if (broken === 'set') throw new Error('QUOTA_BYTES quota exceeded');
        stored = { ...stored, ...values };
      },
      remove: async (names: string[]) => {
        if (broken === 'set') throw new Error('IO error');
        stored = Object.fromEntries(Object.entries(stored).filter(([name]) => !names.includes(name)));
      },
    },
  },
});
const { readSettings, SETTINGS } = await import('../../src/settings/settings.ts');
const { loadSettings, saveSetting } = await import('../../src/settings/settings-store.ts');
const { findDamage, repairDamage } = await import('../../src/settings/stored-damage.ts');

beforeEach(() => {
  stored = {};
  broken = 'no';
});

/** A state of the store: what stands there, what is found to be wrong with it, and what stands there once it is repaired. */
const STATES: readonly (readonly [name: string, before: object, damage: readonly (readonly [string, string])[], after: object])[] = [
  ['empty', {}, [], {}],
  ['sound', { enabled: false, sitesOff: ['bbc.com'] }, [], { enabled: false, sitesOff: ['bbc.com'] }],
  ['half-written: some settings, not others', { density: 'few' }, [], { density: 'few' }],
  ['half-written: a list cut off', { sitesOff: ['bbc.com', 'cn', ''] }, [['sitesOff', 'partly']], { sitesOff: ['bbc.com', 'cn'] }],
  ['corrupt in one field', { enabled: 'ye', theme: 'dark' }, [['enabled', 'unusable']], { theme: 'dark' }],
  [
    'corrupt in every field',
    { enabled: 0, density: [], mutedTerms: 'x' },
    ['enabled', 'density', 'mutedTerms'].map((one) => [one, 'unusable']),
    {},
  ],
  [
    'of a later version: a field, a choice and a kind that this one does not know',
    { aura: { color: 'green' }, density: 'most', kindsOff: ['place', 'law'] },
    [
      ['density', 'unusable'],
      ['kindsOff', 'partly'],
    ],
    { aura: { color: 'green' }, kindsOff: ['place'] },
  ],
];

describe('a store that is', () => {
  it.each(STATES)('%s', async (_name, before, damage, after) => {
    stored = { ...before };
    const inForce = await loadSettings(SETTINGS);
    expect(await findDamage()).toEqual(damage.map(([field, why]) => ({ field, why })));
    expect(stored, 'looking changes nothing').toEqual(before);
    await repairDamage();
    expect(stored).toEqual(after);
    expect(await findDamage()).toEqual([]);
    expect(await loadSettings(SETTINGS), 'what was in force stays in force').toEqual(inForce);
  });

  it('unreadable says so, and every setting is as it was at first', async () => {
    broken = 'get';
    expect(await findDamage()).toBe('unreadable');
    expect(await loadSettings(SETTINGS)).toEqual(readSettings(SETTINGS, {}));
  });

  it('full keeps what it has, and says so to whoever stores', async () => {
    stored = { sitesOff: ['bbc.com', 7], aura: 1 };
    broken = 'set';
    await expect(saveSetting('enabled', false)).rejects.toThrow('quota');
    await expect(repairDamage()).rejects.toThrow();
    expect(stored).toEqual({ sitesOff: ['bbc.com', 7], aura: 1 });
  });
});

test('storing one setting leaves those of other versions alone', async () => {
  stored = { aura: { color: 'green' }, density: 'most' };
  await saveSetting('theme', 'dark');
  expect(stored).toEqual({ aura: { color: 'green' }, density: 'most', theme: 'dark' });
});

test('whatever is stored, settings can be read, and what they read is sound', () => {
  const anything = fc.dictionary(fc.constantFrom(...Object.keys(SETTINGS), 'aura', '__proto__'), fc.jsonValue());
  fc.assert(
    fc.property(anything, (values) => {
      const settings = readSettings(SETTINGS, values);
      expect(readSettings(SETTINGS, settings)).toEqual(settings);
    }),
  );
});
