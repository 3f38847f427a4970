import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatLock } from '../../src/commands/citation-lock.ts';
import { readFolder } from '../../src/commands/read-folder.ts';
import { readKnowledge } from '../../src/commands/read-knowledge.ts';
import { writePack } from '../../src/compiler/write-pack.ts';
import { KINDS } from '../../src/domain/entry.ts';
import { readSources } from '../../src/sources/read-sources.ts';

const DIRECTORY = fileURLToPath(new URL('../../assets/knowledge', import.meta.url));

/** The subjects of the two documents. Others may join them, none of these may go: readers, tests and links go by their ids. */
const ENTRIES = {
  person: [
    'donald-trump',
    'vladimir-putin',
    'volodymyr-zelensky',
    'joe-biden',
    'john-bolton',
    'dmitry-peskov',
    'lindsey-graham',
    'richard-blumenthal',
    'karoline-leavitt',
    'rebecca-lissner',
    'kamala-harris',
    'shane-harris',
    'kim-jong-un',
    'mike-pompeo',
    'brett-kavanaugh',
    'victor-cha',
    'xi-jinping',
    'ivo-daalder',
    'elizabeth-ii',
  ],
  organization: [
    'nato',
    'kremlin',
    'white-house',
    'us-intelligence-agencies',
    'kgb',
    'us-senate',
    'us-supreme-court',
    'g7',
    'the-atlantic',
    'truthout',
    'truth-social',
    'bloomberg',
    'washington-post',
    'new-york-times',
    'msnbc',
  ],
  event: [
    '2013-putin-tweet',
    'helsinki-summit',
    'singapore-summit',
    'nato-summit-2018',
    'g7-summit-2018',
    'pompeo-pyongyang-trip',
    'november-2017-call',
    'putin-reelection-call',
    'kavanaugh-nomination',
    '2018-uk-visit',
    '2016-election-interference',
    'special-counsel-investigation',
    'russia-ukraine-war',
    '2017-syria-strike',
    'yemen-blockade',
    '2019-impeachment',
    'oval-office-confrontation',
    'aid-and-intelligence-pause',
    'april-2025-interview',
    '30-day-ceasefire-proposal',
    'istanbul-talks-2025',
    'may-2025-call',
    'absolutely-crazy-post',
    'spring-2025-attacks',
    'two-weeks-deadline',
    'eastern-economic-forum',
    '2017-syria-chemical-attack',
    '2019-aid-hold',
    'trump-putin-private-meetings',
  ],
  measure: [
    'graham-blumenthal-bill',
    'secondary-sanctions',
    'sanctions-on-russia',
    'us-china-trade-war',
    'us-south-korea-exercises',
    'north-korea-nuclear-program',
    'end-the-war-pledge',
    'aid-to-ukraine',
    'nato-burden-sharing',
  ],
  place: [
    'ukraine',
    'russia',
    'north-korea',
    'china',
    'india',
    'south-korea',
    'saudi-arabia',
    'yemen',
    'syria',
    'finland',
    'istanbul',
    'singapore',
    'vladivostok',
    'oval-office',
    'mar-a-lago',
    'europe',
  ],
  term: [
    'nobel-peace-prize',
    'deep-state',
    'fake-news',
    'veto-proof-majority',
    'soft-power',
    'putin-as-adviser',
    'peace-in-europe',
    'cease-fire',
    'russian-energy',
    'gas-prices',
  ],
} as const;

/** Those that carry the story: a card of theirs has something to tell. */
const IMPORTANT = [
  'donald-trump',
  'vladimir-putin',
  'volodymyr-zelensky',
  'russia-ukraine-war',
  'helsinki-summit',
  'singapore-summit',
  'graham-blumenthal-bill',
  'cease-fire',
  'nato',
  'north-korea',
];

const base = await readKnowledge(DIRECTORY);
const kinds = new Map(base.entries.map(({ card }) => [card.id, card.kind]));

describe.each(KINDS)('every %s that the documents tell of', (kind) => {
  test.each(ENTRIES[kind])('%s has an entry', (id) => {
    expect(kinds.get(id)).toBe(kind);
  });
});

test.each(IMPORTANT)('%s has four to twelve claims', (id) => {
  const claims = base.entries.find(({ card }) => card.id === id)?.card.claims ?? [];
  expect(claims.length).toBeGreaterThanOrEqual(4);
  expect(claims.length).toBeLessThanOrEqual(12);
});

test('what readers see has curly quotes and apostrophes', () => {
  const seen = base.entries.flatMap(({ card }) => [
    card.title,
    card.identification,
    ...card.claims.flatMap(({ text, voice }) => [text, voice.kind === 'said' ? voice.name : '']),
    ...card.related.map(({ relation }) => relation),
  ]);
  expect(seen.filter((text) => /['"]/.test(text))).toEqual([]);
});

test('no relation puts an article before a title that takes none', () => {
  const lines = base.entries.flatMap(({ card }) => card.related.map(({ relation, title }) => `${relation} ${title}`));
  expect(lines.filter((line) => /\b(the|a|an) (The |\p{Lu}[\p{L} ]*’s )/u.test(line))).toEqual([]);
});

test('relations agree on whether a title wants an article', () => {
  const leading = Map.groupBy(
    base.entries.flatMap(({ card }) => card.related),
    ({ entry }) => entry,
  );
  const torn = [...leading].filter(([, relations]) => new Set(relations.map(({ relation }) => relation.endsWith(' the'))).size > 1);
  expect(torn.map(([entry]) => entry)).toEqual([]);
});

test('the lock holds the citations of the claims and no others, as the command writes it', async () => {
  const { citations } = readSources(await readFolder(DIRECTORY));
  expect(await readFile(`${DIRECTORY}/citations.lock`, 'utf8')).toBe(formatLock(citations.map(({ citation }) => citation)));
});

test('every paragraph that is evidence is cited', async () => {
  const { extents, citations } = readSources(await readFolder(DIRECTORY));
  const cited = new Set(citations.map(({ citation }) => `${citation.document} ${citation.paragraph}`));
  const evidence = [...extents].flatMap(([id, { paragraphs = 0, notEvidence }]) => {
    const all = Array.from({ length: paragraphs }, (_, index) => index + 1);
    return all.filter((paragraph) => !notEvidence.includes(paragraph)).map((paragraph) => `${id} ${paragraph}`);
  });
  expect(evidence.length).toBeGreaterThan(0);
  expect(evidence.filter((paragraph) => !cited.has(paragraph))).toEqual([]);
});

test('the same sources make the same pack', async () => {
  expect(writePack(await readKnowledge(DIRECTORY))).toEqual(writePack(base));
});
