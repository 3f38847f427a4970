import * as z from 'zod/mini';
import { type AnnotateRequest, type Badge, type HiddenChoice, type MuteChoice, type Part, PARTS as SCRIPTS } from './protocol.ts';
import { ERRORS, FRAME, MOST_FRAMES, PARTS, type Unexpected } from './unexpected.ts';

/** The longest article that is linked, in UTF-16 code units: some fifty times a long read, so what is longer is a page gone wrong. */
export const LONGEST_ARTICLE = 2_000_000;

// Titles beyond this length are not titles.
const LONGEST_TITLE = 2000;

const title = z.string().check(z.maxLength(LONGEST_TITLE));

const part = z.enum(SCRIPTS);

const tab = z.int();

const article = z.object({
  text: z.string().check(z.maxLength(LONGEST_ARTICLE)),
  title,
  date: z.optional(z.iso.date()),
});

/** The longest text of a page that is looked at, in UTF-16 code units; our scripts in pages send none that is much longer. */
const LONGEST_TEXT = 4_000_000;

const text = z.string().check(z.maxLength(LONGEST_TEXT));

const texts = z.array(z.string());

// Addresses beyond this length are left alone: browsers themselves go no further.
const LONGEST_ADDRESS = 100_000;

const request = z.object({ article, address: z.optional(z.string().check(z.maxLength(LONGEST_ADDRESS))) });

// Letters alone, so that nothing but a name gets into the sheet.
const prefix = z.string().check(z.regex(/^[a-z]{12}-$/));

const badge = z.object({
  terms: z.int().check(z.nonnegative()),
  on: z.boolean(),
});

const mute = z.object({
  entry: z.string(),
  muted: z.boolean(),
});

const choice = z.object({
  address: z.string().check(z.maxLength(LONGEST_ADDRESS)),
  entry: z.string(),
  hidden: z.boolean(),
});

const unexpected = z.object({
  part: z.enum(PARTS),
  error: z.string().check(z.refine((name) => ERRORS.includes(name))),
  frames: z.array(z.string().check(z.regex(FRAME))).check(z.maxLength(MOST_FRAMES)),
});

/** An article as it came from a page; undefined if it is none. */
export function checkAnnotateRequest(value: unknown): AnnotateRequest | undefined {
  const { data } = request.safeParse(value);
  if (data === undefined) return undefined;
  const { address } = data;
  const { date, ...rest } = data.article;
  return { article: date === undefined ? rest : { ...rest, date }, ...(address !== undefined && { address }) };
}

/** The prefix of a page's highlights; undefined if it is none. */
export function checkPrefix(value: unknown): string | undefined {
  return prefix.safeParse(value).data;
}

/** A script that a page asks for; undefined if it is none. */
export function checkPart(value: unknown): Part | undefined {
  return part.safeParse(value).data;
}

/** The browser's number of a tab; undefined if it is none. */
export function checkTab(value: unknown): number | undefined {
  return tab.safeParse(value).data;
}

/** What may be the headline of a document; undefined if it cannot be. */
export function checkHeadline(value: unknown): string | undefined {
  return title.safeParse(value).data;
}

/** The text of a page as it came from there, white space collapsed but for the ends of lines; undefined if it is none, or too long. */
export function checkText(value: unknown): string | undefined {
  const { data } = text.safeParse(value);
  return data?.replace(/[^\S\n]+/g, ' ');
}

/** Texts of a page as they came from there, in one, like {@link checkText}. */
export function checkTexts(value: unknown): string | undefined {
  const { data } = texts.safeParse(value);
  return data && checkText(data.join('\n'));
}

/** What a page wants shown in the toolbar; undefined if it is nothing of the kind. */
export function checkBadge(value: unknown): Badge | undefined {
  return badge.safeParse(value).data;
}

/** What the reader said of an entry, wherever it is named; undefined if it is nothing of the kind. */
export function checkMuteChoice(value: unknown): MuteChoice | undefined {
  return mute.safeParse(value).data;
}

/** What the reader of a page said of an entry; undefined if it is nothing of the kind. */
export function checkHiddenChoice(value: unknown): HiddenChoice | undefined {
  return choice.safeParse(value).data;
}

/** What a script of ours says went wrong; undefined if it is nothing of the kind, or may hold more than it should. */
export function checkUnexpected(value: unknown): Unexpected | undefined {
  return unexpected.safeParse(value).data;
}
