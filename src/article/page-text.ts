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
 * The text of a page in which an article may stand, one line for each block, its title first: no navigation, no controls, no lists of
 * links. Undefined where there is more of it than the limits let through. Ten times cheaper than finding the article; walks in slices
 * between which it pauses, so a page that changes meanwhile may have some of its text in it twice or not at all.
 */
export async function pageText(
  document: Document,
  { pause, limits = PAGE_LIMITS }: { pause: Pause; limits?: PageLimits },
): Promise<string | undefined> {
  const elements = document.getElementsByTagName('*');
  if (elements.length > limits.elements || isNestedDeeper(elements, limits.depth)) return undefined;
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const blocks: string[] = [document.title, title];
  const add = ({ element, text, free }: Block) => {
    if ((free || HEADINGS.has(element.tagName)) && !element.closest(ASIDE)) blocks.push(text);
  };

  let units = 0;
  let visited = 0;
  let block: Block | undefined;
  const texts = document.createTreeWalker(document.body ?? document, TEXT_NODES);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // The walker shows text nodes only.
    const data = (node as Text).data;
    const place = placeOf(node);
    if (place) {
      const blank = data.trim() === '';
      if (place.element !== block?.element) {
        if (block) add(block);
        block = blank ? undefined : { element: place.element, text: '', free: false };
      } else if (isBroken(node)) block.text += '\n';
      if (block) {
        units += data.length;
        if (units > limits.units) return undefined;
        block.text += data.replace(WHITE_SPACE, ' ');
        block.free ||= !blank && !place.inLink;
      }
    }
    visited++;
    if (visited % NODES_IN_A_SLICE === 0) {
      await pause();
      // The page may have taken away the place where the walk stood.
      if (!node.isConnected) break;
    }
  }
  if (block) add(block);
  return blocks.join('\n');
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

/** Text nodes between two pauses: about two milliseconds of a slow machine. */
const NODES_IN_A_SLICE = 2000;

/** The text of an element outside of the blocks in it; free if any of it stands outside of links. */
type Block = { readonly element: Element; text: string; free: boolean };

/** The block that a text node stands in, and whether a link is around it there. Undefined for what nobody reads as text. */
function placeOf(node: Node): { readonly element: Element; readonly inLink: boolean } | undefined {
  let inLink = false;
  let element = node.parentElement;
  while (element && INLINE.has(element.tagName)) {
    if (element.tagName === 'A') inLink = true;
    element = element.parentElement;
  }
  return element && !EXCLUDED.has(element.tagName) ? { element, inLink } : undefined;
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

const WHITE_SPACE = /\s+/g;

/** `NodeFilter.SHOW_TEXT`: the constant's own name is missing where jsdom lends no globals. */
const TEXT_NODES = 4;
