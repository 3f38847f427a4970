import { browser } from '@wxt-dev/browser';
import { createPace } from '../../src/article/create-pace.ts';
import { type ArticleOnPage, locateArticle } from '../../src/article/locate-article.ts';
import { mayBeArticle } from '../../src/article/may-be-article.ts';
import { watchNews } from '../../src/article/watch-news.ts';
import type { CardOptions } from '../../src/card/create-card.ts';
import type { Point } from '../../src/card/pick-line.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Kind } from '../../src/domain/entry.ts';
import type { Mention } from '../../src/domain/mention.ts';
import type { Place, Story } from '../../src/domain/story.ts';
import { createHighlights, type Mark } from '../../src/highlights/highlights.ts';
import { watchPointer } from '../../src/highlights/watch-pointer.ts';
import { chooseMarks, type Named } from '../../src/linking/choose-marks.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import type { PageStatus, Term } from '../../src/messages/protocol.ts';
import { reportUnexpected } from '../../src/messages/report-unexpected.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { cardParts } from '../card/card-parts.ts';
import { takeFinding } from './handover.ts';
import { createLateCard } from './late-card.ts';
import { createLateTermList } from './late-term-list.ts';
import { type Look, lookAtPage, statusOf } from './look-at-page.ts';
import { nearestTop } from './nearest-top.ts';
import { revealRange } from './reveal-range.ts';
import { stepFrom } from './step-from.ts';

/** What the reader of the page wants. */
export type Wish = { readonly on: boolean } & Pick<
  Settings,
  'density' | 'kindsOff' | 'highlightStyle' | 'theme' | 'hover' | 'mutedTerms' | 'termButton'
>;

