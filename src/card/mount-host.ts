import content from '../ui/content.css?inline';
import tokens from '../ui/tokens.css?inline';
import { wearLanguage } from '../ui/wear-language.ts';
import cardStyle from './card.css?inline';
import { HOST_NAME } from './host-name.ts';

/** What the page gets to hold a card: one element, whose content it cannot see. */
export type Host = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the card is rendered. */
  readonly mount: HTMLElement;
};

/**
 * Puts an element into the top layer, as the last child of `<html>`, or of the page's open modal dialog or what fills the screen, outside of
 * which everything is inert.
 * Events that happen in it end there, except in listeners that capture. The Tab key comes to it last, or before anything of the page that says
 * nothing else, though it stands at the end all the same. Undefined where the document cannot have it.
 */
export function mountHost(document: Document, { order = 'last' }: { readonly order?: 'first' | 'last' } = {}): Host | undefined {
  const element = document.createElement(HOST_NAME);
  if (!(element instanceof HTMLElement)) return undefined;
  wearLanguage(element);
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: order === 'first' });
  if (order === 'first') element.tabIndex = 1;
  const mount = document.createElement('div');
  root.append(mount);
  addStyles(root, tokens + content + cardStyle);
  for (const name of ENDING_HERE) root.addEventListener(name, stopPropagation, { passive: true });
  element.popover = 'manual';
  const parent = [...document.querySelectorAll('dialog:modal, :fullscreen')].at(-1) ?? document.documentElement;
  parent.append(element);
  if (!element.isConnected) return undefined;
  element.showPopover();
  return { element, root, mount };
}

/**
 * The policy of the extension's own pages takes no style element; a content script of Firefox cannot assign adoptedStyleSheets before 153
 * (bug 1751346), and there the page's policy does not apply.
 */
function addStyles(root: ShadowRoot, css: string): void {
  if (root.ownerDocument.location?.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.prepend(style);
}

/** A page that listens for keys, or for clicks outside of its own menus, means none of those in the card. */
const ENDING_HERE = [
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'touchmove',
  'wheel',
] as const;

function stopPropagation(event: Event): void {
  event.stopPropagation();
}
