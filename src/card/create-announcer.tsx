import { render } from 'preact';
import { interfaceLanguage } from '../ui/wear-language.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { type Host, mountHost } from './mount-host.ts';

export type AnnouncerOptions = {
  /** The reader presses Enter with the focus on nothing of the page. */
  readonly onEnter: () => void;
  /** It is gone, by Escape, by a click, or because the page took it away. */
  readonly onEnd: () => void;
  /** Its abort ends it for good. */
  readonly signal: AbortSignal;
};

/** Says at the bottom of the screen, and to readers that listen, where in the article its reader was taken. */
export type Announcer = {
  /** Says this in place of what was said before. */
  readonly say: (text: string, theme: Theme) => void;
  /** Takes it off the screen, without a word to `onEnd`. */
  readonly end: () => void;
};

/** What is said to readers that listen must come into a live region that was there before; this many milliseconds are enough for it to be. */
const LIVE_MS = 100;

/** Adds nothing to the page before something is to be said. What it says stays until Escape, a click, or its end: nobody has to hurry. */
export function createAnnouncer(document: Document, { onEnter, onEnd, signal }: AnnouncerOptions): Announcer {
  let shown: { readonly host: Host; readonly ending: AbortController } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    clearTimeout(timer);
    shown?.ending.abort();
    if (shown) render(null, shown.host.mount);
    shown?.host.element.remove();
    shown = undefined;
  };
  const leave = () => {
    if (!shown) return;
    end();
    onEnd();
  };
  const onKey = (event: KeyboardEvent) => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing);
    if (!isPlain || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // The page has taken it away: then this key is not meant for it.
    if (!shown?.host.element.isConnected) return leave();
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (event.key === 'Enter' && !isFree) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return leave();
    end();
    onEnter();
  };
  const show = () => {
    const host = mountHost(document);
    if (!host) return undefined;
    const ending = new AbortController();
    const { defaultView: view } = document;
    view?.addEventListener('keydown', onKey, { signal: ending.signal, capture: true });
    view?.addEventListener('click', ({ isTrusted }) => isTrusted && leave(), { signal: ending.signal, capture: true });
    render(<Announcement text={undefined} theme="light" />, host.mount);
    return { host, ending };
  };
  signal.addEventListener('abort', end, { once: true });

  return {
    say(text, theme) {
      if (signal.aborted) return;
      if (!shown?.host.element.isConnected) {
        end();
        shown = show();
      }
      const to = shown?.host.mount;
      clearTimeout(timer);
      timer = setTimeout(() => to && render(<Announcement text={text} theme={theme} />, to), LIVE_MS);
    },
    end,
  };
}

function Announcement({ text, theme }: { readonly text: string | undefined; readonly theme: Theme }) {
  return (
    <div role="status" aria-live="polite" {...interfaceLanguage()}>
      {text !== undefined && (
        <div class="surface notice" data-theme={theme}>
          {text}
        </div>
      )}
    </div>
  );
}
