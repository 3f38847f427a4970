import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('chrome', { runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours${path}` } });
const { accept, from, nothing } = await import('../../../entrypoints/background/accept.ts');

type Sender = Parameters<typeof from.page>[0];

// The rest of a tab is not looked at.
const tab = (incognito: boolean) => ({ id: 7, incognito }) as NonNullable<Sender['tab']>;

describe.each<readonly [string, Sender, readonly (keyof typeof from)[]]>([
  ['our script in a page', { id: 'ours', frameId: 0, tab: tab(false) }, ['page', 'pageInOpenWindow', 'either']],
  ['our script in a page of a private window', { id: 'ours', frameId: 0, tab: tab(true) }, ['page', 'either']],
  ['our script in a frame', { id: 'ours', frameId: 3, tab: tab(false) }, []],
  ['our popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }, ['ownPage', 'either']],
  ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }, []],
])('%s', (_name, sender, allowed) => {
  it.each(Object.entries(from))('%s', (name, isAllowed) => {
    const run = vi.fn(() => 'done');
    const row = accept(isAllowed, nothing, run);
    if (allowed.includes(name as keyof typeof from)) expect(row(undefined, sender)).toBe('done');
    else expect(() => row(undefined, sender)).toThrow('came from where it should not');
    expect(run).toHaveBeenCalledTimes(allowed.includes(name as keyof typeof from) ? 1 : 0);
  });
});

it('does nothing with what is not as agreed', () => {
  const run = vi.fn();
  const row = accept(from.ownPage, (sent) => (sent === 'agreed' ? sent : undefined), run);
  expect(() => row('else', { id: 'ours', url: 'chrome-extension://ours/popup.html' })).toThrow('something else than was agreed');
  expect(run).not.toHaveBeenCalled();
});
