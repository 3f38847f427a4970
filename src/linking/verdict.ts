import type { Evidence } from '../domain/mention.ts';
import type { Hit } from './find-names.ts';

/**
 * Whether a hit names its entry, and why: made when asked for, as most verdicts are never explained. Why it was left is a sentence for who
 * maintains the knowledge base.
 */
export type Verdict =
  | { readonly hit: Hit; readonly accepted: true; readonly reason: () => Evidence }
  | { readonly hit: Hit; readonly accepted: false; readonly reason: () => string };
