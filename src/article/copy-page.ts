import { openShadowHosts } from './open-shadow-hosts.ts';

/** A copy of a page that may be taken apart, and where each text node in it came from. */
export type PageCopy = {
  readonly document: Document;
  /** The text node of the page that one of the copy stands for. Undefined for text that whoever took the copy apart made up. */
  originOf(copy: Node): Text | undefined;
};

export type CopyPageOptions = {
  /** Called when the body of the copy has been put back as it was, for what was done to it before it was first taken apart. */
  readonly onRestore: () => void;
};

/**
 * Copies a page for Readability, which destroys what it reads. The copy is an inert document: nothing in it loads, no script and no
 * constructor of a custom element runs. Open shadow roots stand in it in place of what their hosts hold.
 *
 * Readability moves, wraps, renames and drops elements, but it neither edits nor splits text nodes. So the identity of a copied text
 * node is all it takes to find the first one again, and neither page nor copy needs marks. Readability breaks this in two places, and
 * the copy is prepared for both: before a retry it rebuilds the body from `innerHTML`, and it replaces `javascript:` links by new text.
 * What no article is made of is left out, as the browser drops it faster than Readability; so is what the reader may edit.
 *
 * Prose that the page hides for now is shown in the copy: whether it can be seen is decided when it is to be marked.
 *
 * A retry copies the page once more, as it is by then.
 */
export function copyPage(page: Document, { onRestore }: CopyPageOptions): PageCopy {
  const origins = new Map<Node, Text>();
  // A copy of a document is a document.
  const document = page.cloneNode(true) as Document;
  prepare(page, document, origins);
  const { body } = document;
  if (body) {
    // Most pages are taken apart once, so the second copy is made when it is wanted.
    Object.defineProperty(body, 'innerHTML', {
      get: () => '',
      set() {
        // Imported by the inert document: cloned in the page's own, it would load images and run constructors.
        const again = document.importNode(page.body, true);
        prepare(page.body, again, origins);
        body.replaceChildren(...again.childNodes);
        onRestore();
      },
    });
  }
  return { document, originOf: (copy) => origins.get(copy) };
}

type Root = Document | Element;

function prepare(page: Root, copy: Root, origins: Map<Node, Text>): void {
  pairTexts(page, copy, origins);
  fillHosts(page, copy, origins);
  for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
  for (const link of copy.querySelectorAll('a[href^="javascript:"]')) link.removeAttribute('href');
  showProse(copy);
}

/** What a page says about itself in JSON-LD, Readability reads too. */
const LEFT_OUT =
  '[contenteditable]:not([contenteditable="false" i]), nav, style, noscript, template, script:not([type="application/ld+json" i])';

/** Notes for each text node of a copy which one of the model it stands for; both trees have the same shape. */
function pairTexts(model: Node, copy: Node, origins: Map<Node, Text>): void {
  const models = textsOf(model);
  const copies = textsOf(copy);
  for (;;) {
    const from = models.nextNode();
    const to = copies.nextNode();
    if (!from || !to) return;
    // The walkers show text nodes only.
    origins.set(to, from as Text);
  }
}

function textsOf(root: Node): TreeWalker {
  const document = root.ownerDocument ?? (root as Document);
  return document.createTreeWalker(root, TEXT_NODES);
}

/** `NodeFilter.SHOW_TEXT`: the constant's own name is missing where jsdom lends no globals. */
const TEXT_NODES = 4;

/** Puts into the copy of each host of an open shadow root what the root shows. */
function fillHosts(page: Root, copy: Root, origins: Map<Node, Text>): void {
  const hosts = openShadowHosts(page);
  if (hosts.length === 0) return;
  const models = [...page.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  for (const host of hosts) {
    const place = copies[models.indexOf(host)];
    if (place) fillHost(host, place, origins);
  }
}

function fillHost(host: Element, place: Element, origins: Map<Node, Text>): void {
  const { shadowRoot } = host;
  const document = place.ownerDocument;
  if (!shadowRoot || !document) return;
  const light = new Map([...host.childNodes].map((child, index) => [child, place.childNodes[index]] as const));
  // A shadow root itself cannot be imported.
  const inside = document.createElement('div');
  for (const child of shadowRoot.childNodes) inside.append(document.importNode(child, true));
  pairTexts(shadowRoot, inside, origins);
  const models = [...shadowRoot.querySelectorAll('*')];
  const copies = [...inside.querySelectorAll('*')];
  for (const inner of openShadowHosts(shadowRoot)) {
    const innerPlace = copies[models.indexOf(inner)];
    if (innerPlace) fillHost(inner, innerPlace, origins);
  }
  shadowRoot.querySelectorAll('slot').forEach((slot) => {
    const assigned = slot.assignedNodes().flatMap((node) => light.get(node as ChildNode) ?? []);
    if (assigned.length > 0) copies[models.indexOf(slot)]?.replaceChildren(...assigned);
  });
  place.replaceChildren(...inside.childNodes);
}

/** Undoes what hides an element that holds paragraphs: the rest of a story behind a button, a page behind its splash screen. */
function showProse(copy: Root): void {
  for (const hidden of copy.querySelectorAll(HIDDEN)) {
    const paragraphs = hidden.localName === 'p' ? [hidden] : [...hidden.querySelectorAll('p')];
    if (!paragraphs.some(({ textContent }) => (textContent ?? '').length >= PROSE)) continue;
    hidden.removeAttribute('hidden');
    hidden.removeAttribute('aria-hidden');
    hidden.removeAttribute('style');
  }
}

const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display" i], [style*="visibility" i]';

/** UTF-16 code units from which on a paragraph is prose; Readability's own figure. */
const PROSE = 140;
