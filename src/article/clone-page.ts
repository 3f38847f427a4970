/** A copy of a document that may be taken apart, and where each text node in it came from. */
export type PageClone = {
  readonly document: Document;
  /**
   * The text node of the document that one of the copy stands for.
   * Undefined for text that whoever took the copy apart made up.
   */
  originOf(copy: Node): Text | undefined;
};

export type ClonePageOptions = {
  /** Called when the body of the copy has been put back as it was, for what was done to it before it was first taken apart. */
  readonly onRestore: () => void;
};

/**
 * Copies `document` for Readability, which destroys what it reads.
 *
 * Readability moves, wraps, renames and drops elements, but it neither edits nor splits text nodes. So the identity of a copied text
 * node is all it takes to find the first one again, and neither document nor copy needs marks. Readability breaks this in two places, and
 * the copy is prepared for both: before a retry it rebuilds the body from `innerHTML`, and it replaces `javascript:` links by new text.
 * What no article is made of is left out, as the browser drops it faster than Readability; so is what its reader may edit.
 *
 * The document must not change before the copy has served: a retry copies it once more.
 */
export function clonePage(document: Document, { onRestore }: ClonePageOptions): PageClone {
  const origins = new Map<Node, Text>();
  const copyOf = <Root extends Document | Element>(model: Root): Root => {
    // A copy is of the kind of its model.
    const copy = model.cloneNode(true) as Root;
    pairTexts(model, copy, (from, to) => origins.set(to, from));
    for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
    for (const link of copy.querySelectorAll('a[href^="javascript:"]')) link.removeAttribute('href');
    return copy;
  };
  const clone = copyOf(document);
  const { body } = clone;
  if (body) {
    // Most pages are taken apart once, so that the copy is made when it is wanted, and not when it is asked for.
    Object.defineProperty(body, 'innerHTML', {
      get: () => '',
      set() {
        body.replaceChildren(...copyOf(document.body).childNodes);
        onRestore();
      },
    });
  }
  return { document: clone, originOf: (copy) => origins.get(copy) };
}

/** What a page says about itself in JSON-LD is read from the copy. */
const LEFT_OUT =
  '[contenteditable]:not([contenteditable="false" i]), nav, style, noscript, template, script:not([type="application/ld+json" i])';

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
