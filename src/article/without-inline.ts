/**
 * Takes from HTML what the policy of our own pages would have the browser complain of, though nobody ever sees or runs any of it: styles, event
 * handlers, and the base of its addresses. An element that its own style hides says so with `hidden` instead, as whoever looks for the article
 * asks for that much. Expects HTML as a browser writes it out, without code in it; no element is added or taken away.
 */
export function withoutInline(html: string): string {
  return html.replace(STYLE, '<script type="text/css"></script>').replace(TAG, (tag, base?: string) => {
    const hides = !/\shidden=/.test(tag);
    return tag.replace(ATTRIBUTE, (attribute, key: string, value: string) => {
      if (key === 'style') return hides && isHiding(value) ? ' hidden=""' : '';
      return (key.startsWith('on') && /^[a-z]+$/.test(key)) || (base !== undefined && key === 'href') ? '' : attribute;
    });
  });
}

const STYLE = /<style(?:\s[^<>]*)?><\/style>/g;

/** A start tag that may have any of it; `<` and `>` within a value are written as entities. */
const TAG = /<[a-z][^<>]*?\s(?:style|on[a-z]+)="[^<>]*>|<(base)\s[^<>]*>/g;

/** Quotation marks within a value are written as entities. */
const ATTRIBUTE = /\s([^\s=]+)="([^"]*)"/g;

/** Whether the last word of a style on either property is that there is nothing to be seen. */
function isHiding(style: string): boolean {
  const [display = '', visibility = ''] = ['display', 'visibility'].map(
    (property) => Array.from(style.matchAll(new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*(\\w+)`, 'gi'))).at(-1)?.[1],
  );
  return display.toLowerCase() === 'none' || visibility.toLowerCase() === 'hidden';
}
