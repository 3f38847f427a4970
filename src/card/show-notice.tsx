import { render } from 'preact';
import { t } from '../i18n/i18n.ts';
import { interfaceLanguage } from '../ui/wear-language.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { mountHost } from './mount-host.ts';

export type NoticeOptions = {
  readonly theme: Theme;
  /** Takes back what the notice tells of; the notice then goes. */
  readonly onUndo: () => void;
  /** Whether the reader works by keyboard: the notice takes the focus, so that Undo is next, and gives it back when it goes. */
  readonly takeFocus: boolean;
  /** Its abort takes the notice away. */
  readonly signal: AbortSignal;
};

/** How long there is to undo, in milliseconds. While the pointer or the focus is on it, it waits as long again. */
const UNDO_MS = 10_000;

/** What is said to readers that listen must come into a live region that was there before; this many milliseconds are enough for it to be. */
const LIVE_MS = 100;

/** Says at the bottom of the screen what was done, with a way to undo it, for ten seconds. */
export function showNotice(document: Document, text: string, options: NoticeOptions): void {
  const { theme, onUndo, takeFocus, signal } = options;
  const host = signal.aborted ? undefined : mountHost(document);
  if (!host) return;
  const view = document.defaultView;
  const before = document.activeElement;
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout>;

  const end = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    clearTimeout(timer);
    const hadFocus = host.root.activeElement !== null;
    render(null, host.mount);
    host.element.remove();
    if (hadFocus && before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
  };
  const undo = () => {
    end();
    onUndo();
  };
  const endUnlessInUse = () => {
    if (host.root.querySelector('.notice:hover, .link:focus')) timer = setTimeout(endUnlessInUse, UNDO_MS);
    else end();
  };
  const say = () => {
    render(<Notice text={text} theme={theme} onUndo={undo} onEscape={end} />, host.mount);
    if (takeFocus) host.root.getElementById('notice')?.focus({ preventScroll: true });
    timer = setTimeout(endUnlessInUse, UNDO_MS);
  };
  // As with the card: from the page's text, where a click leaves the focus, Undo comes next.
  const onKey = (event: KeyboardEvent) => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !isFree) return;
    event.preventDefault();
    host.root.querySelector<HTMLElement>('.link')?.focus({ preventScroll: true });
  };

  render(<Notice text={undefined} theme={theme} onUndo={undo} onEscape={end} />, host.mount);
  timer = setTimeout(say, LIVE_MS);
  view?.addEventListener('keydown', onKey, { signal: ending.signal, capture: true });
  signal.addEventListener('abort', end, { once: true });
}

type NoticeProps = {
  readonly text: string | undefined;
  readonly theme: Theme;
  readonly onUndo: () => void;
  readonly onEscape: () => void;
};

function Notice({ text, theme, onUndo, onEscape }: NoticeProps) {
  return (
    <div role="status" aria-live="polite" {...interfaceLanguage()}>
      {text !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for what lies in it
        <div
          id="notice"
          class="surface notice"
          data-theme={theme}
          tabIndex={-1}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onEscape();
          }}
        >
          <span>{text}</span>
          <button type="button" class="link" onClick={onUndo}>
            {t('card.undo')}
          </button>
        </div>
      )}
    </div>
  );
}
