/** A stretch of the article's text that stands, character by character, in one text node of the page (each white space being one space). */
export type TextRun = {
  readonly node: Text;
  /** Offset in the data of `node`. */
  readonly from: number;
  /** Offset in the article's text. */
  readonly start: number;
  /** In UTF-16 code units, the same on both sides. */
  readonly length: number;
};

/** The text of a tree, and where it stands. */
export type ExtractedText = {
  /** White space collapsed to one space; one newline at each block boundary and nowhere else. */
  readonly text: string;
  /** In the order of the text; what lies between two runs is one separator, a space or a newline, or nothing. */
  readonly runs: readonly TextRun[];
};

export type ExtractOptions = {
  /** The text node of the page that a node of a copy stands for; undefined if there is none, and then its text is left out. */
  readonly originOf?: (node: Node) => Text | undefined;
  /** Whether the text in an element is left out. */
  readonly isLeftOut?: (element: Element) => boolean;
};

/** The text under `root`, as it stands in the text nodes of the page: in those under `root` itself, unless this is a copy. */
export function extractText(root: Node, { originOf = asItIs, isLeftOut = () => false }: ExtractOptions = {}): ExtractedText {
  const runs: TextRun[] = [];
  let text = '';
  let separator = '';
  /** Whether a line break came since the last text. */
  let isBroken = false;
  const separate = (by: ' ' | '\n') => {
    if (text && separator !== '\n') separator = by;
  };

  const read = (copy: Node) => {
    const node = originOf(copy);
    if (!node) return;
    const data = node.data;
    let end = 0;
    for (const match of data.matchAll(SINGLE_SPACED)) {
      if (match.index > end) separate(' ');
      text += separator;
      separator = '';
      isBroken = false;
      runs.push({ node, from: match.index, start: text.length, length: match[0].length });
      text += match[0].replace(WHITE_SPACE, ' ');
      end = match.index + match[0].length;
    }
    if (end < data.length) separate(' ');
  };

  const pass = ({ tagName }: Element) => {
    if (BLOCKS.has(tagName)) separate('\n');
    // One line break is white space in a name or a sentence; two part paragraphs.
    else if (tagName === 'BR') {
      separate(isBroken ? '\n' : ' ');
      isBroken = true;
    }
  };
  walk(root, {
    text: read,
    enter: (element) => {
      pass(element);
      return !EXCLUDED.has(element.tagName) && element.tagName !== 'BR' && !isLeftOut(element);
    },
    leave: (element) => element.tagName !== 'BR' && pass(element),
  });
  return { text, runs };
}

function asItIs(node: Node): Text | undefined {
  return node.nodeType === node.TEXT_NODE ? (node as Text) : undefined;
}

/** From a character that is no white space up to the next two that are, or to the end. */
const SINGLE_SPACED = /\S.*?(?=\s\s|\s?$)/gs;
const WHITE_SPACE = /\s/g;

/** What begins and ends a block. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL IMG IFRAME VIDEO SUMMARY CAPTION'
  ).split(' '),
);

/** What holds no text of the article: code of the page, and form controls. */
const EXCLUDED: ReadonlySet<string> = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE INPUT TEXTAREA SELECT BUTTON OPTION'.split(' '));

type Visit = {
  readonly text: (node: Node) => void;
  readonly enter: (element: Element) => boolean;
  readonly leave: (element: Element) => unknown;
};

/** Visits what is under `root` in document order, without recursion: pages nest deeper than the stack. */
function walk(root: Node, visit: Visit): void {
  let node: Node | null = root;
  while (node) {
    let descend: boolean = node === root;
    if (node.nodeType === node.TEXT_NODE) visit.text(node);
    else if (node !== root && isElement(node)) descend = visit.enter(node);
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      if (node === root) return;
      if (isElement(node)) visit.leave(node);
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
