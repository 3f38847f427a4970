/** How the parts of a long piece of work make room for the page: resolves when the work may go on, rejects to end it. */
export type Pause = () => Promise<void>;

/** What a page may hold at most to be looked at. */
export type PageLimits = {
  /** Elements in the document. */
  readonly elements: number;
  /** UTF-16 code units of text shown. */
  readonly units: number;
  /** Elements around one another. */
  readonly depth: number;
};

/**
 * The limits that readers get. The longest live blogs and court rulings met in the wild have some 15,000 elements and 500,000 characters;
 * beyond twice and four times that, reading takes so long that the page would be felt to hang. Browsers' own parsers nest no deeper than 512
 * elements; only scripts do, and Readability's time grows with the square of it.
 */
const PAGE_LIMITS: PageLimits = { elements: 30_000, units: 2_000_000, depth: 512 };

/**
 * The text of a page in which an article may stand, line by line, its title first: no navigation, no controls, no lists of links. White
 * space is as it stands in the page's source. Undefined where there is more of it than the limits let through. Ten times cheaper than finding the
 * article; walks in slices between which it pauses, so a page that changes meanwhile may have some of its text in it twice or not at all.
 */
export async function pageText(
  document: Document,
  { pause, limits = PAGE_LIMITS }: { pause: Pause; limits?: PageLimits },
): Promise<readonly string[] | undefined> {
  const elements = document.getElementsByTagName('*');
  if (elements.length > limits.elements || isNestedDeeper(elements, limits.depth)) return undefined;
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const blocks = gatherBlocks();
  let visited = 0;
  const texts = textsIn(document.body ?? document);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    blocks.add(text);
    if (blocks.units > limits.units) return undefined;
    visited++;
    if (visited % NODES_IN_A_SLICE === 0) {
      await pause();
      // The page may have taken away the place where the walk stood.
      if (!text.isConnected) break;
    }
  }
  return [document.title, title, ...blocks.end()];
}

/** What a page is asked about its changes at most, in text nodes: more is a new page, which is looked at in slices. */
const MOST_CHANGED = 1000;

/**
 * The text of the blocks that hold, or are held by, nodes of a page that have changed, as {@link pageText} has it. Undefined where it is so
 * much that the whole page had better be looked at.
 */
export function changedText(nodes: Iterable<Node>): readonly string[] | undefined {
  const roots = new Set<Node>();
  for (const node of nodes) if (node.isConnected) roots.add(blockAround(node));
  const outermost = Array.from(roots).filter((root) => {
    for (let around = root.parentNode; around; around = around.parentNode) if (roots.has(around)) return false;
    return true;
  });
  const blocks = gatherBlocks();
  let visited = 0;
  for (const root of outermost) {
    const texts = textsIn(root);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      blocks.add(text);
      visited++;
      if (visited > MOST_CHANGED) return undefined;
    }
  }
  return blocks.end();
}

function blockAround(node: Node): Node {
  let around: Node | null = node.nodeType === node.TEXT_NODE ? node.parentNode : node;
  while (around && INLINE.has(around.nodeName)) around = around.parentNode;
  return around ?? node;
}

function textsIn(root: Node): TreeWalker {
  return (root.ownerDocument ?? (root as Document)).createTreeWalker(root, TEXT_NODES);
}

/** Text nodes in the order of the page become blocks: each is the text of one element outside of the blocks in it. */
type Gathering = {
  add(text: Node): void;
  /** UTF-16 code units so far. */
  readonly units: number;
  /** The blocks, when the last text has been added. */
  end(): readonly string[];
};

// Every text node of every article passes through here, in code that has just been loaded: each look at the page counts.
function gatherBlocks(): Gathering {
  const blocks: string[] = [];
  let units = 0;
  /** The block at hand, the lines of it that are over, and the one at hand; free if any of it stands outside of links. */
  let block: Element | null = null;
  let lines: string[] = [];
  let text = '';
  let isFree = false;
  /** Whether white space alone stood before, which belongs to whatever block comes next. */
  let isApart = false;
  let parent: Element | null = null;
  let place: Place | undefined;

  const close = () => {
    if (block && (isFree || HEADINGS.has(block.tagName)) && !block.closest(ASIDE)) blocks.push(...lines, text);
  };
  return {
    add(node) {
      // The walkers show text nodes only.
      const { data, parentElement } = node as Text;
      if (data.trim() === '') {
        isApart = true;
        return;
      }
      if (parentElement !== parent) {
        parent = parentElement;
        place = placeOf(parentElement);
      }
      if (!place) return;
      units += data.length;
      if (place.element !== block) {
        close();
        block = place.element;
        lines = [];
        text = data;
        isFree = !place.inLink;
      } else {
        if (isBroken(node)) {
          lines.push(text);
          text = data;
        } else text += isApart ? ` ${data}` : data;
        isFree ||= !place.inLink;
      }
      isApart = false;
    },
    get units() {
      return units;
    },
    end() {
      close();
      return blocks;
    },
  };
}

/** Whether some element stands in many more than `depth` others: those lie one after the other, so a few need looking at. */
function isNestedDeeper(elements: HTMLCollectionOf<Element>, depth: number): boolean {
  for (let index = 0; index < elements.length; index += Math.ceil(depth / 2)) {
    let around = 0;
    for (let element = elements[index]?.parentElement; element; element = element.parentElement) around++;
    if (around > depth) return true;
  }
  return false;
}

/** Text nodes between two pauses: some four milliseconds of a slow machine. */
const NODES_IN_A_SLICE = 2000;

type Place = { readonly element: Element; readonly inLink: boolean };

/** The block that the text of an element stands in, and whether a link is around it there. Undefined for what nobody reads as text. */
function placeOf(parent: Element | null): Place | undefined {
  let inLink = false;
  let element = parent;
  let tag = element?.tagName ?? '';
  while (element && INLINE.has(tag)) {
    if (tag === 'A') inLink = true;
    element = element.parentElement;
    tag = element?.tagName ?? '';
  }
  return element && !EXCLUDED.has(tag) ? { element, inLink } : undefined;
}

/** Whether a line break or a picture stands before the text, in the same block. */
function isBroken(node: Node): boolean {
  const before = node.previousSibling?.nodeName;
  return before === 'BR' || before === 'IMG';
}

const INLINE: ReadonlySet<string> = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const EXCLUDED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON OPTION IFRAME OBJECT TITLE'.split(' '),
);
const HEADINGS: ReadonlySet<string> = new Set('H1 H2 H3 H4 H5 H6'.split(' '));

/** What Readability never takes for a part of an article. */
const ASIDE = 'nav';

/** `NodeFilter.SHOW_TEXT`: the constant's own name is missing where jsdom lends no globals. */
const TEXT_NODES = 4;
