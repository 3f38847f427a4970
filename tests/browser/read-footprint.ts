import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../src/commands/find-browser.ts';

/** What a page is to its own scripts and to its reader's tools. What is long is given as a digest. */
export type Footprint = {
  /** Every node with its attributes, in templates and open shadow roots, too. */
  readonly elements: string;
  /** Its sheets, cookies, storage, history, title, focus, and the names in its global scope. */
  readonly surroundings: string;
  /** Boxes of its elements, and how far it scrolls. */
  readonly layout: string;
  /** What is selected when all of it is. */
  readonly selected: string;
  /** How often the browser's own search in the page finds each word. */
  readonly found: string;
  /** How much the layout has moved by itself, where the browser tells (Chromium). */
  readonly shifted: number;
};

/** Has every page that a tab opens from now on take its {@link Footprint}'s `elements` before any script of an extension can run. */
export async function watchFootprint(tab: Page): Promise<void> {
  await tab.evaluateOnNewDocument(`window.takeFootprint = ${TAKE}; window.digestElements = ${DIGEST_ELEMENTS};
    addEventListener('DOMContentLoaded', () => { window.elementsAtFirst = digestElements(); });`);
}

/** The elements as they were when the page had just been parsed. */
export async function elementsAtFirst(tab: Page): Promise<string> {
  return String(await tab.evaluate('window.elementsAtFirst'));
}

/**
 * Takes the footprint of the page in a tab that {@link watchFootprint} prepared, and how often its browser finds these words. Leaves nothing
 * selected or focused, the page at its top, and the pointer in its corner.
 */
export async function readFootprint(tab: Page, words: readonly string[]): Promise<Footprint> {
  await tab.mouse.move(0, 0);
  const taken: unknown = await tab.evaluate(`takeFootprint(${JSON.stringify(words)})`);
  // As TAKE gives it.
  return taken as Footprint;
}

/** Shows every screen of the page once, since pictures that load only when they are seen change the page's layout by themselves. */
export async function showAll(tab: Page): Promise<void> {
  await tab.evaluate(SHOW_ALL);
}

/** What a copy of the whole article puts onto the clipboard, as text and as HTML. */
export async function copyAll(
  tab: Page,
  { kind, inBrowserWindow }: { readonly kind: BrowserKind; inBrowserWindow(script: string): Promise<string> },
): Promise<string> {
  await tab.evaluate(
    `getSelection().selectAllChildren(document.querySelector('article, main') ?? document.body); document.execCommand('copy')`,
  );
  const copied = kind === 'firefox' ? await inBrowserWindow(FIREFOX_CLIPBOARD) : String(await tab.evaluate(CLIPBOARD));
  await tab.evaluate('getSelection().removeAllRanges()');
  return copied;
}

/**
 * What is on paper. Of Chromium 156 only the letters in their order, and how much is drawn besides: it cuts a line of text where a highlight
 * begins, even if that has no paint.
 */
export async function printAll(tab: Page, kind: BrowserKind): Promise<string> {
  const pdf = Buffer.from(await tab.pdf({ printBackground: true }));
  const drawn = streamsOf(pdf).filter((stream) => /\bBT\b/.test(stream));
  if (kind === 'firefox') return drawn.join('\n');
  const letters = drawn.flatMap((stream) => Array.from(stream.matchAll(/<([0-9A-Fa-f]+)>/g), ([, hex]) => hex)).join('');
  const paints = drawn.flatMap((stream) =>
    Array.from(stream.matchAll(/(?<=\s)(?:f\*?|[Ss]|[Bb]\*?|Do|sh)(?=\s)/g), ([operator]) => operator),
  );
  return `${letters} ${paints.length}`;
}

function streamsOf(pdf: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let start = pdf.indexOf('stream\n'); start >= 0; start = pdf.indexOf('stream\n', start + 1)) {
    if (pdf.subarray(start - 3, start).toString() === 'end') continue;
    try {
      streams.push(inflateSync(pdf.subarray(start + 'stream\n'.length, pdf.indexOf('endstream', start))).toString('latin1'));
    } catch {
      // A font, or something else that is not packed so.
    }
  }
  return streams;
}

