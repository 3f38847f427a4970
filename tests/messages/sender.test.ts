import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('chrome', { runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours${path}` } });
const { isOwnPage, tabOf } = await import('../../src/messages/sender.ts');

const page = { id: 'ours', url: 'https://bbc.com/', frameId: 0, tab: { id: 7 } };

describe.each([
  ['our script in a page', page, 7, false],
  ['our script in a frame', { ...page, frameId: 3 }, undefined, false],
  ['another extension in a page', { ...page, id: 'theirs' }, undefined, false],
  ['our popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }, undefined, true],
  ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }, undefined, false],
  ['a page that names us in its address', { ...page, url: 'https://evil.example/chrome-extension://ours/' }, 7, false],
  ['an address that begins like ours', { id: 'ours', url: 'chrome-extension://oursandmore/' }, undefined, false],
  ['nobody', {}, undefined, false],
])('%s', (_name, sender, tab, own) => {
  // The rest of a tab is not looked at.
  const seen = sender as Parameters<typeof tabOf>[0];

  it(`is of tab ${tab}`, () => expect(tabOf(seen)).toBe(tab));
  it(`is a page of the extension: ${own}`, () => expect(isOwnPage(seen)).toBe(own));
});
