import { BUILT_IN_FACETS } from '../domain/knowledge-base.ts';
import type { Pack } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { cuesOf, findNames, type Hit, type Names } from './find-names.ts';
import { ruleOf } from './weigh-context.ts';

/**
 * Whether anything in a text may be linked, wherever its parts stand: says no only where {@link linkArticle} would find nothing, in this
 * text or in any part of it, and yes more often than that. What it saves is reading a page that names nothing of the pack.
 */
export function knowsAny(pack: Pack, text: string): boolean {
  const names = findNames(pack, text);
  return names.hits.some((hit) => {
    switch (hit.role) {
      case ROLE.sight:
      case ROLE.surnameAlways:
        return true;
      case ROLE.needs:
        return mayHold(names, hit);
      default:
        // Cues name nothing, and a surname that follows its full name has that before it.
        return false;
    }
  });
}

/** Whether an alternative of what an alias needs has its cues anywhere in the text. */
function mayHold(names: Names, hit: Hit): boolean {
  const { needs } = ruleOf(names, hit);
  return needs.length === 0 || needs.some((facets) => facets.every((code) => mayBeFound(names, hit, code >>> 2)));
}

function mayBeFound(names: Names, hit: Hit, facet: number): boolean {
  // What needs its full name near it is known by that name; dates and capitals are not looked at.
  if (facet === NAME) return false;
  return facet === WHEN || facet === INSIDE || cuesOf(names, hit.entry, facet).length > 0;
}

const NAME = BUILT_IN_FACETS.indexOf('name');
const WHEN = BUILT_IN_FACETS.indexOf('when');
const INSIDE = BUILT_IN_FACETS.indexOf('inside');
