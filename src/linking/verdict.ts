import type { Hit } from './find-names.ts';

/** Whether a hit names its entry, and why, in a sentence for the reader: made when asked for, as most verdicts are never explained. */
export type Verdict = { readonly hit: Hit; readonly accepted: boolean; readonly reason: () => string };
