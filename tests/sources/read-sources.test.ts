import { describe, expect, test } from 'vitest';
import { gatherSources } from '../../src/sources/read-sources.ts';
import type { Files } from './knowledge-files.ts';
import { changed, FILES, readFiles } from './knowledge-files.ts';
import { MISTAKES } from './mistake-cases.ts';

const LANDING = 'entries/event/moon-landing.yaml';
const ARMSTRONG = 'entries/person/neil-armstrong.yaml';

/** A claim that comes last in a file and is the oldest. */
const CLAIM_OF_1930 = `  - text: Neil Armstrong was born in 1930.
    date: 1930
    voice: reported
    citations:
      - { document: gazette-1969, paragraph: 1, anchor: the first to step out }
`;

const read = (files: Files) => readFiles(files).base;

function entry(files: Files, id: string) {
  const found = read(files).entries.find(({ card }) => card.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}

/** Each problem as `file:line field: message`. */
function problems(files: Files): readonly string[] {
  return gatherSources(new Map(Object.entries(files))).problems.map(
    ({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`,
  );
}

describe('faultless sources', () => {
  test('make a knowledge base', () => {
    const base = read(FILES);
    expect(base.documents.map(({ id }) => id)).toEqual(['column-1969', 'gazette-1969']);
    expect(base.documents[1]).toEqual({
      id: 'gazette-1969',
      title: 'Two Men Walk on the Moon',
      outlet: 'The Gazette',
      published: '1969-07-25',
      genre: 'reporting',
    });
    expect(base.entries.map(({ card }) => card.id)).toEqual(['moon-landing', 'neil-armstrong']);
    expect(base.language).toEqual({ months: ['July'], titles: ['Captain', 'Mr'] });
  });

  test('make a card with the claims of the file and relations with title and kind', () => {
    const { card } = entry(FILES, 'moon-landing');
    expect(card).toMatchObject({
      kind: 'event',
      title: 'Moon landing',
      when: '1969-07-20',
      wikipedia: 'https://en.wikipedia.org/wiki/Apollo_11',
    });
    expect(card.claims.map(({ date }) => date)).toEqual(['1969-07-21', '1969-07']);
    expect(card.related).toEqual([{ entry: 'neil-armstrong', title: 'Neil Armstrong', kind: 'person', relation: 'was commanded by' }]);
    expect(card.claims[0]?.citations).toEqual([{ document: 'gazette-1969', paragraph: 2, anchor: 'walked for two hours' }]);
  });

  test('name who said a claim, with an entry or without', () => {
    const { card } = entry(FILES, 'neil-armstrong');
    expect(card.claims.map(({ voice }) => voice)).toEqual([
      { kind: 'said', name: 'a flight director' },
      { kind: 'said', name: 'Neil Armstrong', entry: 'neil-armstrong' },
    ]);
  });

  describe('put the claim that the file begins with first, and', () => {
    /** The dates of the claims of a card whose file has these, after one of 1969-07-21 that it begins with. */
    function datesOf(...dates: readonly string[]) {
      const claims = dates.map((date) => CLAIM.replace('DATE', date)).join('');
      const { card } = entry(changed(FILES, LANDING, 'related:\n', `${claims}related:\n`), 'moon-landing');
      return card.claims.slice(1).map(({ date }) => date);
    }

    const CLAIM = `  - text: It happened.
    date: DATE
    voice: reported
    citations:
      - { document: gazette-1969, paragraph: 2, anchor: walked }
`;

    test('the others by date', () => {
      expect(datesOf('1969-07-22', '1961', '1969-06')).toEqual(['1961', '1969-06', '1969-07', '1969-07-22']);
    });

    test('of one day in the order of the file', () => {
      expect(datesOf('1969-07-01', '1969-07-01/1969-07-09')).toEqual(['1969-07', '1969-07-01', '1969-07-01/1969-07-09']);
    });

    test('before the others what has an open beginning', () => {
      expect(datesOf('1961', '../1969-07-22')).toEqual(['../1969-07-22', '1961', '1969-07']);
    });
  });

  test('say which claim backs an identification or a relation, by its place on the card', () => {
    const { card } = entry(FILES, 'neil-armstrong');
    expect(card.identification).toBe('Astronaut who commanded the first Moon landing.');
    expect(card.identificationClaim).toBe(0);
    expect(card.related).toMatchObject([{ entry: 'moon-landing', claim: 0 }]);
    const third = `${CLAIM_OF_1930}related:\n`;
    const moved = changed(
      changed(FILES, ARMSTRONG, 'related:\n', third),
      ARMSTRONG,
      'relation: commanded, claim: 1',
      'relation: commanded, claim: 2',
    );
    const born = entry(moved, 'neil-armstrong');
    expect(born.card.claims.map(({ date }) => date)).toEqual(['1969-07-21', '1930', '1969-07-20']);
    expect(born.card.related).toMatchObject([{ claim: 2 }]);
  });

  test('leave to the editor what no claim backs', () => {
    const { card } = entry(FILES, 'moon-landing');
    expect(card).not.toHaveProperty('identificationClaim');
    expect(card.related[0]).not.toHaveProperty('claim');
  });

  test('expand aliases with their needs, and what counts against all of them', () => {
    const { aliases } = entry(FILES, 'moon-landing');
    const rescue = { facet: 'rescue', reach: 'sentence' };
    const needs = [
      [{ facet: 'place', reach: 'phrase' }],
      [
        { facet: 'who', reach: 'phrase' },
        { facet: 'when', reach: 'article' },
      ],
    ];
    expect(aliases).toEqual([
      { text: 'Moon landing', needs: [], unless: [rescue] },
      { text: 'lunar landing', needs: [], unless: [rescue] },
      { text: 'first landing', needs, unless: [rescue] },
      { text: 'landing', needs, unless: [rescue] },
      { text: 'mission', needs: [[{ facet: 'name', reach: 'article' }]], unless: [rescue, { facet: 'rescue', reach: 'phrase' }] },
    ]);
  });

  test('take a name that two lines give as one with both ways to count', () => {
    const twice = changed(
      FILES,
      ARMSTRONG,
      '    needs: [craft]\n',
      '    needs: [craft]\n  - name: (commander|captain)\n    needs: [name, craft]\n',
    );
    const { aliases } = entry(twice, 'neil-armstrong');
    const craft = { facet: 'craft', reach: 'sentence' };
    const name = { facet: 'name', reach: 'sentence' };
    expect(aliases.filter(({ text }) => text === 'commander')).toEqual([{ text: 'commander', needs: [[craft], [name]], unless: [] }]);
    const onSight = changed(FILES, ARMSTRONG, '  - name: commander', '  - commander\n  - name: commander');
    expect(entry(onSight, 'neil-armstrong').aliases.filter(({ text }) => text === 'commander')).toEqual([
      { text: 'commander', needs: [], unless: [] },
    ]);
  });

  test('expand cues; @id stands for the names that count on sight, and the surname', () => {
    const { cues, period } = entry(FILES, 'moon-landing');
    expect(cues).toEqual({
      place: ['Sea of Tranquility', 'the Moon', 'Moon'],
      who: ['Neil A Armstrong', 'Neil Alden Armstrong', 'Neil Armstrong', 'Armstrong'],
      rescue: ['rescue ship', 'rescue helicopter'],
    });
    expect(period).toBe('1969-07');
  });

  test('take the time of the event when the cues name none', () => {
    expect(entry(changed(FILES, LANDING, '  when: 1969-07\n', ''), 'moon-landing').period).toBe('1969-07-20');
    expect(entry(FILES, 'neil-armstrong')).not.toHaveProperty('period');
  });

  test('show no date where no document tells when an event was; the cues still give its time', () => {
    const undated = changed(FILES, LANDING, 'when: 1969-07-20', 'when: unknown');
    const { card, period } = entry(undated, 'moon-landing');
    expect(card).not.toHaveProperty('when');
    expect(period).toBe('1969-07');
    expect(() => entry(changed(undated, LANDING, '  when: 1969-07\n', ''), 'moon-landing')).toThrow('"when" has nothing to go by');
  });

  test('say how a surname counts alone', () => {
    expect(entry(FILES, 'neil-armstrong').surname).toEqual({ text: 'Armstrong', alone: 'after-name', unless: [] });
    const always = changed(FILES, ARMSTRONG, 'surname: Armstrong', 'surname: { text: Armstrong, alone: always }');
    expect(entry(always, 'neil-armstrong').surname).toEqual({ text: 'Armstrong', alone: 'always', unless: [] });
  });

  test('may write a list of words in rows', () => {
    const rows = changed(FILES, 'language/en.yaml', 'months: [July]', 'months:\n  - [June, July]\n  - August');
    expect(read(rows).language.months).toEqual(['June', 'July', 'August']);
  });

  test('keep a bare year, and words that YAML might take for something else, as they are written', () => {
    const bare = changed(FILES, LANDING, 'when: 1969-07-20', 'when: 1969');
    expect(entry(bare, 'moon-landing').card.when).toBe('1969');
    const words = changed(FILES, LANDING, '[Sea of Tranquility, the? Moon]', '[No, 1969, 0x10, null, 1e3]');
    expect(entry(words, 'moon-landing').cues.place).toEqual(['No', '1969', '0x10', 'null', '1e3']);
  });

  test('write the address of a Wikipedia page whatever its title holds', () => {
    const title = changed(FILES, LANDING, 'wikipedia: Apollo 11', 'wikipedia: "Apollo 11: Moon–Earth & back?"');
    expect(entry(title, 'moon-landing').card.wikipedia).toBe('https://en.wikipedia.org/wiki/Apollo_11%3A_Moon%E2%80%93Earth_%26_back%3F');
  });

  test('take initials, titles and quotations for part of a sentence', () => {
    const sentences = [
      'Sen. J. P. Smith of the U.S. Senate asked Mr. Jones in July 1969.',
      '“What a view!” Armstrong said, “What next?” of the Moon.',
    ];
    for (const sentence of sentences) {
      const claim = changed(FILES, LANDING, 'Two astronauts walked on the Moon for two hours in July 1969.', sentence);
      expect(entry(claim, 'moon-landing').card.claims[0]?.text).toBe(sentence);
    }
  });
});

test('the same sources give the same value, whatever order they were written in', () => {
  const backwards = Object.fromEntries(Object.entries(FILES).toReversed());
  expect(JSON.stringify(read(backwards))).toBe(JSON.stringify(read(FILES)));
});

describe.each(Object.entries(MISTAKES))('a mistake in %s', (_, cases) => {
  test.each(cases)('$file: $to', async ({ file, change, to, says }) => {
    const found = problems(changed(FILES, file, change, to));
    const expected = says.map(([line, field, message, elsewhere = file]) =>
      expect.stringContaining(`${elsewhere}:${line} ${field}: ${message}`),
    );
    expect(found).toEqual(expected);
  });
});

describe('mistakes in files and folders', () => {
  const { [LANDING]: landing = '', ...others } = FILES;
  const cases: readonly (readonly [name: string, files: Files, says: readonly string[]])[] = [
    [
      'an entry in the folder of another kind',
      { ...others, 'entries/term/moon-landing.yaml': landing },
      ['entries/term/moon-landing.yaml:2 kind: is event, the folder is term'],
    ],
    [
      'a folder that is no kind',
      { ...FILES, 'entries/people/x.yaml': landing },
      ['entries/people:1 : is not the folder of a kind: unknown kind "people": write one of person, organization,'],
    ],
    [
      'a file name that is no id',
      { ...FILES, 'entries/event/Moon_Day.yaml': landing },
      ['entries/event/Moon_Day.yaml:1 : "Moon_Day" is no id'],
    ],
    ['a file that is no source', { ...FILES, 'entries/event/notes.txt': '' }, ['entries/event/notes.txt:1 : is not a source']],
    [
      'one id in two folders',
      { ...FILES, 'entries/term/moon-landing.yaml': landing.replace('kind: event', 'kind: term').replace('when: 1969-07-20\n', '') },
      [`entries/term/moon-landing.yaml:1 : `],
    ],
    [
      'an empty file',
      { ...FILES, 'entries/term/moon.yaml': '' },
      ['entries/term/moon.yaml:1 : is something else: write a map of title, kind,'],
    ],
  ];
  test.each(cases)('%s', async (_, files, says) => {
    expect(problems(files)).toEqual(says.map((line) => expect.stringContaining(line)));
  });

  test('no directory at all', () => {
    expect(problems({})).toEqual([
      expect.stringMatching(/^documents\.yaml:1 : cannot be read/),
      expect.stringMatching(/^entries:1 : has no entries/),
    ]);
  });

  test('hidden files are nobody’s mistake', () => {
    expect(problems({ ...FILES, 'entries/.DS_Store': '', 'entries/event/.moon-landing.yaml.swp': '' })).toEqual([]);
  });
});

test('all mistakes of all files are told at once, in order of file and line, each with its place in the message', () => {
  const once = changed(FILES, ARMSTRONG, 'kind: person', 'kind: persons');
  const twice = changed(once, LANDING, 'voice: opinion', 'voice: mine');
  const files = changed(twice, LANDING, 'when: 1969-07-20', 'when: soon');
  expect(problems(files)).toEqual([
    expect.stringContaining(`${LANDING}:4 when`),
    expect.stringContaining(`${LANDING}:27 claims[1].voice`),
    expect.stringContaining(`${ARMSTRONG}:2 kind`),
  ]);
  expect(() => readFiles(files)).toThrow(`3 mistakes in the knowledge sources:\n${LANDING}:4:1 when: "soon" is not`);
});
