import { render } from 'preact';
import type { Card } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KindShape, kindName } from '../ui/kind-shape.tsx';
import { CONTENT_LANGUAGE, wearLanguage } from '../ui/wear-language.ts';
import type { Theme } from '../ui/wear-theme.ts';
import { HOST_NAME } from './host-name.ts';
import { type Host, mountHost } from './mount-host.ts';

export type TermListOptions = {
  /** What there is to list, in reading order. Asked each time it is drawn. */
  readonly terms: () => readonly Pick<Card, 'id' | 'kind' | 'title'>[];
  /** Asked each time it is drawn. */
  readonly theme: () => Theme;
  /** The reader chose a term. The element is what the focus comes back to. */
  readonly onChoose: (entry: string, returnFocus: HTMLElement) => void;
  /** Whether the button stays when the reader takes to pointing. Asked when they do. */
  readonly stays: () => boolean;
  /** The reader put the button away. */
  readonly onDismiss: () => void;
  /** Its abort ends it for good. */
  readonly signal: AbortSignal;
};

/**
 * The way to the terms of an article for those who cannot see or point at marks, which are paint and stand in no accessibility tree: a
 * button in the corner of the screen, in a landmark of its own that readers of screens list, and from it a list, whose Enter opens the card.
 * Nothing of it stands in the text, so nothing is read out between its words.
 */
export type TermList = {
  /** Shows the button, and leaves the focus where it is. Does nothing where there is no term. */
  readonly offer: () => void;
  /** Shows the list and puts the focus into it. Answers whether there is any term to list. */
  readonly open: () => boolean;
  /** Draws anew what is shown, since the terms or the theme are others; takes it away where no term is left. */
  readonly redraw: () => void;
  /** Takes away what is shown. */
  readonly end: () => void;
};

/** Adds nothing to the page before the button is offered or the list opened. */
export function createTermList(document: Document, options: TermListOptions): TermList {
  const { terms, theme, onChoose, onDismiss, signal } = options;
  let shown: { readonly host: Host; readonly before: Element | null; readonly ending: AbortController } | undefined;
  let isOpen = false;

  const end = () => {
    const ended = shown;
    shown = undefined;
    isOpen = false;
    if (!ended) return;
    ended.ending.abort();
    const hadFocus = ended.host.root.activeElement !== null;
    render(null, ended.host.mount);
    ended.host.element.remove();
    if (hadFocus && ended.before instanceof HTMLElement && ended.before !== document.body) ended.before.focus({ preventScroll: true });
  };

  const onPress = (event: Event) => {
    // The card that was opened from here is no other place.
    const isOurs = event.composedPath().some((place) => place instanceof Element && place.localName === HOST_NAME);
    if (!event.isTrusted || isOurs) return;
    if (!options.stays()) return end();
    isOpen = false;
    draw();
  };

  const draw = (): boolean => {
    const listed = terms();
    if (signal.aborted || listed.length === 0) {
      end();
      return false;
    }
    // The page may have taken it away.
    if (shown && !shown.host.element.isConnected) end();
    if (!shown) {
      const before = document.activeElement;
      const host = mountHost(document, { order: 'first' });
      if (!host) return false;
      wearLanguage(host.mount);
      const ending = new AbortController();
      document.defaultView?.addEventListener('pointerdown', onPress, { signal: ending.signal, capture: true, passive: true });
      shown = { host, before, ending };
    }
    const { root, mount } = shown.host;
    const turn = (to: 'open' | 'closed') => {
      isOpen = to === 'open';
      draw();
      if (isOpen) buttonsIn(root)[0]?.focus();
      else root.getElementById('terms-button')?.focus();
    };
    const dismiss = () => {
      end();
      onDismiss();
    };
    render(
      <TermListView
        terms={listed}
        theme={theme()}
        isOpen={isOpen}
        onTurn={() => turn(isOpen ? 'closed' : 'open')}
        onChoose={(entry, button) => onChoose(entry, button)}
        onDismiss={dismiss}
        onKeyDown={(event) => {
          const next = nextOf(buttonsIn(root), root.activeElement, event.key);
          if (event.key === 'Escape') isOpen ? turn('closed') : dismiss();
          else if (next) next.focus();
          else return;
          event.preventDefault();
        }}
      />,
      mount,
    );
    return true;
  };
  signal.addEventListener('abort', end, { once: true });

  return {
    offer: () => void draw(),
    open() {
      isOpen = true;
      if (!draw()) return false;
      if (shown) buttonsIn(shown.host.root)[0]?.focus();
      return true;
    },
    redraw: () => void (shown && draw()),
    end,
  };
}

type TermListViewProps = Pick<TermListOptions, 'onChoose' | 'onDismiss'> & {
  readonly terms: ReturnType<TermListOptions['terms']>;
  readonly theme: Theme;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function TermListView({ terms, theme, isOpen, onTurn, onChoose, onDismiss, onKeyDown }: TermListViewProps) {
  return (
    <nav class="surface terms" data-theme={theme} aria-label={t('termList.landmark')} onKeyDown={onKeyDown}>
      <div class="terms-bar">
        <button type="button" id="terms-button" aria-expanded={isOpen} aria-controls={isOpen ? 'terms' : undefined} onClick={onTurn}>
          {t('termList.button', terms.length, { count: terms.length })}
        </button>
        <IconButton label={t('termList.dismiss')} path="m4 4 8 8m0-8-8 8" onClick={onDismiss} />
      </div>
      {isOpen && (
        <ol id="terms">
          {terms.map(({ id, kind, title }) => (
            <li key={id} data-kind={kind}>
              <button type="button" class="term" onClick={({ currentTarget }) => onChoose(id, currentTarget)}>
                <KindShape kind={kind} />
                <span class="term-title" lang={CONTENT_LANGUAGE}>
                  {title}
                </span>
                <span class="unseen">, </span>
                <span class="kind-name">{kindName(kind)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}

function buttonsIn(root: ShadowRoot): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.term')];
}

/** Where a key leads from one term of the list. */
function nextOf(buttons: readonly HTMLElement[], from: Element | null, key: string): HTMLElement | undefined {
  if (!(from instanceof HTMLElement)) return undefined;
  const at = buttons.indexOf(from);
  if (at === -1) return undefined;
  const last = buttons.length - 1;
  const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[key];
  return to === undefined ? undefined : buttons[to];
}
