import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSnapshot } from '../../src/article/open-snapshot.ts';
import { readSnapshot } from '../../src/article/read-snapshot.ts';
import { takeSnapshot } from '../../src/article/take-snapshot.ts';
import { articleOf, FILLER, pageOf } from './news-page.ts';
import { parse, readThrough, scriptedPage } from './read-through.ts';

/*
 * jsdom writes `<` and `>` in attributes out as they are, where the browsers that this is for write entities. So no page here has any, save
 * in the code that goes before anybody looks.
 */

/** A page whose story a script has changed. */
function builtBy(script: (story: Element, make: (name: string, ...children: (Node | string)[]) => Element) => void, inside = ''): Document {
  const document = articleOf(`<div class="story">${inside}</div>`);
  const story = document.querySelector('.story');
  if (!story) throw new Error('no story');
  script(story, (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  });
  return document;
}

/** The live text under each word of the article, in its order; null where it is not led back. */
function wordsLedBack(document: Document): readonly (readonly [word: string, live: string | null])[] {
  const { page } = readThrough(document);
  return Array.from(page.article.text.matchAll(/\S+/g), (word) => {
    const range = page.rangeOf({ start: word.index, end: word.index + word[0].length });
    return [word[0], range && document.contains(range.startContainer) ? String(range) : null];
  });
}

type Nested = {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly says: string;
  readonly children: readonly Nested[];
};

const CODE: readonly string[] = ['script', 'style', 'noscript', 'iframe'];

/** Elements that nest in any way. */
const { nested } = fc.letrec<{ nested: Nested }>((tie) => ({
  nested: fc.record({
    tag: fc.constantFrom('div', 'section', 'span', 'x-y', 'div', 'section', ...CODE),
    attributes: fc.array(
      fc.tuple(
        fc.constantFrom('style', 'class', 'onclick', 'data-on', 'hidden', 'href', 'x:style', 'on'),
        fc.constantFrom('', 'a', 'display: none', 'visibility:hidden', ' style="a" onclick="b" ', "'c'", 'd=e&f;\n', '\u00a0'),
      ),
      { maxLength: 3 },
    ),
    says: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '&', '"', '=', 'style="', '<', '>', 'é'), maxLength: 6 }),
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('nested'), { maxLength: 3 })),
  }),
}));

function open(document: Document, { isNumbered = false } = {}) {
  const taken = takeSnapshot(document, { isNumbered });
  if (!taken) throw new Error('too much');
  return openSnapshot(taken.snapshot, parse);
}

const PLAIN: readonly (readonly [name: string, page: () => Document])[] = [
  ['a plain page', () => pageOf('<main><p>One <b>two</b></p>\n<!-- three -->four</main>\n')],
  ['a page without a doctype, in which tables stand in paragraphs', () => scriptedPage('<body><p>One<table><tr><td>two</table>')],
  ['a body with attributes', () => scriptedPage('<!doctype html><body class="a &quot;b&quot;" data-c="&amp;">One')],
  ['code with tags in it', () => scriptedPage('<!doctype html><body><script>"<p>one</p><!-- "</script><style>/* <b> */</style>two')],
  [
    'what is for browsers without scripts and frames, with tags in it',
    () => scriptedPage('<!doctype html><body><noscript><p>one</p><img src="/a.png"></noscript><iframe><b>two</b></iframe>three'),
  ],
  ['comments with tags in them', () => pageOf('<!-- <script> --><p>one</p><!-- </script><p> -->')],
  ['templates', () => pageOf('<template><p>one</p><script>two()</script></template><p>three</p>')],
  ['drawings and formulas', () => pageOf('<svg viewBox="0 0 1 1"><title>one</title><path d=""/></svg><math><mi>x</mi></math>two')],
  ['controls', () => pageOf('<textarea>&lt;b&gt;</textarea><select><option>one</option></select><input value="two">')],
  ['texts side by side', () => builtBy((story) => story.append('one ', 'two', '', ' three'))],
  ['texts that end in line breaks of another kind', () => pageOf('one&#13;\ntwo&#13;three')],
  ['characters that parsers drop', () => builtBy((story) => story.append('one\0two'))],
  ['halves of characters', () => builtBy((story) => story.append('one \ud83d two \ude00 three'))],
  ['non-breaking spaces', () => pageOf('<p title="a&nbsp;b">one&nbsp;two</p>')],
  ['a line break first in preformatted text', () => pageOf('<pre class="a">\n\n  one\n</pre><textarea>\n\ntwo</textarea>')],
  ['elements of its own making', () => pageOf('<x-teaser>one</x-teaser><p><x-ad></x-ad>two</p>')],
];