const DIGEST = `(() => {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  return {
    add(text) {
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        one = Math.imul(one ^ unit, 0x9e3779b1);
        other = Math.imul(other ^ unit, 0x5f356495);
      }
      one = Math.imul(one ^ text.length, 0x9e3779b1);
      other = Math.imul(other ^ 0xffff, 0x5f356495);
    },
    end: () => (one >>> 0).toString(16) + (other >>> 0).toString(16),
  };
})()`;

const DIGEST_ELEMENTS = `() => {
  const digest = ${DIGEST};
  let count = 0;
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    count++;
    digest.add(node.nodeType + node.nodeName);
    if (node.nodeValue !== null) digest.add(node.nodeValue);
    if (node.attributes) for (const { name, value } of node.attributes) digest.add(name + '=' + value);
    if (node.shadowRoot) open.push(node.shadowRoot);
    if (node.content instanceof DocumentFragment) open.push(node.content);
    for (let child = node.lastChild; child; child = child.previousSibling) open.push(child);
  }
  return count + ' nodes, ' + digest.end();
}`;

const TAKE = `async (words) => {
  document.activeElement?.blur();
  // Showing a mark scrolls whatever it stands in.
  for (const element of document.querySelectorAll('*')) if (element.scrollTop || element.scrollLeft) element.scrollTo({ top: 0, left: 0, behavior: 'instant' });
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  // Once, and before the names in the global scope are read.
  window.shifts ??= [];
  if (!window.watchesShifts && PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    window.watchesShifts = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)));
    watchesShifts.observe({ type: 'layout-shift' });
  }
  const elements = digestElements();
  const globals = Object.getOwnPropertyNames(window).sort();
  const names = ${DIGEST};
  names.add(globals.join());
  const surroundings = JSON.stringify([
    document.styleSheets.length, document.adoptedStyleSheets.length, document.cookie, history.length, document.title, location.href,
    document.activeElement?.localName, globals.length, names.end(), Object.getOwnPropertyNames(document).join(),
    (() => { try { return Object.keys(localStorage).join() + Object.keys(sessionStorage).join(); } catch { return 'none'; } })(),
  ]);

  const boxes = ${DIGEST};
  const all = document.querySelectorAll('body, body *');
  const every = Math.ceil(all.length / 3000);
  for (let at = 0; at < all.length; at += every) {
    const { x, y, width, height } = all[at].getBoundingClientRect();
    boxes.add([x, y + scrollY, width, height].join());
  }
  const { scrollWidth, scrollHeight } = document.scrollingElement ?? document.documentElement;
  const layout = scrollWidth + ' x ' + scrollHeight + ', ' + boxes.end();

  const selection = getSelection();
  selection.selectAllChildren(document.body);
  const text = String(selection);
  const digest = ${DIGEST};
  digest.add(text);
  const selected = text.length + ' characters, ' + digest.end();

  const found = words.map((word) => {
    selection.collapse(document.body, 0);
    let hits = 0;
    while (hits < 20 && window.find(word, true, false, false, false, false, false)) hits++;
    return word + ' ' + hits;
  }).join(', ');
  selection.removeAllRanges();
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  return { elements, surroundings, layout, selected, found, shifted: shifts.reduce((sum, value) => sum + value, 0) };
}`;

const SHOW_ALL = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, left: 0, behavior: 'instant' });
    await frame();
  }
  await frame();
})()`;

const CLIPBOARD = `navigator.clipboard.read().then(([item]) =>
  Promise.all(item.types.map((type) => item.getType(type).then((blob) => blob.text()).then((text) => type + ': ' + text)))).then((all) => all.join('\\n'))`;

const FIREFOX_CLIPBOARD = `() => ['text/plain', 'text/html'].map((flavor) => {
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor(flavor);
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const data = {};
  try { transferable.getTransferData(flavor, data); } catch { return flavor + ': none'; }
  return flavor + ': ' + data.value.QueryInterface(Ci.nsISupportsString).data;
}).join('\\n')`;
