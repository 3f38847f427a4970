/** Says that `word` is unknown and what was probably meant: the nearest of `known`, else all of them while they are few. */
export function unknownWord(what: string, word: string, known: Iterable<string>): string {
  const words = [...known];
  const meant = nearest(word, words);
  if (meant !== undefined) return `unknown ${what} "${word}": write "${meant}"`;
  if (words.length === 0) return `unknown ${what} "${word}": there is none here`;
  if (words.length > LISTED) return `unknown ${what} "${word}": nothing like it exists`;
  return `unknown ${what} "${word}": write one of ${words.join(', ')}`;
}

/** How many known words a message can list before nobody reads them. */
const LISTED = 12;

/** The candidate that takes the fewest single-letter edits to become `word`; undefined when none is close enough to have been meant. */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // More than about a third of the letters wrong is another word, not a slip; short words are allowed two slips.
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  let found: string | undefined;
  for (const candidate of candidates) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      found = candidate;
    }
  }
  return found;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
