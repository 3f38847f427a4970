import { beforeEach, expect, it, vi } from 'vitest';
import { createLateCard } from '../../../entrypoints/annotator/late-card.ts';
import type { CardParts } from '../../../entrypoints/card/card-parts.ts';

type Request = Parameters<ReturnType<typeof createLateCard>['open']>[0];

const dossier = { mentions: [], cards: {}, documents: {} } as unknown as Request['dossier'];
const requestFor = (entry: string): Request => ({ entry, dossier, mentions: [], mention: 0 });
const { signal } = new AbortController();
const document = {} as Document;
const element = {} as Element;

let opened: string[];
let said: string[];
let isThere: boolean;
let loads: number;
/** Lets the script of the card arrive. */
let arrive: () => void;

const parts = {
  createCard: () => ({
    open: ({ entry }: Request) => void opened.push(entry),
    close: () => void opened.push('close'),
    get isOpen() {
      return opened.length > 0 && opened.at(-1) !== 'close';
    },
  }),
  createAnnouncer: () => ({ say: (text: string, theme: string) => void said.push(`${text}, ${theme}`), end: () => void said.push('end') }),
  pageTheme: () => 'dark',
  strings: { noTerms: 'No term', lookedUp: 'Looked up' },
} as unknown as CardParts;

beforeEach(() => {
  opened = [];
  said = [];
  isThere = true;
  loads = 0;
});

function create() {
  const load = () => {
    loads++;
    return new Promise<CardParts | undefined>((resolve) => {
      arrive = () => resolve(isThere ? parts : undefined);
    });
  };
  return createLateCard(document, { card: { signal }, announcer: { signal, onEnter: vi.fn(), onEnd: vi.fn() }, load });
}

it('opens a card once its script has come, and from then on at once', async () => {
  const card = create();
  const first = card.open(requestFor('one'));
  expect(opened).toEqual([]);
  arrive();
  expect(await first).toBe(true);
  void card.open(requestFor('two'));
  expect(opened).toEqual(['one', 'two']);
  expect(loads).toBe(1);
});

it('opens the last of the cards that were asked for meanwhile', async () => {
  const card = create();
  const first = card.open(requestFor('one'));
  const second = card.open(requestFor('two'));
  arrive();
  expect(await Promise.all([first, second])).toEqual([undefined, true]);
  expect(opened).toEqual(['two']);
});

it('opens none that was closed before it came', async () => {
  const card = create();
  const first = card.open(requestFor('one'));
  card.close();
  arrive();
  expect(await first).toBeUndefined();
  expect(opened).toEqual([]);
});

it('opens none where the script cannot come, and tries again the next time', async () => {
  const card = create();
  isThere = false;
  const first = card.open(requestFor('one'));
  arrive();
  expect(await first).toBe(false);
  isThere = true;
  const second = card.open(requestFor('one'));
  arrive();
  expect(await second).toBe(true);
  expect(loads).toBe(2);
});

it('says only what was last to be said, in the theme of the page', async () => {
  const card = create();
  const first = card.say(() => 'one', element);
  const second = card.say(({ noTerms }) => noTerms, element);
  arrive();
  await Promise.all([first, second]);
  expect(said).toEqual(['No term, dark']);
  card.hush();
  expect(said.at(-1)).toBe('end');
});
