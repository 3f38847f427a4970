import { readSources, type Sources } from '../../src/sources/read-sources.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** A small, faultless set of knowledge sources, written for the tests. */
export const FILES: Files = {
  'documents.yaml': `- id: gazette-1969
  title: Two Men Walk on the Moon
  outlet: The Gazette
  published: 1969-07-25
  genre: reporting
  paragraphs: 3
  notEvidence: [3]
- id: column-1969
  title: What It Was For
  outlet: The Gazette
  published: 1969-07-22
  genre: commentary
  url: https://gazette.example/column
`,
  'language/en.yaml': `titles: [Captain, Mr]
months: [July]
`,
  'entries/event/moon-landing.yaml': `title: Moon landing
kind: event
identification: First landing of people on the Moon, in July 1969.
when: 1969-07-20
wikipedia: Apollo 11
aliases:
  - (Moon|lunar) landing
  - name: (first)? landing
    needs: [place/phrase, who/phrase + when/article]
  - name: mission
    needs: [name/article]
    unless: [rescue/phrase]
cues:
  place: [Sea of Tranquility, the? Moon]
  who: ["@neil-armstrong"]
  rescue: [rescue (ship|helicopter)]
  when: 1969-07
unless: [rescue/sentence]
claims:
  - text: Two astronauts walked on the Moon for two hours in July 1969.
    date: 1969-07-21
    voice: reported
    citations:
      - { document: gazette-1969, paragraph: 2, anchor: walked for two hours }
  - text: A columnist judged in July 1969 that the landing had been worth its price.
    date: 1969-07
    voice: opinion
    citations:
      - { document: column-1969, paragraph: 1, anchor: worth every cent }
related:
  - { entry: neil-armstrong, relation: was commanded by }
`,
  'entries/person/neil-armstrong.yaml': `title: Neil Armstrong
kind: person
identification: { text: Astronaut who commanded the first Moon landing., claim: 1 }
aliases:
  - Neil (A|Alden)? Armstrong
  - name: commander
    needs: [craft]
surname: Armstrong
cues:
  craft: [Eagle]
claims:
  - text: Neil Armstrong stepped on the Moon first, according to a flight director.
    date: 1969-07-21
    voice: { said: { unnamed: a flight director } }
    citations:
      - { document: gazette-1969, paragraph: 1, anchor: the first to step out }
  - text: Neil Armstrong said in July 1969 that the surface was like powder.
    date: 1969-07-20
    voice: { said: neil-armstrong }
    citations:
      - { document: gazette-1969, paragraph: 2, anchor: “like powder” }
related:
  - { entry: moon-landing, relation: commanded, claim: 1 }
`,
};

/** The documents that {@link FILES} cites, by id. */
export const TEXTS = {
  'gazette-1969': `One of them was the first to step out.\n\n  \r\nThey walked for  two\u00a0hours; he called the ground “like powder”.\nThe Gazette, page 1\n`,
  'column-1969': 'The journey was worth every cent of its price.\n',
};

/** The knowledge sources in some files. Throws a KnowledgeError. */
export function readFiles(files: Files): Sources {
  return readSources(new Map(Object.entries(files)));
}

/** The files with one passage of one of them replaced; throws unless the passage stands in it exactly once. */
export function changed(files: Files, path: string, passage: string, instead: string): Files {
  const parts = (files[path] ?? '').split(passage);
  if (parts.length !== 2) throw new Error(`"${passage}" stands ${parts.length - 1} times in ${path}`);
  return { ...files, [path]: parts.join(instead) };
}
