import { browser } from 'wxt/browser';
import type { CardOptions } from '../../src/card/create-card.ts';
import type { Point } from '../../src/card/pick-line.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Mention } from '../../src/domain/mention.ts';
import type { Place, Story } from '../../src/domain/story.ts';
import { createHighlights } from '../../src/highlights/highlights.ts';
import { watchPointer } from '../../src/highlights/watch-pointer.ts';
import type { Named } from '../../src/linking/choose-marks.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import type { PageStatus, Term } from '../../src/messages/protocol.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { followArticle } from './follow-article.ts';
import { createLateCard } from './late-card.ts';
import { createLateTermList } from './late-term-list.ts';
import { type Nothing, statusOf } from './look-at-page.ts';
import { type Marked, type MentionMark, markArticle, marksOf } from './mark-article.ts';
import { nearestTop } from './nearest-top.ts';
import { type Deed, type Happening, type Phase, stepOf } from './page-phase.ts';
import { pageWorld } from './page-world.ts';
import type { Found } from './read-page.ts';
import { revealRange } from './reveal-range.ts';
import { stepFrom } from './step-from.ts';

/** What the reader wants. */
export type Wish = { readonly on: boolean } & Pick<
  Settings,
  'density' | 'kindsOff' | 'highlightStyle' | 'theme' | 'hover' | 'mutedTerms' | 'termButton'
>;

export type Annotator = {
  /** Does at once what is wanted now; nothing if it is so already. */
  readonly apply: (wish: Wish) => void;
  /** Looks anew, whatever the page is. */
  readonly readAnyway: () => void;
  /** The page has moved on to another route: clears, and starts again if there is an article. */
  readonly leave: () => void;
  /** Scrolls to the mention that is shown for an entry and opens its card. */
  readonly reveal: (entry: string) => void;
  /** Scrolls to the mention that is shown for an entry and shows which it is, without a card. */
  readonly locate: (entry: string) => void;
  /** Scrolls to the next or previous mark, shows which it is and says so. Where a card is open, that of the mark opens in its place. */
  readonly step: (to: 'next' | 'previous') => void;
  /** Opens a card beside the words that are selected on the page; false if none are, or no card can be had. */
  readonly lookUp: (found: { readonly entry: string; readonly dossier: Dossier }) => Promise<boolean>;
  /** Shows the list of the terms, with the focus in it. Answers whether it could. */
  readonly listTerms: () => Promise<boolean>;
  /** Takes the marks of an entry off this page, or puts them back, and has it remembered. */
  readonly hide: (entry: string, to: 'hidden' | 'shown') => void;
  /** Tells the toolbar anew. */
  readonly show: () => void;
  readonly status: PageStatus;
  /** The article and what was found in it, while there is one. */
  readonly story: Story | undefined;
  /** Where its reader is in it, for the side panel. */
  readonly place: () => Place;
};

export type AnnotatorOptions = {
  readonly signal: AbortSignal;
  /** What is wanted until {@link Annotator.apply} says otherwise. */
  readonly wish: Wish;
  /** What names of highlights begin with, and the styles for shadow roots, see `createHighlights`. */
  readonly prefix: string;
  readonly css?: Promise<string | undefined>;
};

