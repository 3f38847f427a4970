import { beforeEach, expect, test, vi } from 'vitest';
import { smallPack } from '../../linking/small-pack.ts';

const opened: string[] = [];

vi.stubGlobal('chrome', {
  runtime: {
    id: 'backgrounder',
    getURL: (path: string) => `chrome-extension://backgrounder${path}`,
    onMessage: { addListener: () => undefined },
  },
  tabs: {
    create: async ({ url }: { url: string }) => void opened.push(url.replace('chrome-extension://backgrounder/', '')),
    sendMessage: async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  },
});
const { lookUpSelection, wordsAsked } = await import('../../../entrypoints/background/look-up-selection.ts');

const pack = smallPack({ 'ada-grove': { kind: 'person', aliases: [{ name: 'Ada Grove' }] } });

beforeEach(() => {
  opened.length = 0;
});

// Where no script of ours answers: a page that was never allowed, one of the browser's own, a PDF.
test.each([
  ['a name', 'Ada Grove’s', false, 'explorer.html#/entry/ada-grove', undefined],
  ['words that are no name', ' a grove & more ', false, 'explorer.html#/search?q=a+grove+%26+more', undefined],
  ['a name in a private window', 'Ada Grove', true, 'explorer.html#/', 'Ada Grove'],
  ['words in a private window', 'a grove', true, 'explorer.html#/', 'a grove'],
])(
  '%s leads to the explorer, and a private window leaves no words in an address',
  async (_name, selectionText, incognito, address, words) => {
    const clicked = { menuItemId: 'look-up', selectionText, frameId: 0, editable: false };
    const tab = { id: 1, index: 0, windowId: 1, incognito } as Parameters<typeof lookUpSelection>[1]['tab'];
    await lookUpSelection(clicked, { tab, pack: () => pack, injectAnnotator: async () => undefined });
    expect(opened).toEqual([address]);
    expect(wordsAsked()).toBe(words);
    expect(wordsAsked(), 'told once').toBeUndefined();
  },
);

test('other menus are not ours', async () => {
  await lookUpSelection(
    { menuItemId: 'other', selectionText: 'Ada Grove', editable: false },
    { tab: undefined, pack: () => pack, injectAnnotator: async () => undefined },
  );
  expect(opened).toEqual([]);
});
