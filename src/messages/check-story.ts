import * as z from 'zod/mini';
import { KINDS } from '../domain/entry.ts';
import type { Place, Story } from '../domain/story.ts';

// What comes from a page is checked again, though it went there from the background: it is the page's own process that sends it.

const kind = z.enum(KINDS);

const citation = z.object({ document: z.string(), paragraph: z.number(), anchor: z.string() });

const voice = z.union([
  z.object({ kind: z.literal('reported') }),
  z.object({ kind: z.literal('opinion') }),
  z.object({ kind: z.literal('said'), name: z.string(), entry: z.exactOptional(z.string()) }),
]);

const claim = z.object({ text: z.string(), date: z.string(), voice, citations: z.array(citation) });

const relation = z.object({ entry: z.string(), title: z.string(), kind, relation: z.string(), claim: z.exactOptional(z.number()) });

const card = z.object({
  id: z.string(),
  kind,
  title: z.string(),
  identification: z.string(),
  identificationClaim: z.exactOptional(z.number()),
  when: z.exactOptional(z.string()),
  claims: z.array(claim),
  related: z.array(relation),
  wikipedia: z.exactOptional(z.string()),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string(),
  firstPublishedBy: z.exactOptional(z.string()),
  author: z.exactOptional(z.string()),
  published: z.string(),
  genre: z.enum(['reporting', 'commentary']),
  url: z.exactOptional(z.string()),
});

const evidence = z.union([
  z.object({ because: z.literal('name'), name: z.string() }),
  z.object({
    because: z.literal('context'),
    name: z.string(),
    near: z.array(z.union([z.object({ words: z.string() }), z.enum(['date', 'capitals'])])),
  }),
  z.object({ because: z.enum(['full-name', 'named-before', 'named-later', 'title', 'surname', 'looked-up']) }),
]);

const mention = z.object({ start: z.number(), end: z.number(), entry: z.string(), evidence });

const story = z.object({
  title: z.string(),
  date: z.exactOptional(z.iso.date()),
  entries: z.array(z.string()),
  dossier: z.object({
    mentions: z.array(mention),
    cards: z.record(z.string(), card),
    documents: z.record(z.string(), source),
    until: z.exactOptional(z.string()),
  }),
});

const place = z.object({ version: z.int(), entry: z.exactOptional(z.string()), wanted: z.exactOptional(z.string()) });

/** A story as it came from a page; undefined if it is none. Every entry of it has its card. */
export function checkStory(value: unknown): Story | undefined {
  const { data } = story.safeParse(value);
  return data?.entries.every((entry) => Object.hasOwn(data.dossier.cards, entry)) ? data : undefined;
}

/** Where the reader of a page is in it; undefined if it is nothing of the kind. */
export function checkPlace(value: unknown): Place | undefined {
  return place.safeParse(value).data;
}
