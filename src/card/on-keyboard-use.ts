/**
 * Calls back whenever somebody moves through a page without pointing: by the Tab key, or because a reader of screens moves the focus for
 * them, which it does without any key. Listens on the window, takes nothing from the page, and ends with the signal.
 *
 * A page cannot be asked whether anybody listens to it, so this is how a button for those who do can be there for them and leave no trace in
 * the pages of all others.
 */
export function onKeyboardUse(window: Window, onUse: () => void, { signal }: { readonly signal: AbortSignal }): void {
  let pointed = Number.NEGATIVE_INFINITY;
  const onPress = ({ timeStamp }: Event) => {
    pointed = timeStamp;
  };
  const onKey = ({ key, isTrusted }: KeyboardEvent) => {
    if (isTrusted && key === 'Tab') onUse();
  };
  const onFocus = ({ target, timeStamp }: FocusEvent) => {
    // A field shows its focus however it came there, and pages put it there themselves.
    if (!(target instanceof Element) || target.matches('input, textarea, select, [contenteditable]')) return;
    if (timeStamp - pointed > AFTER_POINTING_MS && target.matches(':focus-visible')) onUse();
  };
  window.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
  window.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
  window.addEventListener('focusin', onFocus, { signal, capture: true, passive: true });
}

/** Focus that comes so soon after a press of the pointer came from it, in milliseconds. */
const AFTER_POINTING_MS = 1000;
