/** The blocks that hold, or are held by, nodes that have changed: each once, none within another, in the order of the nodes. What has gone is left out. */
export function blocksAround(nodes: Iterable<Node>): readonly Element[] {
  const blocks = new Set<Element>();
  for (const node of nodes) {
    const block = node.isConnected && blockAround(node);
    if (block) blocks.add(block);
  }
  return [...blocks].filter((block) => !isInside(block, blocks));
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

/** What stands within a line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
