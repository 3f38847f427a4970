import { blocksAround } from './blocks-around.ts';
import { extractText } from './extract-text.ts';

/** What a page is asked about its changes at most, in UTF-16 code units: more is a new page, which is looked at as a whole. */
const MOST_CHANGED = 50_000;

/**
 * The text of the blocks that hold, or are held by, nodes of a page that have changed, seen or not. Undefined where it is so much that the
 * whole page had better be looked at. Blocks without a word are left out, such as those of clocks.
 */
export function changedText(nodes: Iterable<Node>): readonly string[] | undefined {
  const texts: string[] = [];
  let units = 0;
  for (const block of blocksAround(nodes)) {
    const { text } = extractText(block);
    units += text.length;
    if (units > MOST_CHANGED) return undefined;
    if (WORD.test(text)) texts.push(text);
  }
  return texts;
}

const WORD = /\p{L}{2}/u;
