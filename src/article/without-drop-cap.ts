/**
 * The range without a letter at its beginning that the page draws far larger than the rest: a line under it would stand far below the
 * others. The same range where there is none. Looks at the styles of no more than two elements.
 */
export function withoutDropCap(range: Range): Range {
  const { startContainer: first, startOffset, endContainer: last } = range;
  const view = first.ownerDocument?.defaultView;
  const start = first.parentElement;
  const end = last.parentElement;
  if (!view || !start || !end || startOffset > 1) return range;
  const size = Number.parseFloat(view.getComputedStyle(end).fontSize);
  if (first !== last) {
    // A letter in an element of its own.
    const isCap = (first.nodeValue ?? '').trim().length <= 2 && isLarger(view.getComputedStyle(start), size);
    const next = isCap ? nextText(first, range.commonAncestorContainer) : null;
    if (!next) return range;
    return rangeFrom(range, next, 0);
  }
  const block = blockOf(start, view);
  const isFirst = block?.textContent?.trimStart().startsWith((first.nodeValue ?? '').trimStart()) === true;
  return block && isFirst && isLarger(view.getComputedStyle(block, '::first-letter'), size)
    ? rangeFrom(range, first, startOffset + 1)
    : range;
}

/** How much larger than its text a letter is that hangs into the lines below. */
const TIMES_LARGER = 1.5;

function isLarger({ fontSize }: CSSStyleDeclaration, than: number): boolean {
  return Number.parseFloat(fontSize) >= TIMES_LARGER * than;
}

function rangeFrom(range: Range, node: Node, offset: number): Range {
  const shorter = range.cloneRange();
  shorter.setStart(node, offset);
  return shorter.collapsed ? range : shorter;
}

function nextText(node: Node, within: Node): Node | null {
  const texts = node.ownerDocument?.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  if (!texts) return null;
  texts.currentNode = node;
  return texts.nextNode();
}

function blockOf(element: Element, view: Window): Element | null {
  let block: Element | null = element;
  while (block && view.getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}
