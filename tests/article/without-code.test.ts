import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { withoutCode } from '../../src/article/without-code.ts';
import { parse } from './read-through.ts';

it.each([
  ['a script', '<p>a</p><script src="/a.js" async="">var b = "<p>c</p>"</script>d', '<p>a</p><script src="/a.js" async=""></script>d'],
  ['a style', '<style>p > b { }</style>', '<style></style>'],
  ['what is for browsers without scripts', '<noscript><img src="/a.png"><p>b</p></noscript>', '<noscript></noscript>'],
  ['what is for browsers without frames', '<iframe src="/a"><p>b</p></iframe>', '<iframe src="/a"></iframe>'],
  ['what is for browsers of old', '<noembed><b></noembed><noframes><b></noframes>', '<noembed></noembed><noframes></noframes>'],
  ['text of old that looks like elements', '<xmp><script>a</script></xmp>b', '<xmp></xmp>b'],
  ['several, one by one', '<script>a</script>b<script>c</script>d', '<script></script>b<script></script>d'],
  ['code over several lines', '<style>\na\n</style>\nb', '<style></style>\nb'],
  ['code that names another element', '<script>"</style><style>"</script>a', '<script></script>a'],
  ['code in elements of other languages', '<svg><style>a &gt; b</style><path></path></svg>', '<svg><style></style><path></path></svg>'],
])('drops the content of %s', (_, html, left) => {
  expect(withoutCode(html)).toBe(left);
});

it.each([
  ['what a page says of itself', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
  ['the same among other attributes', '<script class="x" type="application/LD+JSON" data-y="z">{}</script>'],
  ['comments, whatever they hold', '<!-- <script> --><p>a</p><!-- </script> -->'],
  ['elements whose names only begin so', '<scripts>a</scripts><style-guide>b</style-guide>'],
  ['words that only look like code', '<p>&lt;script&gt;a&lt;/script&gt;</p>'],
  ['words in controls', '<textarea>&lt;style&gt;</textarea>'],
])('leaves %s', (_, html) => {
  expect(withoutCode(html)).toBe(html);
});

it('drops no less where a script says what is not JSON-LD', () => {
  expect(withoutCode('<script type="application/json">{}</script>')).toBe('<script type="application/json"></script>');
  expect(withoutCode('<script data-type="application/ld+json">{}</script>')).toBe('<script data-type="application/ld+json"></script>');
});

type Tree =
  | { readonly tag: string; readonly children: readonly Tree[] }
  | { readonly code: string; readonly says: string }
  | string
  | { readonly comment: string };

const CODE = ['script', 'style', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp'];

/** Trees that nest as their HTML does. A browser writes `<` and `>` in attributes as entities; jsdom does not yet, so that there are none here. */
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', '-', '!', '/', 'é') }),
    fc.record({ comment: fc.constantFrom('', ' <script> ', '</script>', '<style>', ' a - b ', '<p>') }),
    fc.record({
      code: fc.constantFrom(...CODE),
      says: fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '"', '--', '<b>', '</b>', '</p>', '<!-', '-->', '\n', '&lt;') }),
    }),
    fc.record({ tag: fc.constantFrom('div', 'span', 'section', 'b', 'em'), children: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));

it('leaves the page as it is, but for its code', () => {
  // With scripts, as in a browser: else what is in `noscript` would be written out as the text that it is not.
  const { document } = new JSDOM('', { runScripts: 'dangerously' }).window;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
      const live = document.createElement('body');
      const emptied = document.createElement('body');
      for (const one of trees) {
        live.append(build(document, one, 'with code'));
        emptied.append(build(document, one, 'without code'));
      }
      expect(parse(withoutCode(live.outerHTML)).body.outerHTML).toBe(emptied.outerHTML);
    }),
    { numRuns: 300 },
  );
});

function build(document: Document, tree: Tree, form: 'with code' | 'without code'): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if ('comment' in tree) return document.createComment(tree.comment);
  const element = document.createElement('code' in tree ? tree.code : tree.tag);
  if ('children' in tree) element.append(...tree.children.map((child) => build(document, child, form)));
  else {
    element.setAttribute('data-a', ' "quoted" & so on');
    if (form === 'with code') element.append(tree.says);
  }
  return element;
}
