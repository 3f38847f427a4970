import type { Pack } from '../knowledge/open-pack.ts';
import { findNames } from './find-names.ts';

/**
 * Whether text that is new in an article may change what is linked in it: says no only where it names nothing of the pack and holds no cue
 * for what is named elsewhere.
 */
export function matters(pack: Pack, text: string): boolean {
  return findNames(pack, text).hits.length > 0;
}
