import { z } from 'zod';
import { KINDS } from '../domain/entry.ts';
import { readDate } from './read-date.ts';
import { unknownWord } from './unknown-word.ts';

// An extension's pages may not compile code from text, and their policy reports it when zod only tries.
z.config({ jitless: true });

/** The longest identification, in UTF-16 code units: two lines of a card. */
const IDENTIFICATION_LENGTH = 140;
/** The longest claim, in UTF-16 code units: what a reader takes in at one look. */
const CLAIM_LENGTH = 240;
/** The longest anchor, in words: enough to find a place, too short to be a copy of the text. */
const ANCHOR_WORDS = 8;

/** What an event says of its time when no document does: outright, so that a forgotten date stays a mistake. */
export const UNKNOWN_DATE = 'unknown';

/** Short names of entries and documents: kebab-case. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const text = z
  .string({ error: wants('a text') })
  .transform(singleSpaced)
  .refine((value) => value !== '', 'is empty: write it or drop the field');
const id = text.refine((value) => ID.test(value), 'is no id: write it in kebab-case, such as helsinki-summit');
const date = text.superRefine(refineDate);
const dateOrUnknown = text.superRefine((value, context) => {
  if (value !== UNKNOWN_DATE) refineDate(value, context);
});
const day = text.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value), 'is not a day: write it as 2018-07-10');
const paragraph = ordinal('paragraphs are counted from 1, blank lines left out');
const claim = ordinal('claims are counted from 1, in the order of the file');

/** `documents.yaml`. */
export const documentsSchema = list(
  fields({
    id,
    title: text,
    outlet: text,
    firstPublishedBy: text.exactOptional(),
    author: text.exactOptional(),
    published: day,
    genre: z.enum(['reporting', 'commentary'], { error: wants('reporting or commentary') }),
    url: text.refine(isWebAddress, 'is not a web address: write https://…, or drop the field when it is not known').exactOptional(),
    paragraphs: paragraph.exactOptional(),
    notEvidence: z.array(paragraph, { error: wants('a list of paragraphs') }).exactOptional(),
  }),
);

/** One file of `language/`: lists of words by name, their items single words or rows of words. */
export const languageSchema = z.record(
  z.string(),
  z.array(z.union([text.transform((word) => [word]), z.array(text)], { error: wants('a word, or a row of words in [ ]') }), {
    error: wants('a list of words'),
  }),
  { error: wants('lists of words by name') },
);

/** One file of `entries/`. References between entries are not checked here. */
export const entrySchema = fields({
  title: text,
  kind: z.enum(KINDS, { error: (issue) => unknownOrMissing('kind', issue.input, KINDS) }),
  identification: z.preprocess(
    (value) => (value === undefined || typeof value === 'string' ? { text: value } : value),
    fields({ text: sentence(IDENTIFICATION_LENGTH), claim: claim.exactOptional() }),
  ),
  when: dateOrUnknown.exactOptional(),
  wikipedia: text
    .refine((value) => !/^https?:/.test(value), 'is an address: write the title of the page, such as Helsinki')
    .exactOptional(),
  aliases: list(
    z.preprocess(
      (value) => (typeof value === 'string' ? { name: value } : value),
      fields({ name: text, needs: list(text).exactOptional(), unless: list(text).exactOptional() }),
    ),
  ),
  surname: z
    .preprocess(
      (value) => (typeof value === 'string' ? { text: value } : value),
      fields({ text, alone: z.enum(['always', 'after-name'], { error: wants('always or after-name') }).default('after-name') }),
    )
    .exactOptional(),
  cues: z
    .object({ when: date.exactOptional() }, { error: wants('a map of facets, each with its list of words') })
    .catchall(list(text))
    .exactOptional(),
  unless: list(text).exactOptional(),
  claims: list(
    fields({
      text: sentence(CLAIM_LENGTH),
      date,
      voice: z.union([z.enum(['reported', 'opinion']), z.strictObject({ said: z.union([id, z.strictObject({ unnamed: text })]) })], {
        error: wants('reported, opinion, { said: entry-id } or { said: { unnamed: who it was } }'),
      }),
      citations: list(
        fields({
          document: id,
          paragraph,
          anchor: text.refine(
            (value) => value.split(' ').length <= ANCHOR_WORDS,
            `is longer than ${ANCHOR_WORDS} words: pick a shorter phrase that stands in the paragraph`,
          ),
        }),
      ),
    }),
  ),
  related: z
    .array(fields({ entry: id, relation: text, claim: claim.exactOptional() }), { error: wants('a list of { entry, relation }') })
    .exactOptional(),
});

/** An entry as its file states it, aliases and voices not yet resolved. */
export type EntrySource = z.infer<typeof entrySchema>;

/** A map with these fields and no others; an unknown key gets one line of the message, in order of the keys. */
function fields<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.input, known)).join('\n');
      return wants(`a map of ${known.join(', ')}`)(issue);
    },
  });
}

/** A key that has no value is mostly the rest of a text: in `{ anchor: one, two }` YAML takes `two` for a key. */
function unknownKey(key: string, input: unknown, known: readonly string[]): string {
  const valueless = Object.entries(input ?? {}).some(([name, value]) => name === key && (value === null || value === ''));
  if (valueless) return `"${key}" stands after a comma and is taken for a key: quote the whole text that holds the comma`;
  return unknownWord('key', key, known);
}

function list<T extends z.ZodType>(item: T) {
  return z.array(item, { error: wants('a list, each item after a dash or in [ ]') }).min(1, 'is an empty list: write at least one item');
}

function ordinal(hint: string) {
  return text.refine((value) => /^[1-9]\d*$/.test(value), `is not a whole number from 1: ${hint}`).transform(Number);
}

function refineDate(value: string, context: z.RefinementCtx): void {
  try {
    readDate(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
}

function sentence(length: number) {
  return text.superRefine((value, context) => {
    if (value.length > length) context.addIssue({ code: 'custom', message: `has ${value.length} characters: shorten it to ${length}` });
    if (!/[.!?][”’"')]*$/.test(value)) context.addIssue({ code: 'custom', message: 'does not end as a sentence: close it with a stop' });
    const inner = SENTENCE_END.exec(value);
    if (inner !== null) context.addIssue({ code: 'custom', message: `is more than one sentence: say it in one (see after "${inner[1]}")` });
  });
}

/**
 * A word of three letters or more, a stop and a new beginning. Shorter words are initials and abbreviations (`J.`, `U.S.`, `Mr.`);
 * these longer ones are, too. A quotation that ends with `!` or `?` may stand inside a sentence.
 */
const SENTENCE_END = /((?<![\p{L}\d])(?!(?:Sen|Rep|Gov|Gen|Mrs|Adm|Col)\.)[\p{L}\d-]*(?:\p{L}{3}|\d)(?:\.[”’"')]*|[!?])) +[“‘"'(]?\p{Lu}/u;

/** Says that a field is missing, or what kind of thing belongs there. */
function wants(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? `is missing: write ${what}` : `is something else: write ${what}`);
}

function unknownOrMissing(what: string, input: unknown, known: readonly string[]): string {
  if (typeof input !== 'string') return wants(known.join(', '))({ input });
  return unknownWord(what, input, known);
}

function singleSpaced(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function isDate(value: string): boolean {
  try {
    readDate(value);
    return true;
  } catch {
    return false;
  }
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\//.test(value);
}
