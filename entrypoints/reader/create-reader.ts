import { isNewsArticle } from '../../src/article/is-news-article.ts';
import { onTextChange } from '../../src/article/on-text-change.ts';
import { type ReadArticle, readArticle } from '../../src/article/read-article.ts';
import { whenQuiet } from '../../src/article/when-quiet.ts';
import { createCard } from '../../src/card/create-card.ts';
import type { Point } from '../../src/card/pick-line.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Mention } from '../../src/domain/mention.ts';
import { createHighlights, type Mark } from '../../src/highlights/highlights.ts';
import { chooseMarks, type Named } from '../../src/linking/choose-marks.ts';
import { ask, tell } from '../../src/messages/messenger.ts';
import type { PageStatus, Term } from '../../src/messages/protocol.ts';

/** What the reader of the page wants. */
export type Wish = { readonly on: boolean; readonly everyMention: boolean };

export type Reader = {
  /** Does at once what is wanted now; nothing if it is so already. */
  readonly apply: (wish: Wish) => void;
  /** The page has moved on to another route: clears, and starts again if there is an article. */
  readonly leave: () => void;
  /** Scrolls to the mention that is shown for an entry and opens its card. */
  readonly reveal: (entry: string) => void;
  /** Tells the toolbar anew. */
  readonly show: () => void;
  readonly status: PageStatus;
};

// A page that keeps changing is read again after this pause, in milliseconds, which doubles each time up to the longest.
const PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

// A page that is never idle is read after so long, in milliseconds.
const IDLE_AT_MOST_MS = 1500;

/** One page's article, from reading to cards. Its abort takes everything down. */
export function createReader(document: Document, { signal }: { readonly signal: AbortSignal }): Reader {
  const highlights = createHighlights<Mark>(document, { signal });
  const card = createCard({
    signal,
    onSearch: (headline) => tell('search', headline),
    onClose: () => highlights.emphasize(null),
  });
  let wish: Wish = { on: false, everyMention: false };
  let status: PageStatus = { state: 'working' };
  let reading = new AbortController();
  let read: Read | undefined;
  // The first time, somebody has judged that this is an article.
  let judged = true;
  let pause = PAUSE_MS;

  const start = () => {
    reading.abort();
    reading = new AbortController();
    const now = AbortSignal.any([signal, reading.signal]);
    readPage(document, { signal: now, judged })
      .then((outcome) => {
        if (now.aborted) return;
        if ('read' in outcome) mark(outcome.read);
        else clear(outcome.status);
        watch(read?.page.root ?? document.documentElement, now);
      })
      .catch((error: unknown) => {
        if (!now.aborted) clear({ state: 'failed', failure: { kind: 'unexpected', detail: String(error) } });
      });
  };

  const mark = (next: Read) => {
    const { page, dossier } = next;
    const { marks, named } = chooseMarks(dossier.mentions, {
      isMarkable: (mention) => !page.linkAt(mention) && page.isMarkable(mention) && page.rangeOf(mention) !== null,
      everyMention: wish.everyMention,
    });
    read = { ...next, named };
    const painted = marks.flatMap((mention) => markOf(read, mention));
    highlights.paint(painted);
    highlights.emphasize(painted.find(({ entry }) => entry === card.openEntry) ?? null);
    status = { state: 'annotated', terms: named.flatMap((name) => termOf(name, dossier)) };
    show();
  };

  const watch = (root: Element, now: AbortSignal) => {
    onTextChange(
      root,
      () => {
        if (status.state === 'failed' || (status.state === 'not-an-article' && !isNewsArticle(document))) return;
        const timer = setTimeout(start, pause);
        now.addEventListener('abort', () => clearTimeout(timer));
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      },
      { signal: now },
    );
  };

  const clear = (next: PageStatus) => {
    read = undefined;
    status = next;
    card.close();
    highlights.clear();
    show();
  };

  const show = () => {
    const terms = status.state === 'annotated' ? status.terms.length : 0;
    tell('show', { terms, on: status.state !== 'off' });
  };

  const open = (mark: Mark, point?: Point) => {
    if (!read) return;
    const { dossier, page } = read;
    card.open({
      entry: mark.entry,
      dossier,
      rects: () => Array.from(mark.range.getClientRects()),
      ...(point && { point }),
      ...(page.article.date !== undefined && { articleDate: page.article.date }),
    });
    if (card.isOpen) highlights.emphasize(mark);
  };

  highlights.onActivate((mark, { clientX: x, clientY: y }) => open(mark, { x, y }));
  signal.addEventListener('abort', () => reading.abort());

  return {
    apply(next) {
      const before = wish;
      wish = next;
      if (before.on && !next.on) {
        reading.abort();
        clear({ state: 'off' });
      } else if (!before.on && next.on) {
        status = { state: 'working' };
        start();
      } else if (before.everyMention !== next.everyMention && read) mark(read);
    },
    leave() {
      judged = false;
      pause = PAUSE_MS;
      if (!wish.on) return;
      clear({ state: 'working' });
      start();
    },
    reveal(entry) {
      const mention = read?.named.find((named) => named.mention.entry === entry)?.mention;
      const [mark] = mention ? markOf(read, mention) : [];
      if (!mark) return;
      // At once, so that the card finds its place beside the line.
      mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      open(mark);
    },
    show,
    get status() {
      return status;
    },
  };
}

/** An article that was read and linked, and what is shown for each entry. */
type Read = { readonly page: ReadArticle; readonly dossier: Dossier; readonly named: readonly Named[] };

async function readPage(
  document: Document,
  { signal, judged }: { readonly signal: AbortSignal; readonly judged: boolean },
): Promise<{ readonly read: Read } | { readonly status: PageStatus }> {
  await whenQuiet(document, { signal });
  await whenIdle();
  signal.throwIfAborted();
  const page = judged || isNewsArticle(document) ? readArticle(document) : null;
  if (!page) return { status: { state: 'not-an-article' } };
  const outcome = await ask('annotate', page.article);
  if (!outcome) return { status: { state: 'failed', failure: { kind: 'unexpected', detail: 'The background did not answer.' } } };
  if (!outcome.ok) return { status: { state: 'failed', failure: outcome.failure } };
  return { read: { page, dossier: outcome.value, named: [] } };
}

/** None if the page no longer shows the mention. */
function markOf(read: Read | undefined, mention: Mention): readonly Mark[] {
  const range = read?.page.rangeOf(mention);
  const kind = read?.dossier.cards[mention.entry]?.kind;
  return range && kind ? [{ entry: mention.entry, kind, range }] : [];
}

function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_AT_MOST_MS }));
}

function termOf({ mention, marked }: Named, { cards }: Dossier): readonly Term[] {
  const card = cards[mention.entry];
  return card ? [{ entry: card.id, kind: card.kind, title: card.title, marked }] : [];
}
