/** How far the page was scrolled for the sake of a card, step by step. Each step undoes itself, or answers false if the page has moved since. */
export type ScrollTrail = {
  readonly add: (undo: (() => boolean) | undefined) => void;
  /** Goes back, the newest step first, until the reader's own scrolling is met. */
  readonly goBack: () => void;
};

export function createScrollTrail(): ScrollTrail {
  const steps: (() => boolean)[] = [];
  return {
    add(undo) {
      if (undo) steps.push(undo);
    },
    goBack: () => void steps.toReversed().every((undo) => undo()),
  };
}
