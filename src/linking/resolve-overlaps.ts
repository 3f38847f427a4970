import type { Verdict } from './verdict.ts';

/**
 * Keeps of accepted verdicts that overlap the longest, of equally long ones the one whose entry is rarer named (`rank`, lower first), then
 * the first. Returns them in reading order.
 */
export function resolveOverlaps(accepted: readonly Verdict[], rank: (verdict: Verdict) => number): readonly Verdict[] {
  const length = ({ hit }: Verdict): number => hit.last - hit.first;
  const byWorth = [...accepted].sort((a, b) => length(b) - length(a) || rank(a) - rank(b) || a.hit.first - b.hit.first);
  const taken = new Set<number>();
  const kept = byWorth.filter(({ hit }) => {
    for (let word = hit.first; word <= hit.last; word++) if (taken.has(word)) return false;
    for (let word = hit.first; word <= hit.last; word++) taken.add(word);
    return true;
  });
  return kept.sort((a, b) => a.hit.first - b.hit.first);
}