/** What HTML would not nest so; only scripts do. */
const NESTED_OTHERWISE: readonly (readonly [name: string, page: () => Document])[] = [
  [
    'a paragraph in a paragraph',
    () =>
      builtBy((story, make) =>
        story.append(make('p', 'one, ', make('b', 'two'), make('p', 'three, ', make('i', 'four')), 'five, and six')),
      ),
  ],
  [
    'a block in a paragraph',
    () => builtBy((story, make) => story.append(make('p', 'one, ', make('div', 'two'), 'three ', make('b', 'four'), ' five'))),
  ],
  ['a list in a paragraph', () => builtBy((story, make) => story.append(make('p', 'one', make('ul', make('li', 'two')), 'three')))],
  [
    'a link in a link',
    () =>
      builtBy((story, make) =>
        story.append(make('p', link(make('a', 'one ', link(make('a', 'two ', make('b', 'three'))), ' four')), ' five')),
      ),
  ],
  [
    'a link in a block in a link',
    () =>
      builtBy((story, make) => story.append(link(make('a', 'one', make('div', 'two', link(make('a', 'three')), 'four'), 'five')), 'six')),
  ],
  [
    'a block between the rows of a table',
    () =>
      builtBy((story, make) =>
        story.append(
          make(
            'table',
            'one, and one more',
            make('div', 'two'),
            make('tbody', make('tr', make('td', 'three'), 'four'), make('p', 'five')),
            'six',
          ),
        ),
      ),
  ],
  ['an item in an item', () => builtBy((story, make) => story.append(make('ul', make('li', 'one', make('li', 'two'), 'three'))))],
  ['a heading in a heading', () => builtBy((story, make) => story.append(make('h2', 'one', make('h3', 'two'), 'three')))],
  [
    'a paragraph in a button',
    () => builtBy((story, make) => story.append(make('button', make('button', 'no')), make('p', 'one', make('p', 'two'), 'three'))),
  ],
  [
    'elements in code',
    () =>
      builtBy((story, make) => story.append(make('noscript', make('p', 'no')), make('iframe', make('b', 'no')), make('p', 'one, and two'))),
  ],
  [
    'elements of an HTML document that came with a script',
    () => {
      // Parsed where no script runs, as `DOMParser` does, and then made the page's own.
      const document = scriptedPage(`<!doctype html><body><article><p>${FILLER}</p><p>${FILLER}</p></article>`);
      const came = parse('<body><noscript><img src="/a.png"></noscript><p>one, and two</p>').body;
      document.querySelector('article')?.append(...Array.from(came.childNodes, (node) => document.importNode(node, true)));
      return document;
    },
  ],
  [
    'elements in a template, beside its content',
    () => builtBy((story, make) => story.append(make('template', make('p', 'no')), make('p', 'one, and two'))),
  ],
  [
    'a style in a drawing, with elements',
    () =>
      builtBy(
        (story) => story.querySelector('style')?.append(story.ownerDocument.createElement('i')),
        '<svg><style></style></svg><p>one, and two</p>',
      ),
  ],
  [
    'a comment that ends early',
    () => builtBy((story, make) => story.append(story.ownerDocument.createComment('> no '), make('br'), 'two, and three')),
  ],
  [
    'a script that says its own end',
    () => builtBy((story, make) => story.append(make('script', '"</script><b>no</b>"'), 'two, and three')),
  ],
  ['elements in a title', () => builtBy((story, make) => story.append(make('p', 'one', make('p', 'two')), make('title', 'no')))],
];

