import { expect, it } from 'vitest';
import { PLACE, takeSnapshot } from '../../src/article/take-snapshot.ts';
import { pageOf } from './news-page.ts';
import { scriptedPage } from './read-through.ts';

function take(document: Document, isNumbered = false) {
  const taken = takeSnapshot(document, { isNumbered });
  if (!taken) throw new Error('too much');
  return taken;
}

it('takes the body as it is, and of the head what it says of the page', () => {
  const head =
    '<meta name="a" content="b"><title>T</title><script>run()</script><style>p{}</style><link rel="stylesheet" href="/a.css">' +
    '<link rel="canonical" href="/c"><script type="application/ld+json">{}</script>';
  const { snapshot } = take(pageOf('<p class="a">One &amp; <b>two</b><!-- three --></p>', { head, url: 'https://news.example/a?b#c' }));
  expect(snapshot).toEqual({
    address: 'https://news.example/a?b#c',
    isQuirky: false,
    head: '<meta name="a" content="b"><title>T</title><link rel="canonical" href="/c"><script type="application/ld+json">{}</script>',
    body: '<body><p class="a">One &amp; <b>two</b><!-- three --></p></body>',
    elements: 2,
    isNumbered: false,
  });
});

it('knows quirks mode, and stands a page without a head', () => {
  const document = scriptedPage('<p>One');
  document.head.remove();
  expect(take(document).snapshot).toMatchObject({ isQuirky: true, head: '' });
});

it('leaves code out where there is much of it, and no element with it', () => {
  const code = `state = "${'x'.repeat(500_000)}"`;
  const json = '<script type="application/ld+json">{}</script>';
  const document = pageOf(`<p>One</p><script id="state">${code}</script><style>p{}</style>${json}<p>two</p>`);
  const { snapshot, elementAt } = take(document);
  expect(snapshot).toMatchObject({
    body: `<body><p>One</p><script id="state"></script><style></style>${json}<p>two</p></body>`,
    elements: 5,
  });
  expect(elementAt(5)).toBe(document.body.lastElementChild);
  expect(document.querySelector('#state')?.textContent).toBe(code);
});

it('says before each text where it stands, where that is wanted', () => {
  const document = pageOf('One<p>two<!-- x -->three</p>\n <pre></pre>four<script>"five"</script><textarea>six</textarea>');
  document.querySelector('pre')?.append('sev', 'en');
  const at = (place: string) => `<${PLACE} ${PLACE}="${place}"></${PLACE}>`;
  expect(take(document, true).snapshot).toMatchObject({
    body:
      `<body ${PLACE}="0">${at('0 0')}One<p ${PLACE}="1">${at('1 0')}two<!-- x -->${at('1 1')}three</p>\n ` +
      `<pre ${PLACE}="2">${at('2 0')}seven</pre>${at('0 2')}four<script>"five"</script><textarea>six</textarea></body>`,
    elements: 4,
    isNumbered: true,
  });
});

it.each([false, true])('finds the elements again, whatever becomes of the page (numbered: %s)', (isNumbered) => {
  const document = pageOf('<p>One <b>two</b></p><template><i>no</i></template><p>three</p>');
  const [first, second] = document.querySelectorAll('p');
  const { elementAt } = take(document, isNumbered);
  document.body.prepend(document.createElement('aside'));
  first?.remove();
  expect([0, 1, 2, 3, 4].map(elementAt)).toEqual([
    document.body,
    first,
    first?.firstElementChild,
    document.querySelector('template'),
    second,
  ]);
  expect([elementAt(5), elementAt(-1), elementAt(0.5)]).toEqual([undefined, undefined, undefined]);
});

it.each([false, true])('leaves the page as it was, and runs nothing of it (numbered: %s)', (isNumbered) => {
  const document = scriptedPage(
    `<!doctype html><head><script>window.ran = []</script></head><body onload="ran.push('load')"><p>One<script>ran.push('script')</script></p>
    <script>customElements.define('x-y', class extends HTMLElement {
      constructor() { super(); ran.push('made'); }
      connectedCallback() { ran.push('put in'); }
      adoptedCallback() { ran.push('adopted'); }
    })</script><x-y>two</x-y><img src="/a.png" onerror="ran.push('image')"></body>`,
  );
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  const before = { html: document.documentElement.outerHTML, ran: String(Reflect.get(window, 'ran')) };
  expect(before.ran).toBe('script,made,put in');
  const changes = new window.MutationObserver(() => undefined);
  changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  take(document, isNumbered);
  expect(changes.takeRecords()).toEqual([]);
  expect({ html: document.documentElement.outerHTML, ran: String(Reflect.get(window, 'ran')) }).toEqual(before);
});

it('takes no more than is looked at', () => {
  const paragraphs = (count: number) => pageOf(`<p>${'a'.repeat(90)}</p>`.repeat(count));
  const most = paragraphs(41_000);
  expect(takeSnapshot(most)).toBeDefined();
  // Numbers take their place, too.
  expect(takeSnapshot(most, { isNumbered: true })).toBeUndefined();
  expect(takeSnapshot(paragraphs(42_000))).toBeUndefined();
});
