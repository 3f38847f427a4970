import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Card, Claim } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { CLASS, classOf, fold } from '../text/fold.ts';

/** An entry that was found. */
export type Hit = {
  readonly card: Card;
  /** The claim that holds more of what was asked for than the title and the identification do. */
  readonly claim?: Claim;
  /** The words that were found in the entry, folded: see {@link wordsIn}. */
  readonly words: ReadonlySet<string>;
};

export type Search = {
  /** Entries that hold every word asked for, mistyped or unfinished words included; the best first. All entries, by title, for an empty query. */
  find(query: string): readonly Hit[];
  /** For a query that finds nothing: entries whose titles come closest, the closest first. */
  closest(query: string): readonly Card[];
};

/** A word of a text, folded, and where it stands. */
export type Word = { readonly start: number; readonly end: number; readonly folded: string };

/** Makes the index over titles, identifications and claims. */
export function openSearch({ cards }: Knowledge): Search {
  const all = Object.values(cards).sort((one, other) => one.title.localeCompare(other.title, 'en'));
  const index = new MiniSearch<Card>({
    fields: [...FIELDS],
    extractField: (card, field) => (field === 'claims' ? card.claims.map(({ text }) => text).join('\n') : String(Reflect.get(card, field))),
    tokenize: (text) => wordsIn(text).map(({ folded }) => folded),
    processTerm: (term) => (FILLERS.has(term) ? null : term),
  });
  index.addAll(all);

  const look = (query: string, options: SearchOptions) =>
    index.search(query, options).flatMap(({ id, terms }) => {
      const card = cards[String(id)];
      return card ? [{ card, words: new Set(terms) }] : [];
    });
  return {
    find(query) {
      if (query.trim() === '') return all.map((card) => ({ card, words: new Set<string>() }));
      return look(query, { boost: BOOST, combineWith: 'AND', prefix: true, fuzzy: mistyping }).map(({ card, words }) => {
        const claim = tellingClaim(card, words);
        return { card, words, ...(claim && { claim }) };
      });
    },
    closest(query) {
      const fields = ['title'];
      const near = look(query, { fields, prefix: true, fuzzy: (term) => (term.length < 3 ? false : FAR) });
      return near.slice(0, MOST_CLOSEST).map(({ card }) => card);
    },
  };
}

/** The words of a text in order: letters and digits, compared without case and diacritics. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, folded: foldWord(word) }));
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const FIELDS = ['title', 'identification', 'claims'] as const;

/** A title says what an entry is; a claim only mentions. */
const BOOST = { title: 6, identification: 2 };

/** Words that everything holds. */
const FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 's', 'the', 'to', 'with']);

/** One wrong letter in four: short names lie close together, so words of three letters have to be right. */
const mistyping = (term: string): number | false => (term.length < 4 ? false : 0.25);

/** Letters of a word that may be wrong in what is only offered, as a share. */
const FAR = 0.5;

/** As many as are read at a glance. */
const MOST_CLOSEST = 4;

function foldWord(word: string): string {
  const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return String.fromCharCode(...units.filter((unit) => classOf(unit) !== CLASS.ignored).map(fold));
}

function tellingClaim(card: Card, words: ReadonlySet<string>): Claim | undefined {
  const found = (text: string) => new Set(wordsIn(text).flatMap(({ folded }) => (words.has(folded) ? [folded] : []))).size;
  let best: Claim | undefined;
  let most = found(`${card.title} ${card.identification}`);
  for (const claim of card.claims) {
    const count = found(claim.text);
    if (count > most) [best, most] = [claim, count];
  }
  return best;
}
