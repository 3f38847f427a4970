/** https://developer.mozilla.org/en-US/docs/Web/API/CloseWatcher: in Chromium since 126; not in TypeScript 7.0's DOM. */
interface CloseWatcher extends EventTarget {
  /** Fires `close`, as when the reader asked for it. */
  requestClose(): void;
  /** Stops watching; nothing fires any more. */
  destroy(): void;
}

declare var CloseWatcher: { prototype: CloseWatcher; new (): CloseWatcher } | undefined;
