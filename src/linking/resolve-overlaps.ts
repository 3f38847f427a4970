import type { Hit } from './find-names.ts';

type Judged = { readonly hit: Pick<Hit, 'first' | 'last'> };

/**
 * Keeps of accepted verdicts that overlap the longest, of equally long ones the one whose entry is rarer named (`rank`, lower first), then
 * the first. Returns them in reading order.
 */
export function resolveOverlaps<Verdict extends Judged>(
  accepted: readonly Verdict[],
  rank: (verdict: Verdict) => number,
): readonly Verdict[] {
  const inOrder = accepted.toSorted((a, b) => a.hit.first - b.hit.first);
  const kept: Verdict[] = [];
  // Most stand alone: only those that one run of words holds have to be weighed against each other.
  let run: Verdict[] = [];
  let last = -1;
  for (const verdict of inOrder) {
    if (verdict.hit.first > last) {
      kept.push(...worthiest(run, rank));
      run = [];
    }
    run.push(verdict);
    last = Math.max(last, verdict.hit.last);
  }
  kept.push(...worthiest(run, rank));
  return kept;
}

/** Of verdicts that overlap, given in reading order, those to keep, in reading order. */
function worthiest<Verdict extends Judged>(run: readonly Verdict[], rank: (verdict: Verdict) => number): readonly Verdict[] {
  if (run.length < 2) return run;
  const length = ({ hit }: Verdict): number => hit.last - hit.first;
  const kept: Verdict[] = [];
  for (const verdict of run.toSorted((a, b) => length(b) - length(a) || rank(a) - rank(b))) {
    const { first, last } = verdict.hit;
    if (kept.every(({ hit }) => hit.last < first || hit.first > last)) kept.push(verdict);
  }
  return kept.sort((a, b) => a.hit.first - b.hit.first);
}
