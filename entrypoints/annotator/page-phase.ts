/** Where a page stands: turned off, being looked at, or with its outcome known. */
export type Phase = 'off' | 'looking' | 'settled';

/** What happens to it. */
export type Happening =
  /** The reader wants it annotated, no longer wants it, or wants it otherwise. */
  | 'turned-on'
  | 'turned-off'
  | 'wished-otherwise'
  /** The reader says that this is an article. */
  | 'judged'
  /** The page went to another address without loading anew. */
  | 'moved-on'
  /** Its text is other than what was read. */
  | 'changed'
  /** It was looked at, and read if something is known. */
  | 'found-out';

/** What is to be done, in this order. */
export type Deed = 'clear' | 'look' | 'stop' | 'show' | 'mark';

export type Step = { readonly to: Phase; readonly deeds: readonly Deed[] };

/**
 * What comes of what happens, in each phase. What is not in the table came too late, or too early, and changes nothing.
 * A page that has changed keeps its marks until it is read again.
 */
const TABLE: Readonly<Record<Phase, Partial<Record<Happening, Step>>>> = {
  off: {
    'turned-on': { to: 'looking', deeds: ['look'] },
  },
  looking: {
    'turned-off': { to: 'off', deeds: ['stop', 'clear'] },
    // There may be marks of what was read before.
    'wished-otherwise': { to: 'looking', deeds: ['mark'] },
    judged: { to: 'looking', deeds: ['look'] },
    'moved-on': { to: 'looking', deeds: ['clear', 'look'] },
    'found-out': { to: 'settled', deeds: ['show'] },
  },
  settled: {
    'turned-off': { to: 'off', deeds: ['stop', 'clear'] },
    'wished-otherwise': { to: 'settled', deeds: ['mark'] },
    judged: { to: 'looking', deeds: ['look'] },
    'moved-on': { to: 'looking', deeds: ['clear', 'look'] },
    changed: { to: 'looking', deeds: ['look'] },
  },
};

/** The next phase and what is to be done; undefined where nothing is. */
export function stepOf(phase: Phase, happening: Happening): Step | undefined {
  return TABLE[phase][happening];
}