describe('openSnapshot', () => {
  it.each(PLAIN)('opens %s', (_, page) => {
    const document = page();
    const opened = open(document);
    expect(opened).toBeDefined();
    expect(opened?.document.compatMode).toBe(document.compatMode);
  });

  it.each(NESTED_OTHERWISE)('opens %s only where it is numbered', (_, page) => {
    const document = page();
    expect(open(document)).toBeUndefined();
    expect(open(document, { isNumbered: true })).toBeDefined();
  });

  it('needs no numbers for what nests as HTML does', () => {
    const document = scriptedPage('<!doctype html><body>');
    // In a document of its own, so that none of it runs.
    const inert = document.implementation.createHTMLDocument('');
    const build = ({ tag, attributes, says, children }: Nested): Node => {
      const element = inert.createElement(tag);
      for (const [name, value] of attributes) element.setAttribute(name, value);
      element.append(says, ...(CODE.includes(tag) ? [] : children.map(build)));
      return element;
    };
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 5 }), (trees) => {
        inert.body.replaceChildren(...trees.map(build));
        const scripted = document.createElement('body');
        for (const node of Array.from(inert.body.childNodes)) scripted.append(document.importNode(node, true));
        const body = scripted.outerHTML;
        const elements = scripted.querySelectorAll('*').length;
        const snapshot = { address: '', isQuirky: false, head: '', body, elements, isNumbered: false };
        expect(openSnapshot(snapshot, parse), body).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('opens what is nested deeper than HTML nests only where it is numbered', () => {
    // As in browsers; jsdom's parser knows no bounds.
    const bounded = (html: string) => flatten(parse(html), 512);
    const document = builtBy((story, make) => {
      let place = story;
      for (let depth = 0; depth < 600; depth++) place = place.appendChild(make('div'));
      place.append('one');
      story.append('two');
    });
    const [plain, numbered] = [false, true].map((isNumbered) => {
      const taken = takeSnapshot(document, { isNumbered });
      return taken && openSnapshot(taken.snapshot, bounded);
    });
    expect(plain).toBeUndefined();
    const texts = [...textsOf(numbered?.document.body)].filter(({ data }) => data === 'one' || data === 'two');
    const numberOf = (text: string) =>
      [document.body, ...document.body.querySelectorAll('*')].findIndex((one) => one.lastChild?.nodeValue === text);
    expect(texts.map((text) => numbered?.placeOf(text))).toEqual([
      [numberOf('one'), 0, 0],
      [numberOf('two'), 1, 0],
    ]);
  });

  it('leaves of the page what it says of itself, and of its code nothing', () => {
    const says = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>';
    const opened = open(pageOf(`${says}<script>run()</script><p>One</p>`, { head: `<title>T</title><script>run()</script>${says}` }));
    const scripts = [...(opened?.document.scripts ?? [])];
    expect(scripts.map(({ textContent }) => textContent)).toEqual(['{"@type": "NewsArticle"}', '{"@type": "NewsArticle"}', '']);
    expect(opened?.document.title).toBe('T');
  });

  it('knows nothing of what the page does not have', () => {
    for (const isNumbered of [false, true]) {
      const opened = open(pageOf('<p>One</p>', { head: '<title>T</title>' }), { isNumbered });
      const texts = [...textsOf(opened?.document)];
      expect(texts.map((text) => opened?.placeOf(text))).toEqual([undefined, [1, 0, 0]]);
      expect(opened?.placeOf(parse('two').createTextNode('two'))).toBeUndefined();
    }
  });

  it('takes no copy of the page for another one', () => {
    const taken = takeSnapshot(pageOf('<p>One</p>'));
    if (!taken) throw new Error('too much');
    expect(openSnapshot({ ...taken.snapshot, elements: 2 }, parse)).toBeUndefined();
  });
});

describe('readSnapshot', () => {
  it('asks for numbers only where they are needed', () => {
    const answers = [articleOf(''), builtBy((story, make) => story.append(make('p', make('p', 'one'))))].map((document) => {
      const taken = takeSnapshot(document);
      return taken && readSnapshot(taken.snapshot, { isJudged: false, parse }).state;
    });
    expect(answers).toEqual(['read', 'unnumbered']);
  });

  it('judges the page itself, by its address, unless somebody has', () => {
    const taken = takeSnapshot(articleOf('', { url: 'https://news.example/about' }));
    if (!taken) throw new Error('too much');
    expect(readSnapshot(taken.snapshot, { isJudged: false, parse })).toEqual({ state: 'not-an-article' });
    expect(readSnapshot(taken.snapshot, { isJudged: true, parse }).state).toBe('read');
    const named = { ...taken.snapshot, address: 'https://news.example/2018/07/16/talks' };
    expect(readSnapshot(named, { isJudged: false, parse })).toMatchObject({ state: 'read', article: { date: '2018-07-16' } });
  });

  it('finds no article where there is no text', () => {
    const taken = takeSnapshot(pageOf(''));
    expect(taken && readSnapshot(taken.snapshot, { isJudged: true, parse })).toEqual({ state: 'not-an-article' });
  });
});

describe('a word of the article leads back to the page', () => {
  it.each<[string, () => Document, string]>([
    ['with comments between its texts', () => articleOf('<p>one<!-- x -->two <!-- y -->three</p>'), 'onetwo three'],
    [
      'with texts side by side',
      () => builtBy((story) => story.append('one ', 'tw', '', 'o', ' three, and so on')),
      'one two three, and so on',
    ],
    ['with line breaks of another kind', () => articleOf('<p>one&#13;\ntwo&#13;three&#13;&#13;four</p>'), 'one two three four'],
    ['with a line break first in preformatted text', () => articleOf('<pre>\n\n  one\n two</pre>'), 'one two'],
    [
      'with halves of characters',
      () => builtBy((story) => story.append('one \ud83dtwo three, and so on')),
      'one \ud83dtwo three, and so on',
    ],
    ['with characters outside the first plane', () => articleOf('<p>🇫🇮 one 𝒜𝒷 two</p>'), '🇫🇮 one 𝒜𝒷 two'],
    ['after code', () => articleOf('<p>one <script>"<b>"</script><style>b{}</style>two</p>'), 'one two'],
    [
      'after characters that parsers drop',
      () => builtBy((story) => story.append('one\0two\r\nthree, and so on')),
      'one two three, and so on',
    ],
    ['after templates', () => articleOf('<p>one <template><b>no</b></template>two</p>'), 'one two'],
    [
      'in quirks mode',
      () => scriptedPage(`<body><article><p>${FILLER}<p>${FILLER}<p>one, two<table><tr><td>three</table></article>`),
      'one, two three',
    ],
  ])('%s', (_, page, story) => {
    const words = wordsLedBack(page());
    // White space is the page's own.
    expect(words.map(([, live]) => live?.replace(/\s+/g, ''))).toEqual(words.map(([word]) => word));
    expect(words.map(([word]) => word).join(' ')).toContain(story);
  });

  it.each(NESTED_OTHERWISE)('where a script has made %s', (_, page) => {
    const words = wordsLedBack(page()).filter(([word]) => /^(?:one|two|three|four|five|six)\b/.test(word));
    expect(words.length).toBeGreaterThan(0);
    for (const [word, live] of words) expect(live, word).toBe(word);
  });

  it('where the parser has put a long text into several text nodes', () => {
    // As Chromium's does with those of more than 65,536 characters.
    const document = articleOf('<p>one<i>two</i> three, and four, and five</p>');
    for (const isNumbered of [false, true]) {
      const taken = takeSnapshot(document, { isNumbered });
      if (!taken) throw new Error('too much');
      const split = (html: string) => {
        const parsed = parse(html);
        for (const text of textsOf(parsed.body)) {
          for (let rest = text; rest.length > 7; ) rest = rest.splitText(7);
        }
        return parsed;
      };
      const opened = openSnapshot(taken.snapshot, split);
      const places = [...textsOf(opened?.document.querySelector('article p:nth-of-type(3)'))].map((text) => [
        text.data,
        opened?.placeOf(text),
      ]);
      const [p, i] = ['p:nth-of-type(3)', 'i'].map(
        (selector) => [...document.body.querySelectorAll('*')].findIndex((one) => one.matches(selector)) + 1,
      );
      expect(places).toEqual([
        ['one', [p, 0, 0]],
        ['two', [i, 0, 0]],
        [' three,', [p, 1, 0]],
        [' and fo', [p, 1, 7]],
        ['ur, and', [p, 1, 14]],
        [' five', [p, 1, 21]],
      ]);
    }
  });

  type Tree =
    | { readonly tag: string; readonly children: readonly Tree[] }
    | { readonly comment: string }
    | { readonly script: string }
    | string;
  const TAGS = 'div section p ul li blockquote table tr td b i a span em pre'.split(' ');

  // Few of these trees nest as HTML would, so that both ways are gone.
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.string({
        unit: fc.constantFrom('a', 'é', ' ', '\n', '\r', '<', '>', '&', '\u00a0', '\u00ad', '\ud83d', '😀'),
        maxLength: 8,
      }),
      fc.record({ comment: fc.constantFrom('', ' a ', '<p>', ' <script> ') }),
      fc.record({ script: fc.constantFrom('', '"<p>"', '<!-- "</p>"') }),
      fc.record({
        tag: fc.constantFrom(...TAGS),
        children: fc.array(tie('tree'), { maxLength: 5 }),
      }),
    ),
  }));

  it('whatever is in the page', () => {
    const seen = { plain: 0, numbered: 0 };
    // One page for all, as each takes a window.
    const document = builtBy(() => undefined);
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (trees) => {
        let texts = 0;
        const build = (one: Tree): Node => {
          // Each text has a word that no other has, so that no range is right by chance.
          if (typeof one === 'string') return document.createTextNode(`${one}w${texts++}w${one}`);
          if ('comment' in one) return document.createComment(one.comment);
          const element = document.createElement('script' in one ? 'script' : one.tag);
          element.append(...('script' in one ? [one.script] : one.children.map(build)));
          return element;
        };
        document.querySelector('.story')?.replaceChildren(...trees.map(build));
        const { page, read, taken } = readThrough(document);
        seen[taken.snapshot.isNumbered ? 'numbered' : 'plain']++;
        const { text } = read.article;
        let covered = '';
        for (const [, , , start, length] of read.runs) {
          const range = page.rangeOf({ start, end: start + length });
          const live = String(range).replace(/\s/g, ' ');
          expect(live).toBe(text.slice(start, start + length));
          covered = covered.padEnd(start) + live;
        }
        expect(covered).toBe(text.replaceAll('\n', ' '));
      }),
      { numRuns: 100 },
    );
    expect(Math.min(seen.plain, seen.numbered)).toBeGreaterThan(5);
  });
});

function link(element: Element): Element {
  element.setAttribute('href', '/');
  return element;
}

function* textsOf(root: Node | null | undefined): Iterable<Text> {
  for (const node of Array.from(root?.childNodes ?? [])) {
    // A node of this type is a text.
    if (node.nodeType === node.TEXT_NODE) yield node as Text;
    else yield* textsOf(node);
  }
}

/** Has no element deeper than this: it stands after its parent instead, and texts stay where they are. */
function flatten(document: Document, deepest: number): Document {
  const walk = (element: Element, depth: number) => {
    for (const child of Array.from(element.children).reverse()) {
      if (depth >= deepest) element.after(child);
      walk(child, Math.min(depth + 1, deepest));
    }
  };
  walk(document.documentElement, 1);
  return document;
}
