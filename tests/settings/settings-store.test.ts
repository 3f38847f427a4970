import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (changes: Record<string, unknown>) => unknown;

const listeners = new Set<Listener>();
let stored: Record<string, unknown>;
let broken: boolean;

vi.stubGlobal('chrome', {
  runtime: { id: 'backgrounder' },
  storage: {
    local: {
      get: async (names: string[]) => {
        if (broken) throw new Error('IO error');
        return Object.fromEntries(names.filter((name) => name in stored).map((name) => [name, stored[name]]));
      },
      set: async (values: Record<string, unknown>) => {
        stored = { ...stored, ...values };
        await Promise.all([...listeners].map((listener) => listener(values)));
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
});
const { readSettings, SETTINGS } = await import('../../src/settings/settings.ts');
const { loadSettings, saveSetting, watchSettings } = await import('../../src/settings/settings-store.ts');

beforeEach(() => {
  listeners.clear();
  stored = {};
  broken = false;
});

describe('the store', () => {
  it('gives back what was stored and the rest as it was at first', async () => {
    await saveSetting('enabled', false);
    expect(await loadSettings(SETTINGS)).toEqual({ ...readSettings(SETTINGS, {}), enabled: false });
  });

  it('that cannot be read gives the settings as they were at first', async () => {
    broken = true;
    expect((await loadSettings(SETTINGS)).enabled).toBe(true);
  });

  it('gives only what is asked for', async () => {
    await saveSetting('density', 'few');
    expect(await loadSettings({ enabled: SETTINGS.enabled })).toEqual({ enabled: true });
  });

  it('tells of changes until the signal is aborted', async () => {
    const onChange = vi.fn();
    const watching = new AbortController();
    watchSettings(onChange, { signal: watching.signal });
    await saveSetting('enabled', false);
    await saveSetting('enabled', true);
    watching.abort();
    await saveSetting('enabled', false);
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(listeners.size).toBe(0);
  });

  it('watches nothing for a signal that was aborted before', () => {
    watchSettings(vi.fn(), { signal: AbortSignal.abort() });
    expect(listeners.size).toBe(0);
  });
});
