import type { Facet, Reach } from '../domain/knowledge-base.ts';
import { REACHES } from '../domain/knowledge-base.ts';
import { unknownWord } from './unknown-word.ts';

/** A line of `needs` or `unless` that cannot be read; the message says what to write instead. */
export class FacetError extends Error {
  override readonly name = 'FacetError';
}

/**
 * Reads `who/phrase + when/article`: facets that are needed together, each with its reach (`sentence` when not said).
 * `known` are the facets the entry has. Throws a {@link FacetError}.
 */
export function parseFacets(line: string, known: Iterable<string>): readonly Facet[] {
  const names = [...known];
  const facets = line.split('+').map((part) => parseFacet(part.trim(), names));
  const twice = facets.find(
    ({ facet, reach }, index) => facets.findIndex((other) => other.facet === facet && other.reach === reach) < index,
  );
  if (twice !== undefined) throw new FacetError(`"${line}" names ${twice.facet}/${twice.reach} twice`);
  return facets;
}

function parseFacet(part: string, known: readonly string[]): Facet {
  if (part === '') throw new FacetError('a facet is missing: write facet/reach, joined by +');
  const [facet = '', reach = 'sentence', ...rest] = part.split('/').map((word) => word.trim());
  if (rest.length > 0) throw new FacetError(`"${part}" has two reaches: write facet/reach`);
  if (!known.includes(facet)) throw new FacetError(unknownWord('facet', facet, known));
  if (!isReach(reach)) throw new FacetError(unknownWord('reach', reach, REACHES));
  return { facet, reach };
}

function isReach(word: string): word is Reach {
  return REACHES.some((reach) => reach === word);
}