export type Reader = {
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

export type ReaderOptions = {
  readonly signal: AbortSignal;
  /** What is wanted until {@link Reader.apply} says otherwise. */
  readonly wish: Wish;
};

/** One page's article, from reading to cards. Its abort takes everything down. */
export function createReader(document: Document, { signal, wish: first }: ReaderOptions): Reader {
  let wish = first;
  let status: PageStatus = { state: 'working' };
  let read: Read | undefined;
  let reading: AbortController | undefined;
  // The first time, the sentinel has looked.
  let found = takeFinding();
  /** Whether somebody has judged that this is an article: what the sentinel has found is one, until the page moves on. */
  let isJudged = found !== undefined;
  const pace = createPace();
  /** Entries that the article does not mean, says its reader; undefined until the background has told of an earlier visit. */
  let hidden: ReadonlySet<string> | undefined;
  /** Counts the stories of this page. */
  let version = 0;
  /** The entry that the side panel, once it asks, is to show. */
  let wanted: string | undefined;

  const highlights = createHighlights<MentionMark>(document, { signal });
  const mute = (entry: string) => {
    tell('mute', { entry, muted: true });
    return () => tell('mute', { entry, muted: false });
  };
  const cardOptions: CardOptions = {
    signal,
    get theme() {
      return wish.theme;
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
    ...(import.meta.env.CHROME && {
      onPanel: (entry) => {
        wanted = entry;
        void ask('openPanel', undefined).then(
          (opened) => {
            if (opened) card.close();
            else wanted = undefined;
          },
          () => undefined,
        );
      },
    }),
    onClose: () => highlights.emphasize(null),
  };

  /** The mention that was stepped to last. */
  let stepped: Mention | undefined;
  const card = createLateCard(document, {
    card: cardOptions,
    announcer: { signal, onEnter: () => stepped && open(stepped), onEnd: () => highlights.emphasize(null) },
    load: async () => {
      if (!cardParts()) await ask('inject', 'card').catch(() => undefined);
      return signal.aborted ? undefined : cardParts();
    },
  });

  const termList = createLateTermList(document, {
    signal,
    prepare: card.prepare,
    terms: () => listed().flatMap((entry) => read?.dossier.cards[entry] ?? []),
    theme: () => (wish.theme === 'auto' ? cardParts()?.pageTheme(document.body ?? document.documentElement) : wish.theme) ?? 'light',
    onChoose: (entry, returnFocus) => reveal(entry, returnFocus),
  });

  const start = () => {
    reading?.abort();
    reading = new AbortController();
    const now = AbortSignal.any([signal, reading.signal]);
    look(now)
      .then((look) => {
        look.changes?.end();
        if (now.aborted) return;
        if (look.state === 'read') {
          const { reading, taken } = look;
          hidden ??= new Set(reading.hidden);
          mark({ page: locateArticle(document, reading, taken), dossier: reading.dossier });
        } else clear(statusOf(look));
        watch(read?.page.rootNow() ?? document.documentElement, now, look.changes?.nodes);
      })
      .catch((error: unknown) => {
        if (!now.aborted) clear({ state: 'failed', failure: { kind: 'unexpected', detail: reportUnexpected(error, 'reader') } });
      });
  };

  /** What the sentinel has found is of no use later. */
  const forget = () => {
    found?.changes?.end();
    found = undefined;
  };

  const look = async (now: AbortSignal): Promise<Look> => {
    const finding = found;
    found = undefined;
    // A background that has ended before it could answer starts when it is asked again.
    return (
      finding ??
      lookAtPage(document, {
        signal: now,
        isJudged,
        knows: async (text) => (await ask('knows', text)) ?? ask('knows', text),
        read: async (request) => (await ask('read', request)) ?? ask('read', request),
      })
    );
  };

  const mark = ({ page, dossier }: Omit<Read, 'named'>) => {
    const { marks, named } = chooseMarks(dossier.mentions, {
      density: wish.density,
      isWanted: (entry) => !hidden?.has(entry) && !wish.mutedTerms.includes(entry) && !isKindOff(dossier.cards[entry]?.kind),
      isMarkable: (mention) => !page.linkAt(mention) && page.isMarkable(mention) && page.rangeOf(mention) !== null,
      claimsOf: (entry) => dossier.cards[entry]?.claims.length ?? 0,
      text: page.article.text,
    });
    read = { page, dossier, named };
    const painted = marksOf(read, marks);
    highlights.paint(painted, wish.highlightStyle);
    highlights.emphasize(painted.find(({ entry }) => entry === card.openEntry) ?? null);
    status = { state: 'annotated', terms: named.flatMap((name) => termOf(name, { dossier, hidden, muted: wish.mutedTerms })) };
    version++;
    show();
    termList.update(wish.termButton);
  };

  const isKindOff = (kind: Kind | undefined) => kind !== undefined && wish.kindsOff.includes(kind);

  /** What was found and is wanted, in reading order. */
  const listed = () =>
    status.state === 'annotated'
      ? status.terms.filter(({ hidden, muted, kind }) => !hidden && !muted && !isKindOff(kind)).map(({ entry }) => entry)
      : [];

  const hide = (entry: string, to: 'hidden' | 'shown') => {
    if (!read) return;
    const others = [...(hidden ?? [])].filter((other) => other !== entry);
    hidden = new Set(to === 'hidden' ? [...others, entry] : others);
    tell('hide', { address: document.location.href, entry, hidden: to === 'hidden' });
    mark(read);
  };

  const watch = (root: Element, now: AbortSignal, since: Iterable<Node> = []) => {
    let painted = highlights.marks().length;
    const onNews = async (news: readonly string[] | undefined) => {
      if (status.state === 'failed' || (status.state === 'not-an-article' && !mayBeArticle(document))) return;
      const answer = news && news.length > 0 ? await ask('matters', news).catch(() => undefined) : undefined;
      if (now.aborted) return;
      if (news === undefined || (answer?.ok === true && answer.value)) return start();
      // Other mentions take the place of those whose text is gone.
      if (read && highlights.marks().length < painted) mark(read);
      painted = highlights.marks().length;
    };
    watchNews(root, (news) => void onNews(news), { signal: now, pace, since, onLoss: () => highlights.marks() });
  };

  const clear = (next: PageStatus) => {
    read = undefined;
    status = next;
    version++;
    card.close();
    card.hush();
    termList.end();
    highlights.clear();
    show();
  };

  const show = () => {
    tell('show', { terms: listed().length, on: status.state !== 'off' });
  };

  const rangeOf = (entry: string) => {
    const mention = read?.named.find((named) => named.mention.entry === entry)?.mention;
    const range = mention && read?.page.rangeOf(mention);
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
    if (!read) return undefined;
    const { dossier, page } = read;
    const { date: articleDate } = page.article;
    const mentions = dossier.mentions.filter(({ entry }) => entry === mention.entry);
    const marks = marksOf(read, mentions).filter((mark) => mark.mention === mention || highlights.rectsOf(mark).length > 0);
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
    if (!read) return;
    const { dossier } = read;
    const marks = highlights.marks().filter((mark) => highlights.rectsOf(mark).length > 0);
    const from = marks.findIndex(({ mention }) => mention === stepped);
    const extents = marks.map(({ range }) => range.getBoundingClientRect());
    const at = stepFrom(extents, { to, height: window.innerHeight, ...(from >= 0 && { from }) });
    const mark = at === undefined ? undefined : marks[at];
    const found = mark && dossier.cards[mark.entry];
    if (at === undefined || !mark || !found) return void card.say(({ noTerms }) => noTerms, document.body ?? document.documentElement);
    stepped = mark.mention;
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
  signal.addEventListener('abort', () => reading?.abort(), { once: true });

  return {
    apply(next) {
      const before = wish;
      wish = next;
      setHover(next.on && next.hover);
      if (!next.on) forget();
      if (before.theme !== next.theme) card.redraw();
      if (!next.on) {
        if (status.state === 'off') return;
        reading?.abort();
        clear({ state: 'off' });
      } else if (!before.on && next.on) {
        status = { state: 'working' };
        start();
      } else if (read && JSON.stringify(before) !== JSON.stringify(next)) mark(read);
    },
    readAnyway() {
      isJudged = true;
      if (wish.on) start();
    },
    leave() {
      isJudged = false;
      forget();
      pace.reset();
      hidden = undefined;
      if (!wish.on) return;
      clear({ state: 'working' });
      start();
    },
    reveal: (entry) => reveal(entry),
    locate(entry) {
      const found = rangeOf(entry);
      if (!found || !read) return;
      card.close();
      revealRange(found.range);
      const [mark] = marksOf(read, [found.mention]);
      if (mark) highlights.emphasize(mark);
    },
    step,
    lookUp,
    listTerms: termList.open,
    hide,
    show,
    get status() {
      return status;
    },
    get story() {
      if (!read || status.state !== 'annotated') return undefined;
      const { title, date } = read.page.article;
      return { title, ...(date !== undefined && { date }), entries: listed(), dossier: read.dossier };
    },
    place() {
      const entries = new Set(listed());
      const entry = read && nearestTop(read.dossier.mentions, { page: read.page, isShown: (mention) => entries.has(mention.entry) });
      const given = wanted;
      wanted = undefined;
      return { version, ...(entry !== undefined && { entry }), ...(given !== undefined && { wanted: given }) };
    },
  };
}

/** An article that was read and linked, and what is shown for each entry. */
type Read = { readonly page: ArticleOnPage; readonly dossier: Dossier; readonly named: readonly Named[] };

type MentionMark = Mark & { readonly mention: Mention };

/** Without those that the page no longer shows. */
function marksOf({ page, dossier }: Read, mentions: readonly Mention[]): readonly MentionMark[] {
  return mentions.flatMap((mention) => {
    const range = page.rangeOf(mention);
    const kind = dossier.cards[mention.entry]?.kind;
    return range && kind ? [{ entry: mention.entry, kind, range, mention }] : [];
  });
}

type TermContext = { readonly dossier: Dossier; readonly hidden: ReadonlySet<string> | undefined; readonly muted: readonly string[] };

function termOf({ mention, outcome }: Named, { dossier, hidden, muted }: TermContext): readonly Term[] {
  const card = dossier.cards[mention.entry];
  if (!card) return [];
  const { id, kind, title } = card;
  return [{ entry: id, kind, title, outcome, hidden: hidden?.has(id) ?? false, muted: muted.includes(id) }];
}
