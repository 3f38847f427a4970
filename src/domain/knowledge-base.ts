import type { SourceDocument } from './document.ts';
import type { Card } from './entry.ts';

/** The knowledge sources, read, checked and expanded: what a pack is written from. */
export type KnowledgeBase = {
  /** In order of id. */
  readonly documents: readonly SourceDocument[];
  /** In order of id. */
  readonly entries: readonly Entry[];
  readonly language: Language;
};

/** One entry: what its card shows, and how the linker knows it. */
export type Entry = {
  readonly card: Card;
  readonly aliases: readonly Alias[];
  /** The word by which papers call a person after the first mention, whether it counts before one, and what rules it out. */
  readonly surname?: { readonly text: string; readonly alone: 'always' | 'after-name'; readonly unless: readonly Facet[] };
  /** Words that tell in context which subject is meant, by facet (`place`, `who`, …), alias grammar expanded. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
  /** The time that papers mean when they name this entry, EDTF: `cues.when`, else the event's `when`. */
  readonly period?: string;
};

/** One way newspapers name an entry, after the alias grammar is expanded. */
export type Alias = {
  readonly text: string;
  /** Alternatives: the alias counts if all facets of one of them are found. Empty: it counts on sight. */
  readonly needs: readonly (readonly Facet[])[];
  /** The alias does not count if one of these is found. */
  readonly unless: readonly Facet[];
};

/** How far from a mention a cue may stand: in the same phrase, sentence, paragraph, or anywhere in the article. */
export const REACHES = ['phrase', 'sentence', 'paragraph', 'article'] as const;

export type Reach = (typeof REACHES)[number];

/**
 * A kind of evidence and how near it must be. `name` (`when`) are built in: the article names the entry by an alias that counts on
 * sight (its date, or one in reach, falls in the entry's period); any other is a key of the entry's cues.
 */
export type Facet = { readonly facet: string; readonly reach: Reach };

/** Facets that the linker itself finds. */
export const BUILT_IN_FACETS = ['name', 'when', 'inside'] as const;

/** Words of the articles' language that the linker goes by, lists by name. */
export type Language = Readonly<Record<string, readonly string[]>>;
