/** How many names one line may stand for: enough for every pattern of a headline, few enough to notice a runaway line. */
export const MOST_NAMES_PER_LINE = 2000;

/** A line of the alias grammar that cannot be read; the message says what to write instead. */
export class AliasError extends Error {
  override readonly name = 'AliasError';
}

/**
 * All names a line of the alias grammar stands for: `(a|b)` are alternatives, `?` makes the word or group before it optional.
 * Distinct, with single spaces, in the order of the line: first alternatives first, with the optional before without.
 * Throws an {@link AliasError} for a line that is not well formed, can become empty, or stands for too many names.
 */
export function expandAlias(line: string): readonly string[] {
  const sequence = parse(line);
  const size = sizeOf(sequence);
  if (size > MOST_NAMES_PER_LINE) {
    throw new AliasError(`"${line}" stands for ${size} names, the most is ${MOST_NAMES_PER_LINE}: split it or drop optional words`);
  }
  const names = new Set(expand(sequence).map((name) => name.replace(/\s+/g, ' ').trim()));
  if (names.has('')) throw new AliasError(`"${line}" can become empty: leave at least one word that is not optional`);
  return [...names];
}

/** Parts that follow one another; white space is a part of its own, so that `Zelensk(y|yy)` needs no rule. */
type Sequence = readonly Part[];
type Part = { readonly alternatives: readonly (string | Sequence)[]; readonly optional: boolean };

function parse(line: string): Sequence {
  if (line.trim() === '') throw new AliasError('is empty: write a name');
  const tokens = line.match(/[()|?]|\s+|[^()|?\s]+/g) ?? [];
  let at = 0;
  const sequence = parseSequence();
  if (tokens[at] === ')') throw new AliasError(`"${line}" has a ")" without its "("`);
  if (tokens[at] === '|') throw new AliasError(`"${line}" has a "|" outside parentheses: write (a|b), or two lines`);
  return sequence;

  function parseSequence(): Sequence {
    const parts: Part[] = [];
    for (let token = tokens[at]; token !== undefined && token !== '|' && token !== ')'; token = tokens[at]) {
      at++;
      if (token === '?') throw new AliasError(`"${line}" has a "?" that follows no word or group: put it right after what is optional`);
      if (token.trim() === '') {
        parts.push({ alternatives: [' '], optional: false });
        continue;
      }
      const alternatives = token === '(' ? parseGroup() : [token];
      const optional = tokens[at] === '?';
      if (optional) at++;
      parts.push({ alternatives, optional });
    }
    return parts;
  }

  function parseGroup(): readonly Sequence[] {
    const alternatives: Sequence[] = [];
    for (;;) {
      const alternative = parseSequence();
      if (alternative.every(isSpace)) {
        throw new AliasError(`"${line}" has an empty alternative: write (a|b)? for what may be missing`);
      }
      alternatives.push(alternative);
      const token = tokens[at++];
      if (token === ')') return alternatives;
      if (token === undefined) throw new AliasError(`"${line}" has a "(" without its ")"`);
    }
  }
}

function isSpace(part: Part): boolean {
  return part.alternatives.length === 1 && part.alternatives[0] === ' ';
}

function sizeOf(sequence: Sequence): number {
  return sequence.reduce((size, { alternatives, optional }) => {
    const own = alternatives.reduce((sum, one) => sum + (typeof one === 'string' ? 1 : sizeOf(one)), optional ? 1 : 0);
    return size * own;
  }, 1);
}

function expand(sequence: Sequence): readonly string[] {
  return sequence.reduce<readonly string[]>(
    (heads, { alternatives, optional }) => {
      const tails = alternatives.flatMap((one) => (typeof one === 'string' ? [one] : expand(one)));
      if (optional) tails.push('');
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );
}
