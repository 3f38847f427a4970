/** A release of the changelog, its Markdown taken apart into plain lines. */
export type Release = {
  readonly name: string;
  readonly lines: readonly { readonly is: 'heading' | 'item' | 'paragraph'; readonly text: string }[];
};

/** The releases of a changelog in the form of Keep a Changelog, in its order. Links are reduced to their words. */
export function readChangelog(markdown: string): readonly Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...rest] = part.split('\n');
      // A line that begins with no mark of its own goes on with the one before it.
      const blocks = rest.join('\n').split(/\n(?=\s*(?:[-*] |#|$))|\n\s*\n/m);
      return {
        name: plain(name).replace(/[[\]]/g, ''),
        lines: blocks
          .map((block) => plain(block))
          .filter((text) => text !== '')
          .map(lineOf),
      };
    });
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]{1,2}(\S[^`*]*?)[`*]{1,2}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function lineOf(text: string): Release['lines'][number] {
  if (text.startsWith('#')) return { is: 'heading', text: text.replace(/^#+ */, '') };
  if (/^[-*] /.test(text)) return { is: 'item', text: text.slice(2) };
  return { is: 'paragraph', text };
}
