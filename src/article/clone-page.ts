/** A copy of the page that may be taken apart, and where each text node in it came from. */
export type PageClone = {
  readonly document: Document;
  /**
   * The live text node that a text node of the copy stands for.
   * Undefined for text that whoever took the copy apart made up.
   */
  originOf(copy: Node): Text | undefined;
};

/**
 * Copies `document` for Readability, which destroys what it reads.
 *
 * Readability moves, wraps, renames and drops elements, but it neither edits nor splits text nodes. So the identity of a copied text
 * node is all it takes to find the live one again, and neither page nor copy needs marks. Readability breaks this in two places, and
 * the copy is prepared for both: before a retry it rebuilds the body from `innerHTML`, and it replaces `javascript:` links by new text.
 * What the reader of the page may edit is no news text, and is left out.
 */
export function clonePage(document: Document): PageClone {
  const origins = new Map<Node, Text>();
  // The copy of a document is a document.
  const clone = document.cloneNode(true) as Document;
  pairTexts(document, clone, (live, copy) => origins.set(copy, live));
  for (const editor of clone.querySelectorAll(EDITABLE)) editor.remove();
  if (clone.body) keepIdentityOnRetry(clone.body, origins);
  for (const link of clone.querySelectorAll('a[href^="javascript:"]')) link.removeAttribute('href');
  return { document: clone, originOf: (copy) => origins.get(copy) };
}

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

/** Lets reading and writing `body.innerHTML` take and restore a deep copy, of which each text node has the origin of its model. */
function keepIdentityOnRetry(body: HTMLElement, origins: Map<Node, Text>): void {
  let saved: Node | undefined;
  const copyOf = (model: Node): Node => {
    const copy = model.cloneNode(true);
    pairTexts(model, copy, (from, to) => {
      const live = origins.get(from);
      if (live) origins.set(to, live);
    });
    return copy;
  };
  Object.defineProperty(body, 'innerHTML', {
    get() {
      saved = copyOf(body);
      return '';
    },
    set() {
      if (saved) body.replaceChildren(...copyOf(saved).childNodes);
    },
  });
}

/** Calls `pair` for the text nodes of two trees of the same shape, in document order. */
function pairTexts(model: Node, copy: Node, pair: (model: Text, copy: Text) => void): void {
  const models = textsOf(model);
  const copies = textsOf(copy);
  for (;;) {
    const from = models.nextNode();
    const to = copies.nextNode();
    if (!from || !to) return;
    // The walkers show text nodes only.
    pair(from as Text, to as Text);
  }
}

function textsOf(root: Node): TreeWalker {
  const document = root.ownerDocument ?? (root as Document);
  return document.createTreeWalker(root, TEXT_NODES);
}

/** `NodeFilter.SHOW_TEXT`: the constant's own name is missing where jsdom lends no globals. */
const TEXT_NODES = 4;
