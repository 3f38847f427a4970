import type { TermListOptions } from '../../src/card/create-term-list.tsx';
import { onKeyboardUse } from '../../src/card/on-keyboard-use.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { CardParts } from '../card/card-parts.ts';

export type LateTermListOptions = Omit<TermListOptions, 'stays' | 'onDismiss'> & {
  /** Gets the parts into the page; undefined where that cannot be. */
  readonly prepare: () => Promise<CardParts | undefined>;
};

/** The way to the terms of a page for those who do not point, whose script comes when somebody is there who does not. */
export type LateTermList = {
  /**
   * From now on there is an article, and its terms may be others than before. The button comes when the reader wants it, but never again on a
   * page where it was put away.
   */
  readonly update: (when: Settings['termButton']) => void;
  /** Shows the list and puts the focus into it, whatever is wanted else. Answers whether it could. */
  readonly open: () => Promise<boolean>;
  /** There is no article any more. */
  readonly end: () => void;
};

/** Adds nothing to the page before the button is wanted or the list opened. */
export function createLateTermList(document: Document, { prepare, signal, ...rest }: LateTermListOptions): LateTermList {
  let list: ReturnType<CardParts['createTermList']> | undefined;
  let when: Settings['termButton'] = 'never';
  let watching: AbortController | undefined;
  let isDismissed = false;

  const get = async () => {
    const parts = await prepare();
    if (signal.aborted || !parts) return undefined;
    const stays = () => when === 'always';
    list ??= parts.createTermList(document, { ...rest, signal, stays, onDismiss: dismiss });
    return list;
  };
  const offer = () => {
    const asked = watching;
    void get().then((found) => {
      if (asked === watching && !watching?.signal.aborted) found?.offer();
    });
  };
  const dismiss = () => {
    isDismissed = true;
    watching?.abort();
  };

  return {
    update(next) {
      const isNew = next !== when || !watching;
      when = next;
      list?.redraw();
      if (!isNew) return;
      watching?.abort();
      watching = undefined;
      if (next === 'never') list?.end();
      if (next === 'never' || isDismissed) return;
      watching = new AbortController();
      if (next === 'always') offer();
      else if (document.defaultView) onKeyboardUse(document.defaultView, offer, { signal: AbortSignal.any([signal, watching.signal]) });
    },
    async open() {
      return (await get())?.open() ?? false;
    },
    end() {
      watching?.abort();
      watching = undefined;
      isDismissed = false;
      list?.end();
    },
  };
}
