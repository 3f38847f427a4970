import { shownText } from './shown-text.ts';

/** What a page is asked about its changes at most, in UTF-16 code units: more is a new page, which is looked at as a whole. */
const MOST_CHANGED = 50_000;

/**
 * What the blocks show that hold, or are held by, nodes of a page that have changed. Undefined where it is so much that the whole page had
 * better be looked at. Blocks without a word are left out, such as those of clocks.
 */
export function changedText(nodes: Iterable<Node>): readonly string[] | undefined {
  const blocks = new Set<Element>();
  for (const node of nodes) {
    const block = node.isConnected && blockAround(node);
    if (block) blocks.add(block);
  }
  const texts: string[] = [];
  let units = 0;
  for (const block of blocks) {
    if (isInside(block, blocks)) continue;
    const text = shownText(block);
    units += text.length;
    if (units > MOST_CHANGED) return undefined;
    if (WORD.test(text)) texts.push(text);
  }
  return texts;
}

function blockAround(node: Node): Element | null {
  // What is neither a text nor an element, such as a comment, shows nothing.
  let around = node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.nodeType === node.TEXT_NODE ? node.parentElement : null;
  while (around && INLINE.has(around.localName)) around = around.parentElement;
  return around;
}

function isInside(block: Element, blocks: ReadonlySet<Element>): boolean {
  for (let around = block.parentElement; around; around = around.parentElement) if (blocks.has(around)) return true;
  return false;
}

const WORD = /\p{L}{2}/u;

/** What stands within a line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
