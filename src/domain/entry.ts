/** The kinds of subject an entry can have, in the order in which lists show them. */
export const KINDS = ['person', 'organization', 'event', 'measure', 'place', 'term'] as const;

export type Kind = (typeof KINDS)[number];

/** A document, a paragraph of it, and a short phrase that stands in that paragraph. */
export type Citation = {
  /** Id of a {@link SourceDocument}. */
  readonly document: string;
  /** The n-th non-blank line of the document, counted from 1. */
  readonly paragraph: number;
  /** At most eight words, verbatim. */
  readonly anchor: string;
};

/** Who vouches for a claim. */
export type Voice =
  /** The document reports it as fact. */
  | { readonly kind: 'reported' }
  /** The author of the document judges or predicts it. */
  | { readonly kind: 'opinion' }
  /** Somebody said it: `name` as shown, `entry` where the knowledge base has that speaker. */
  | { readonly kind: 'said'; readonly name: string; readonly entry?: string };

/** One dated, attributed statement about an entry, in our own words. */
export type Claim = {
  /** One sentence, at most 240 characters. */
  readonly text: string;
  /** When what the claim states happened or was so, EDTF (ISO 8601-2). */
  readonly date: string;
  readonly voice: Voice;
  /** At least one. */
  readonly citations: readonly Citation[];
};

/** How an entry relates to another, read "this entry — relation — that entry". */
export type Relation = {
  readonly entry: string;
  readonly title: string;
  readonly kind: Kind;
  /** In words, such as `took part in` or `sponsored`. */
  readonly relation: string;
  /** The claim of the entry that says so, by its place in `claims`, from 0; without it the relation is the editor's. */
  readonly claim?: number;
};

/** What a card shows of an entry. */
export type Card = {
  /** Id of the entry, such as `helsinki-summit`. */
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** One sentence that says who or what this is, on any page and at any date, at most 140 characters. */
  readonly identification: string;
  /** The claim that says so, by its place in `claims`, from 0; without it the identification is the editor's, and `wikipedia` its reference. */
  readonly identificationClaim?: number;
  /** When an event took place, EDTF; absent where no document tells, and for what is no event. */
  readonly when?: string;
  /** First the one that the editor leads with, the others in order of date. */
  readonly claims: readonly Claim[];
  /** The most important first. */
  readonly related: readonly Relation[];
  /** Address of the Wikipedia page of the same subject. */
  readonly wikipedia?: string;
};
