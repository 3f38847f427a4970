import { entryId, type Pack } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { findNames } from './find-names.ts';

/**
 * The entries that a few words name, whatever stands around them: those of which the whole of the words, but for an article before them, is
 * a name. More than one where several share it; none where the words are no name.
 */
export function lookUp(pack: Pack, words: string): readonly string[] {
  const names = findNames(pack, words.trim().replace(/^(?:the|an?)\s+/iu, ''));
  const last = names.words.count - 1;
  const whole = names.hits.filter((hit) => hit.role !== ROLE.cue && hit.first === 0 && hit.last === last);
  return [...new Set(whole.map(({ entry }) => entry))].map((entry) => entryId(pack, entry));
}