/** One page's article, from reading to cards. Its abort takes everything down. */
export function createAnnotator(document: Document, { signal, wish: first, prefix, css }: AnnotatorOptions): Annotator {
  const highlights = createHighlights<MentionMark>(document, { signal, prefix, ...(css && { css }) });
  const world = pageWorld();

  /** What the reader wants, in general and of this visit to the page. */
  const reader = {
    wish: first,
    isJudged: world.found?.isJudged ?? false,
    /** Entries that the article does not mean; undefined until the background has told of an earlier visit. */
    hidden: undefined as ReadonlySet<string> | undefined,
    /** The entry that the side panel, once it asks, is to show. */
    wanted: undefined as string | undefined,
    /** The mention that was stepped to last. */
    stepped: undefined as Mention | undefined,
  };

  /** What there is to show; each time it becomes another, `version` counts up. */
  const shown = {
    phase: 'off' as Phase,
    status: { state: 'working' } as PageStatus,
    marked: undefined as Marked | undefined,
    outcome: undefined as Found | Nothing | undefined,
    version: 0,
  };

  const happen = (happening: Happening) => {
    const step = stepOf(shown.phase, happening);
    if (!step) return;
    shown.phase = step.to;
    for (const deed of step.deeds) DEEDS[deed]();
  };

  const DEEDS: Readonly<Record<Deed, () => void>> = {
    look: () => follower.look({ isJudged: reader.isJudged }),
    stop: () => follower.stop(),
    clear: () => clear({ state: reader.wish.on ? 'working' : 'off' }),
    mark: () => shown.marked && mark(shown.marked),
    show() {
      const { outcome } = shown;
      if (outcome?.state === 'found') {
        reader.hidden ??= new Set(outcome.hidden);
        mark(outcome);
      } else if (outcome) clear(statusOf(outcome));
    },
  };

  const follower = followArticle(document, {
    signal,
    isKnown: world.found !== undefined,
    onOutcome(outcome) {
      shown.outcome = outcome;
      happen('found-out');
    },
    onNews: () => happen('changed'),
    onChange(nodes) {
      const { marked } = shown;
      if (!marked) return;
      const isShort = highlights.marks().length < marked.named.filter(({ outcome }) => outcome === 'marked').length;
      // The same words in other nodes are marked from memory, before the page is drawn again.
      if (!isShort) return;
      marked.page.follow(nodes);
      mark(marked);
    },
  });
  delete world.found;

  let marking = new AbortController();
  const mark = (article: Omit<Marked, 'named'>) => {
    const { wish, hidden } = reader;
    marking.abort();
    marking = new AbortController();
    const marked = markArticle(article, {
      ...wish,
      isWanted: (entry) => !hidden?.has(entry) && !wish.mutedTerms.includes(entry),
      highlights,
      onShown: () => shown.marked === marked && mark(marked),
      signal: AbortSignal.any([signal, marking.signal]),
    });
    shown.marked = marked;
    highlights.emphasize(highlights.marks().find(({ entry }) => entry === card.openEntry) ?? null);
    shown.status = { state: 'annotated', terms: marked.named.flatMap((name) => termOf(name, marked.dossier)) };
    shown.version++;
    show();
    termList.update(wish.termButton);
  };

  const termOf = ({ mention, outcome }: Named, dossier: Dossier): readonly Term[] => {
    const card = dossier.cards[mention.entry];
    if (!card) return [];
    const { id, kind, title } = card;
    return [{ entry: id, kind, title, outcome, hidden: reader.hidden?.has(id) ?? false, muted: reader.wish.mutedTerms.includes(id) }];
  };

  const clear = (status: PageStatus) => {
    marking.abort();
    shown.marked = undefined;
    shown.status = status;
    shown.version++;
    card.close();
    card.hush();
    termList.end();
    highlights.clear();
    show();
  };

  /** What was found and is wanted, in reading order. */
  const listed = () =>
    shown.status.state === 'annotated'
      ? shown.status.terms
          .filter(({ hidden, muted, kind }) => !hidden && !muted && !reader.wish.kindsOff.includes(kind))
          .map(({ entry }) => entry)
      : [];

  const show = () => tell('show', { terms: listed().length, on: shown.status.state !== 'off' });

  const hide = (entry: string, to: 'hidden' | 'shown') => {
    if (!shown.marked) return;
    const others = [...(reader.hidden ?? [])].filter((other) => other !== entry);
    reader.hidden = new Set(to === 'hidden' ? [...others, entry] : others);
    tell('hide', { address: document.location.href, entry, hidden: to === 'hidden' });
    mark(shown.marked);
  };

  const mute = (entry: string) => {
    tell('mute', { entry, muted: true });
    return () => tell('mute', { entry, muted: false });
  };

  const cardOptions: CardOptions = {
    signal,
    get theme() {
      return reader.wish.theme;
    },
    onSearch: (headline) => tell('search', headline),
    onHide: (entry) => {
      hide(entry, 'hidden');
      return () => hide(entry, 'shown');
    },
    get onMute() {
      // What is read in a private window leaves no trace, not even this.
      return browser.extension.inIncognitoContext ? undefined : mute;
    },
    // Firefox opens its sidebar only from the extension's own pages, as of 153.
    ...(import.meta.env.CHROME && { onPanel: (entry) => void openPanel(entry) }),
    onClose: () => highlights.emphasize(null),
  };

  const openPanel = async (entry: string) => {
    reader.wanted = entry;
    const isOpen = await ask('openPanel', undefined).catch(() => undefined);
    if (isOpen) card.close();
    else if (isOpen === false) reader.wanted = undefined;
  };

  const card = createLateCard(document, {
    card: cardOptions,
    announcer: { signal, onEnter: () => reader.stepped && open(reader.stepped), onEnd: () => highlights.emphasize(null) },
    load: async () => {
      if (!world.cardParts) await ask('inject', 'card').catch(() => undefined);
      return signal.aborted ? undefined : world.cardParts;
    },
  });

  const termList = createLateTermList(document, {
    signal,
    prepare: card.prepare,
    terms: () => listed().flatMap((entry) => shown.marked?.dossier.cards[entry] ?? []),
    theme() {
      const { theme } = reader.wish;
      return (theme === 'auto' ? world.cardParts?.pageTheme(document.body ?? document.documentElement) : theme) ?? 'light';
    },
    onChoose: (entry, returnFocus) => reveal(entry, returnFocus),
  });

  const rangeOf = (entry: string) => {
    const mention = shown.marked?.named.find((named) => named.mention.entry === entry)?.mention;
    const range = mention && shown.marked?.page.rangeOf(mention);
    return range ? { mention, range } : undefined;
  };

  const reveal = (entry: string, returnFocus?: HTMLElement) => {
    const found = rangeOf(entry);
    if (!found) return;
    // First, so that the card finds its place beside the line.
    revealRange(found.range);
    open(found.mention, { returnFocus });
  };

  const requestFor = (mention: Mention, point?: Point) => {
    const { marked } = shown;
    if (!marked) return undefined;
    const { dossier, page } = marked;
    const { date: articleDate } = page.article;
    const mentions = dossier.mentions.filter(({ entry }) => entry === mention.entry);
    const marks = marksOf(marked, mentions).filter((mark) => mark.mention === mention || highlights.rectsOf(mark).length > 0);
    const chosen = marks.find((mark) => mark.mention === mention);
    if (!chosen) return undefined;
    const request = {
      entry: mention.entry,
      dossier,
      met: listed(),
      mentions: marks.map((mark) => ({
        rects: () => highlights.rectsOf(mark),
        evidence: mark.mention.evidence,
        reveal: () => revealRange(mark.range),
        emphasize: () => highlights.emphasize(mark),
      })),
      mention: marks.indexOf(chosen),
      ...(point && { point }),
      ...(articleDate !== undefined && { articleDate }),
    };
    return { request, chosen };
  };

  const open = (
    mention: Mention,
    { point, returnFocus }: { readonly point?: Point; readonly returnFocus?: HTMLElement | undefined } = {},
  ) => {
    const found = requestFor(mention, point);
    if (!found) return;
    const { request, chosen } = found;
    card.hush();
    // Where the card has to be fetched first, this is the answer to the click.
    if (!card.isOpen) highlights.emphasize(chosen);
    void card
      .open({ ...request, ...(returnFocus && { returnFocus }) })
      .then((isOpen) => isOpen !== undefined && highlights.emphasize(isOpen ? chosen : null));
  };

  const step = (to: 'next' | 'previous') => {
    const { marked } = shown;
    if (!marked) return;
    const marks = highlights.marks().filter((mark) => highlights.rectsOf(mark).length > 0);
    const from = marks.findIndex(({ mention }) => mention === reader.stepped);
    const extents = marks.map(({ range }) => range.getBoundingClientRect());
    const at = stepFrom(extents, { to, height: window.innerHeight, ...(from >= 0 && { from }) });
    const mark = at === undefined ? undefined : marks[at];
    const found = mark && marked.dossier.cards[mark.entry];
    if (at === undefined || !mark || !found) return void card.say(({ noTerms }) => noTerms, document.body ?? document.documentElement);
    reader.stepped = mark.mention;
    revealRange(mark.range);
    if (card.isOpen) return open(mark.mention);
    highlights.emphasize(mark);
    void card.say(({ term }) => term(found, at, marks.length), mark.range.startContainer.parentElement ?? document.documentElement);
  };

  const lookUp = async ({ entry, dossier }: { readonly entry: string; readonly dossier: Dossier }): Promise<boolean> => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
    const range = selection.getRangeAt(0).cloneRange();
    const parts = await card.prepare();
    if (!parts) return false;
    card.hush();
    const isOpen = await card.open({
      entry,
      dossier,
      mentions: [{ rects: () => [...range.getClientRects()], evidence: { because: 'looked-up' }, reveal: () => revealRange(range) }],
      mention: 0,
    });
    return isOpen ?? false;
  };

  let pointing: AbortController | undefined;
  /** Follows the pointer only where the reader wants it, as that costs a look with each movement. */
  const setHover = (isWanted: boolean) => {
    if (isWanted === (pointing !== undefined)) return;
    pointing?.abort();
    card.disturb();
    pointing = isWanted ? new AbortController() : undefined;
    if (!pointing) return;
    watchPointer<MentionMark>(document, {
      markAt: highlights.markAt,
      onPoint: (mark, { clientX: x, clientY: y }) => card.point(mark ? requestFor(mark.mention, { x, y })?.request : undefined),
      onDisturb: card.disturb,
      signal: AbortSignal.any([signal, pointing.signal]),
    });
  };

  highlights.onApproach(() => void card.prepare());
  highlights.onActivate(({ mention }, { clientX: x, clientY: y }) => open(mention, { point: { x, y } }));

  return {
    apply(next) {
      const before = reader.wish;
      reader.wish = next;
      setHover(next.on && next.hover);
      if (before.theme !== next.theme) card.redraw();
      if (before.on !== next.on || shown.phase === 'off') happen(next.on ? 'turned-on' : 'turned-off');
      else if (JSON.stringify(before) !== JSON.stringify(next)) happen('wished-otherwise');
      if (!next.on && shown.status.state !== 'off') clear({ state: 'off' });
    },
    readAnyway() {
      reader.isJudged = true;
      happen('judged');
    },
    leave() {
      reader.isJudged = false;
      reader.hidden = undefined;
      follower.moveOn();
      happen('moved-on');
    },
    reveal: (entry) => reveal(entry),
    locate(entry) {
      const found = rangeOf(entry);
      if (!found || !shown.marked) return;
      card.close();
      revealRange(found.range);
      const [mark] = marksOf(shown.marked, [found.mention]);
      if (mark) highlights.emphasize(mark);
    },
    step,
    lookUp,
    listTerms: termList.open,
    hide,
    show,
    get status() {
      return shown.status;
    },
    get story() {
      const { marked } = shown;
      if (!marked) return undefined;
      const { title, date } = marked.page.article;
      return { title, ...(date !== undefined && { date }), entries: listed(), dossier: marked.dossier };
    },
    place() {
      const { marked, version } = shown;
      const entries = new Set(listed());
      const entry = marked && nearestTop(marked.dossier.mentions, { page: marked.page, isShown: (mention) => entries.has(mention.entry) });
      const { wanted } = reader;
      reader.wanted = undefined;
      return { version, ...(entry !== undefined && { entry }), ...(wanted !== undefined && { wanted }) };
    },
  };
}
