import type { Article } from '../domain/article.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Kind } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Place, Story } from '../domain/story.ts';
import type { Unexpected } from './unexpected.ts';

/** Every message between the extension's contexts: its name, what it carries, what it answers. */
export type Protocol = {
  /** Page to background: is Backgrounder wanted on my site? Asked before anything of a page is looked at. */
  isOn(): boolean;
  /** Page to background: put the next of our scripts into me. The sentinel asks for the annotator, as something is known; that for the card. */
  inject(part: Part): Outcome<boolean>;
  /** Popup to background: read the page of this tab, whatever it is. */
  readTab(tab: number): Outcome<boolean>;
  /** Sentinel or annotator to background: may anything in the text of this page be linked? */
  knows(text: string): Outcome<boolean>;
  /** Annotator to background: give my highlights their styles, under names that begin with these letters. Answers with the styles. */
  dress(prefix: string): string | undefined;
  /** Annotator or welcome to background: link this article. */
  annotate(request: AnnotateRequest): Outcome<Annotation>;
  /** Annotator to background: may text that is new in this page, block by block, change what is linked? */
  matters(texts: readonly string[]): Outcome<boolean>;
  /** Annotator to background: remember that an entry is hidden on this page, or no longer is. */
  hide(choice: HiddenChoice): void;
  /** Annotator to background: never mark an entry again, in any article, or mark it again. */
  mute(choice: MuteChoice): void;
  /** Page to background, and to the popup where one is open: what the toolbar has to show for this tab. */
  show(badge: Badge): void;
  /** Page to background: search the web for the headline of one of the documents, with the reader's own search engine. */
  search(headline: string): void;
  /** Explorer to background: the whole knowledge base. */
  explore(): Outcome<Knowledge>;
  /** Any of our scripts to background: something went wrong that nobody expected; keep it for the popup. */
  report(unexpected: Unexpected): void;
  /** Popup to background: what went wrong unexpectedly, since it was last forgotten? */
  unexpected(): readonly Unexpected[];
  /** Popup to background: was a choice that the reader made on a page not stored, since it was last forgotten? */
  unstored(): boolean;
  /** Popup to background: its reader has seen what went wrong, so forget it. */
  forget(): void;
  /** Explorer to background: which words were looked up in a private window, and so do not stand in its address? Told once. */
  wordsAsked(): string | undefined;
  /** Popup to page: what is there to show? Answered by the annotator, else by the sentinel. */
  status(): PageStatus;
  /** Background to page: look, whatever the page is. */
  readAnyway(): void;
  /** Popup to page: scroll to the first mention of this entry and open its card. */
  reveal(entry: string): void;
  /** Background to page: the browser was allowed, or no longer is, to let us read the sites of these match patterns. */
  access(change: Access): void;
  /** Popup to page: mark this entry again, which the reader hid. */
  unhide(entry: string): void;
  /** Panel to page: the article and what was found in it; undefined while there is none. Answered by the annotator alone, like the next two. */
  story(): Story | undefined;
  /** Panel to page: where in the article is its reader? Asked again and again while the panel is seen, so kept small. */
  place(): Place;
  /** Panel to page: scroll to the first mention of this entry, and show which it is. */
  locate(entry: string): void;
  /** Background to page: scroll to the next or previous mark, show which it is and say so; a card that is open goes along. */
  step(to: 'next' | 'previous'): void;
  /** Background to page: show the list of the terms, with the focus in it. Answers whether it could. */
  listTerms(): boolean;
  /** Background to page: open the card of an entry beside the words that are selected. Answers whether it could. */
  lookUp(found: { readonly entry: string; readonly dossier: Dossier }): boolean;
  /** Page to background: open the side panel beside it. Sent within the reader's click; answers whether the browser did so. */
  openPanel(): boolean;
};

/** The scripts that are put into a page when they are needed. */
export const PARTS = ['annotator', 'card'] as const;

export type Part = (typeof PARTS)[number];

/** An article that is to be linked. */
export type AnnotateRequest = {
  readonly article: Article;
  /** Of the page it is on; absent for the example of the welcome page. */
  readonly address?: string;
};

/** All that an article needs; `hidden` are the entries that its reader took the marks off on an earlier visit. */
export type Annotation = { readonly dossier: Dossier; readonly hidden: readonly string[] };

/** What was asked for, or why there is none. Expected failures come as values, so that they keep their type across the border. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Why something did not work. */
export type Failure = {
  /** `knowledge`: the pack cannot be used; `no-access`: the browser does not let us into this page. */
  readonly kind: 'knowledge' | 'no-access' | 'unexpected';
  /** For a report: what went wrong, in the words of the program. Holds nothing of the page. */
  readonly detail: string;
};

/** What the reader of a page said of an entry on it. */
export type HiddenChoice = { readonly address: string; readonly entry: string; readonly hidden: boolean };

/** What the reader said of an entry, wherever it is named. */
export type MuteChoice = { readonly entry: string; readonly muted: boolean };

/** What became of the permission for some sites. */
export type Access = { readonly origins: readonly string[]; readonly allowed: boolean };

/** What the toolbar shows of a page. */
export type Badge = {
  /** How many terms were found. */
  readonly terms: number;
  /** Whether Backgrounder is on here. */
  readonly on: boolean;
};

/** What became of the open page. */
export type PageStatus =
  /** The page is being looked at. */
  | { readonly state: 'working' }
  | { readonly state: 'not-an-article' }
  /** It holds more than is looked at. */
  | { readonly state: 'too-large' }
  /** Most of what it shows is in a frame, which is not looked at. */
  | { readonly state: 'framed' }
  /** Turned off, everywhere or on this site. */
  | { readonly state: 'off' }
  /** An article, with its terms in reading order; none if nothing in it is known. */
  | { readonly state: 'annotated'; readonly terms: readonly Term[] }
  | { readonly state: 'failed'; readonly failure: Failure };

/** An entry found in the open article. */
export type Term = {
  readonly entry: string;
  readonly kind: Kind;
  readonly title: string;
  /**
   * Whether one of its mentions is marked, or why none is: `unwanted` if it is hidden, muted or of a kind that is turned off, `unmarkable`
   * if all of them are in links, `left-out` where fewer marks are wanted.
   */
  readonly outcome: 'marked' | 'unwanted' | 'unmarkable' | 'left-out';
  /** Whether the reader took its marks off this page. */
  readonly hidden: boolean;
  /** Whether the reader never wants to see it marked. */
  readonly muted: boolean;
};
