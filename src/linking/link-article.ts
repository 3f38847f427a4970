import type { Article } from '../domain/article.ts';
import { KINDS } from '../domain/entry.ts';
import type { Mention, Span } from '../domain/mention.ts';
import { entryId, type Pack, readFacets } from '../knowledge/open-pack.ts';
import { ROLE } from '../knowledge/pack-format.ts';
import { findDates } from './find-dates.ts';
import { findNames, type Hit } from './find-names.ts';
import { followPeople } from './follow-people.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Stretch } from './reach.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import type { Verdict } from './verdict.ts';
import { ruledOut, weighContext } from './weigh-context.ts';

/** The outcome of linking: what was linked, in reading order, and on demand what was looked at and left, each with its reason. */
export type Linking = { readonly mentions: readonly Mention[]; readonly rejected: () => readonly Rejection[] };

/** A span that was left, and why: a sentence for who maintains the knowledge base. */
export type Rejection = Span & { readonly entry: string; readonly reason: string };

/** Links an article: every mention, not the first of each entry alone. The title counts as context and holds no mentions. */
export function linkArticle(pack: Pack, article: Article, limits: Limits = LIMITS): Linking {
  // The title goes first, as a paragraph of its own: names and cues in it count, and reading order is kept.
  const lead = article.title ? `${article.title.replace(/\s+/gu, ' ')}\n` : '';
  const names = findNames(pack, lead + article.text, limits);
  const isPerson = (entry: number): boolean => KINDS[pack.entryKinds[entry] ?? -1] === 'person';
  const published = article.date === undefined ? Number.NaN : Date.parse(article.date) / 86_400_000;
  const base = { names, dates: findDates(names), facets: readFacets(pack), ...(Number.isNaN(published) ? {} : { published }) };

  const unnamed = { ...base, named: new Map() };
  const people = followPeople(names, { isPerson, ruledOut: (hit) => ruledOut(unnamed, hit) });
  const onSight = names.hits.filter(({ role, entry }) => role === ROLE.sight && !isPerson(entry)).map((hit) => weighContext(unnamed, hit));
  const context = { ...base, named: stretchesByEntry([...people, ...onSight]) };
  const needing = names.hits.filter(({ role }) => role === ROLE.needs).map((hit) => weighContext(context, hit));

  const verdicts = [...people, ...onSight, ...needing];
  const kept = resolveOverlaps(
    verdicts.filter((verdict) => verdict.accepted),
    ({ hit }) => rank(pack, hit),
  );
  // Few entries make up most mentions.
  const ids = new Map<number, string>();
  const idOf = (entry: number): string => {
    const id = ids.get(entry) ?? entryId(pack, entry);
    ids.set(entry, id);
    return id;
  };
  const spanOf = ({ hit }: Verdict) => ({
    start: (names.words.starts[hit.first] ?? 0) - lead.length,
    end: (names.words.ends[hit.last] ?? 0) - lead.length,
    entry: idOf(hit.entry),
  });
  const inBody = ({ start }: Span): boolean => start >= 0;
  return {
    mentions: kept.map((verdict) => ({ ...spanOf(verdict), evidence: verdict.reason() })).filter(inBody),
    rejected: () =>
      verdicts
        .filter((verdict) => !verdict.accepted)
        .map((verdict) => ({ ...spanOf(verdict), reason: verdict.reason() }))
        .filter(inBody),
  };
}

function stretchesByEntry(verdicts: readonly Verdict[]): ReadonlyMap<number, readonly Stretch[]> {
  const stretches = new Map<number, Stretch[]>();
  for (const { hit, accepted } of verdicts) {
    if (!accepted || hit.role !== ROLE.sight) continue;
    const there = stretches.get(hit.entry);
    if (there) there.push(hit);
    else stretches.set(hit.entry, [hit]);
  }
  return stretches;
}

/** Of two readings of the same words the more particular wins: events before measures, terms and names; places last. */
function rank(pack: Pack, hit: Hit): number {
  return 2 * (RANKS[pack.entryKinds[hit.entry] ?? -1] ?? 0) + (hit.role === ROLE.sight ? 0 : 1);
}

const RANKS = KINDS.map((kind) => ['event', 'measure', 'term', 'person', 'organization', 'place'].indexOf(kind));
