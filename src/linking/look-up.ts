import { entryId, type Pack } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { findNames } from './find-names.ts';

/**
 * The entries that a few words name, whatever stands around them: those of which the whole of the words, but for an article before them, is
 * a name. More than one where several share it; none where the words are no name.
 */
export function lookUp(pack: Pack, words: string): readonly string[] {
  const names = findNames(pack, words);
  const { starts, count } = names.words;
  const toTheEnd = names.hits.filter((hit) => hit.role !== ROLE.cue && hit.last === count - 1);
  const whole = toTheEnd.filter((hit) => hit.first === 0);
  const withoutArticle = toTheEnd.filter((hit) => hit.first === 1 && ARTICLE.test(words.slice(starts[0], starts[1])));
  const found = whole.length > 0 ? whole : withoutArticle;
  return [...new Set(found.map(({ entry }) => entry))].map((entry) => entryId(pack, entry));
}

const ARTICLE = /^(?:the|an?)\s+$/iu;
