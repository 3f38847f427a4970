/** A slip in the sources of `knowledge-files.ts`, and what the compiler says about it: where, in which field, what to do. */
export type MistakeCase = {
  readonly file: string;
  /** What is written there. */
  readonly change: string;
  /** What stands there instead. */
  readonly to: string;
  /** Line, field and message of each problem, the message by its beginning; and the file, where it is another than the one changed. */
  readonly says: readonly (readonly [line: number, field: string, message: string, file?: string])[];
};

const LANDING = 'entries/event/moon-landing.yaml';
const ARMSTRONG = 'entries/person/neil-armstrong.yaml';
const DOCUMENTS = 'documents.yaml';

export const MISTAKES: Readonly<Record<string, readonly MistakeCase[]>> = {
  'the shape of an entry': [
    {
      file: LANDING,
      change: 'title: Moon landing',
      to: 'titel: Moon landing',
      says: [
        [1, 'title', 'is missing: write a text'],
        [1, 'titel', 'unknown key "titel": write "title"'],
      ],
    },
    {
      file: LANDING,
      change: 'wikipedia: Apollo 11',
      to: 'colour: red',
      says: [[5, 'colour', 'unknown key "colour": write one of title, kind,']],
    },
    { file: LANDING, change: 'title: Moon landing', to: 'title:', says: [[1, 'title', 'is empty: write it or drop the field']] },
    { file: LANDING, change: 'title: Moon landing', to: 'title: [Moon landing]', says: [[1, 'title', 'is something else: write a text']] },
    { file: LANDING, change: 'kind: event', to: 'kind: events', says: [[2, 'kind', 'unknown kind "events": write "event"']] },
    { file: LANDING, change: 'kind: event\n', to: '', says: [[1, 'kind', 'is missing: write person, organization,']] },
    {
      file: LANDING,
      change: 'aliases:\n  - (Moon|lunar) landing',
      to: 'aliases: (Moon|lunar) landing\nkeep:\n  - x',
      says: [
        [6, 'aliases', 'is something else: write a list'],
        [7, 'keep', 'unknown key "keep"'],
      ],
    },
    {
      file: LANDING,
      change: '    needs: [name/article]\n',
      to: '    need: [name/article]\n',
      says: [[11, 'aliases[2].need', 'unknown key "need": write "needs"']],
    },
    { file: LANDING, change: '    needs: [name/article]\n', to: '    needs: []\n', says: [[11, 'aliases[2].needs', 'is an empty list']] },
    { file: LANDING, change: 'title: Moon landing', to: 'title: Moon landing\ntitle: Moon', says: [[2, '', 'Map keys must be unique']] },
    {
      file: LANDING,
      change: '[place/phrase, who',
      to: '[place/phrase who: x, who',
      says: [[9, 'aliases[1].needs[0]', 'is something else: write a text']],
    },
    {
      file: LANDING,
      change: 'text: Two astronauts',
      to: 'text: Two: astronauts',
      says: [[20, '', 'Nested mappings are not allowed in compact mappings']],
    },
  ],
  'sentences and lengths': [
    {
      file: LANDING,
      change: 'in July 1969.\nwhen',
      to: `in July 1969${', again'.repeat(20)}.\nwhen`,
      says: [[3, 'identification.text', 'has 190 characters: shorten it to 140']],
    },
    {
      file: LANDING,
      change: 'in July 1969.\nwhen',
      to: 'in July 1969\nwhen',
      says: [[3, 'identification.text', 'does not end as a sentence']],
    },
    {
      file: LANDING,
      change: 'in July 1969.\nwhen',
      to: 'in July 1969. Nobody had done it.\nwhen',
      says: [[3, 'identification.text', 'is more than one sentence: say it in one (see after "1969.")']],
    },
    {
      file: LANDING,
      change: 'identification: First landing of people on the Moon, in July 1969.\n',
      to: '',
      says: [[1, 'identification.text', 'is missing: write a text']],
    },
    {
      file: LANDING,
      change: 'wikipedia: Apollo 11\n',
      to: '',
      says: [[3, 'identification', 'has no reference: name the page of Wikipedia in "wikipedia", or the claim that says so']],
    },
    {
      file: ARMSTRONG,
      change: 'landing., claim: 1 }',
      to: 'landing., claim: 3 }',
      says: [[3, 'identification.claim', 'is 3, but the entry has 2 claims']],
    },
    {
      file: LANDING,
      change: 'for two hours in July 1969.',
      to: `for two hours${' and more'.repeat(25)}.`,
      says: [[20, 'claims[0].text', 'has 273 characters: shorten it to 240']],
    },
    {
      file: LANDING,
      change: 'for two hours in July 1969.',
      to: 'for two hours',
      says: [[20, 'claims[0].text', 'does not end as a sentence']],
    },
  ],
  dates: [
    {
      file: LANDING,
      change: 'when: 1969-07-20',
      to: 'when: July 1969',
      says: [[4, 'when', '"July 1969" is not an EDTF date: write 2018-07-16,']],
    },
    {
      file: LANDING,
      change: 'when: 1969-07-20\n',
      to: '',
      says: [[1, 'when', 'is missing: an event says when it was, such as when: 2018-07, or when: unknown if no document tells']],
    },
    { file: LANDING, change: 'when: 1969-07-20', to: 'when: Unknown', says: [[4, 'when', '"Unknown" is not an EDTF date']] },
    { file: LANDING, change: '  when: 1969-07\n', to: '  when: unknown\n', says: [[17, 'cues.when', '"unknown" is not an EDTF date']] },
    { file: LANDING, change: 'date: 1969-07-21', to: 'date: unknown', says: [[21, 'claims[0].date', '"unknown" is not an EDTF date']] },
    { file: ARMSTRONG, change: 'kind: person\n', to: 'kind: person\nwhen: unknown\n', says: [[3, 'when', 'is for events only']] },
    { file: ARMSTRONG, change: 'kind: person\n', to: 'kind: person\nwhen: 1969\n', says: [[3, 'when', 'is for events only']] },
    { file: LANDING, change: '  when: 1969-07\n', to: '  when: 1969-13\n', says: [[17, 'cues.when', '"1969-13" is not an EDTF date']] },
    {
      file: LANDING,
      change: 'date: 1969-07-21',
      to: 'date: 1969-07-26',
      says: [[21, 'claims[0].date', '1969-07-26 lies after 1969-07-25, when the cited document was published']],
    },
    {
      file: LANDING,
      change: 'date: 1969-07-21',
      to: 'date: 1969-07/1969-08',
      says: [[21, 'claims[0].date', '1969-07/1969-08 lies after 1969-07-25']],
    },
  ],
  voices: [
    {
      file: LANDING,
      change: 'voice: opinion',
      to: 'voice: opinon',
      says: [[27, 'claims[1].voice', 'is something else: write reported, opinion, { said: entry-id }']],
    },
    { file: LANDING, change: '    voice: opinion\n', to: '', says: [[25, 'claims[1].voice', 'is missing: write reported, opinion,']] },
    {
      file: ARMSTRONG,
      change: '{ said: neil-armstrong }',
      to: '{ said: neil-amstrong }',
      says: [[19, 'claims[1].voice.said', 'unknown entry "neil-amstrong": write "neil-armstrong", or { unnamed: who it was }']],
    },
  ],
  citations: [
    {
      file: LANDING,
      change: '    citations:\n      - { document: column-1969, paragraph: 1, anchor: worth every cent }\n',
      to: '',
      says: [[25, 'claims[1].citations', 'is missing: write a list']],
    },
    {
      file: LANDING,
      change: 'document: column-1969',
      to: 'document: colum-1969',
      says: [[29, 'claims[1].citations[0].document', 'unknown document "colum-1969": write "column-1969"']],
    },
    {
      file: LANDING,
      change: 'paragraph: 2',
      to: 'paragraph: 4',
      says: [[24, 'claims[0].citations[0].paragraph', 'gazette-1969 has 3 paragraphs']],
    },
    {
      file: LANDING,
      change: 'paragraph: 2',
      to: 'paragraph: 0',
      says: [[24, 'claims[0].citations[0].paragraph', 'is not a whole number from 1']],
    },
    {
      file: LANDING,
      change: 'worth every cent',
      to: 'worth, every cent',
      says: [[29, 'claims[1].citations[0].every cent', '"every cent" stands after a comma and is taken for a key: quote the whole text']],
    },
    {
      file: LANDING,
      change: 'worth every cent',
      to: 'one two three four five six seven eight nine',
      says: [[29, 'claims[1].citations[0].anchor', 'is longer than 8 words']],
    },
    {
      file: LANDING,
      change: '      - { document: column-1969, paragraph: 1, anchor: worth every cent }\n',
      to: '      - { document: column-1969, paragraph: 1, anchor: worth }\n      - { document: column-1969, paragraph: 1, anchor: worth }\n',
      says: [[30, 'claims[1].citations[1]', 'stands there twice']],
    },
  ],
  aliases: [
    {
      file: LANDING,
      change: '(Moon|lunar) landing',
      to: '(Moon|lunar landing',
      says: [[7, 'aliases[0].name', '"(Moon|lunar landing" has a "(" without its ")"']],
    },
    { file: LANDING, change: '(Moon|lunar) landing', to: '"--"', says: [[7, 'aliases[0].name', '"--" has no letter or digit']] },
    {
      file: LANDING,
      change: 'place/phrase,',
      to: 'plase/phrase,',
      says: [[9, 'aliases[1].needs[0]', 'unknown facet "plase": write "place"']],
    },
    {
      file: LANDING,
      change: 'place/phrase,',
      to: 'place/phrases,',
      says: [[9, 'aliases[1].needs[0]', 'unknown reach "phrases": write "phrase"']],
    },
    { file: LANDING, change: 'unless: [rescue/sentence]', to: 'unless: [rescue + place]', says: [[18, 'unless[0]', 'joins facets']] },
    {
      file: ARMSTRONG,
      change: '[craft]',
      to: '[when/article]',
      says: [[7, 'aliases[1].needs[0]', '"when" has nothing to go by: write cues.when']],
    },
    {
      file: LANDING,
      change: '  - (Moon|lunar) landing\n',
      to: '',
      says: [[10, 'aliases[1].needs[0]', '"name" has nothing to go by: write at least one alias without needs']],
    },
    {
      file: LANDING,
      change: 'title: Moon landing',
      to: 'title: Moon landing\nsurname: Moon',
      says: [[2, 'surname', 'is for persons only']],
    },
    {
      file: ARMSTRONG,
      change: 'surname: Armstrong',
      to: 'surname: { text: Armstrong, alone: allways }',
      says: [[8, 'surname.alone', 'is something else: write always or after-name']],
    },
  ],
  cues: [
    {
      file: ARMSTRONG,
      change: '  - Neil (A|Alden)? Armstrong\n',
      to: '',
      says: [[15, 'cues.who[0]', 'neil-armstrong has no alias without needs: write the words instead', LANDING]],
    },
    {
      file: LANDING,
      change: '"@neil-armstrong"',
      to: '"@neil-amstrong"',
      says: [[15, 'cues.who[0]', 'unknown entry "neil-amstrong": write "neil-armstrong"']],
    },
    { file: LANDING, change: '"@neil-armstrong"', to: '"@moon-landing"', says: [[15, 'cues.who[0]', 'stands for this entry itself']] },
    {
      file: LANDING,
      change: 'rescue (ship|helicopter)',
      to: 'rescue (ship|helicopter))',
      says: [[16, 'cues.rescue[0]', '"rescue (ship|helicopter))" has a ")" without its "("']],
    },
    { file: ARMSTRONG, change: 'cues:\n', to: 'cues:\n  name: [Neil]\n', says: [[10, 'cues.name', '"name" is built in']] },
  ],
  relations: [
    {
      file: LANDING,
      change: 'entry: neil-armstrong',
      to: 'entry: neil-amstrong',
      says: [[31, 'related[0].entry', 'unknown entry "neil-amstrong": write "neil-armstrong"']],
    },
    {
      file: ARMSTRONG,
      change: 'relation: commanded, claim: 1 }',
      to: 'relation: commanded, claim: 3 }',
      says: [[23, 'related[0].claim', 'is 3, but the entry has 2 claims: they are counted from 1, in the order of the file']],
    },
    {
      file: ARMSTRONG,
      change: 'relation: commanded, claim: 1 }',
      to: 'relation: commanded, claim: first }',
      says: [[23, 'related[0].claim', 'is not a whole number from 1: claims are counted from 1']],
    },
    { file: LANDING, change: 'entry: neil-armstrong', to: 'entry: moon-landing', says: [[31, 'related[0].entry', 'is this entry itself']] },
    {
      file: ARMSTRONG,
      change: '  - { entry: moon-landing, relation: commanded, claim: 1 }\n',
      to: '  - { entry: moon-landing, relation: commanded }\n  - { entry: moon-landing, relation: walked in }\n',
      says: [[24, 'related[1].entry', 'moon-landing is related twice: say both in one relation']],
    },
  ],
  'the documents': [
    {
      file: DOCUMENTS,
      change: 'genre: commentary',
      to: 'genre: comment',
      says: [[12, '[1].genre', 'is something else: write reporting or commentary']],
    },
    {
      file: DOCUMENTS,
      change: 'published: 1969-07-22',
      to: 'published: 1969-07',
      says: [[11, '[1].published', 'is not a day: write it as 2018-07-10']],
    },
    { file: DOCUMENTS, change: 'https://gazette.example/column', to: 'gazette.example', says: [[13, '[1].url', 'is not a web address']] },
    {
      file: DOCUMENTS,
      change: 'notEvidence: [3]',
      to: 'notEvidence: [3, 4]',
      says: [[7, '[0].notEvidence[1]', 'the document has 3 paragraphs']],
    },
    {
      file: DOCUMENTS,
      change: '- id: column-1969',
      to: '- { id: column-1969, title: The Same, outlet: The Gazette, published: 1969-07-22, genre: reporting }\n- id: column-1969',
      says: [[9, '[2].id', 'column-1969 is described twice']],
    },
  ],
  'the language': [
    { file: 'language/en.yaml', change: 'titles:', to: 'title:', says: [[1, 'title', 'unknown word list "title": write "titles"']] },
    { file: 'language/en.yaml', change: '[July]', to: '[July, "-"]', says: [[2, 'months[1]', '"-" has no letter or digit']] },
    {
      file: 'language/en.yaml',
      change: '[July]',
      to: '[[July, [August]]]',
      says: [[2, 'months[0]', 'is something else: write a word, or a row']],
    },
    { file: 'language/en.yaml', change: '[July]', to: 'July', says: [[2, 'months', 'is something else: write a list of words']] },
  ],
};
