import { nextTask } from './next-task.ts';
import { openShadowHosts } from './open-shadow-hosts.ts';

/** What a page may hold at most to be looked at. */
export type PageLimits = {
  /** Elements in the document. */
  readonly elements: number;
  /** UTF-16 code units of text. */
  readonly units: number;
};

/**
 * The limits that readers get. The longest live blogs and court rulings met in the wild have some 15,000 elements and 500,000 characters;
 * beyond twice and four times that, looking takes so long that the page would be felt to hang.
 */
const PAGE_LIMITS: PageLimits = { elements: 30_000, units: 2_000_000 };

/**
 * The text of a page, whether it shows it now or not, its titles first: for asking whether anything in it is known, not for reading.
 * Blocks are not told apart, so that words of two may seem to stand side by side. Undefined where there is more than the limits let through.
 * A long page gets its turn in between.
 */
export async function pageText(document: Document, limits: PageLimits = PAGE_LIMITS): Promise<string | undefined> {
  if (document.getElementsByTagName('*').length > limits.elements) return undefined;
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const texts: string[] = [];
  for (const text of textsIn(document.body ?? document.documentElement)) {
    texts.push(text);
    if (texts.length % TEXTS_AT_ONCE === 0) await nextTask();
  }
  const text = texts.join('');
  return text.length > limits.units ? undefined : `${document.title}\n${title}\n${text}`;
}

/** Text nodes that are read in one task: a few milliseconds' worth, and more than a news page has. */
const TEXTS_AT_ONCE = 4000;

function* textsIn(root: Element | ShadowRoot): Generator<string> {
  const code = new Set<Node | null>();
  for (const { firstChild } of root.querySelectorAll('script, style, noscript, template')) code.add(firstChild);
  const nodes = root.ownerDocument.createTreeWalker(root, TEXT_NODES);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (code.has(node)) continue;
    const text = node.nodeValue ?? '';
    // A single letter is the beginning of a word that is drawn larger.
    yield text.length > 1 ? `${text} ` : text;
  }
  for (const { shadowRoot } of openShadowHosts(root)) if (shadowRoot) yield* textsIn(shadowRoot);
}

/** `NodeFilter.SHOW_TEXT`: the constant's own name is missing where jsdom lends no globals. */
const TEXT_NODES = 4;
