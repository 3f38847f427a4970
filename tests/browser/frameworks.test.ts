import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually } from '../../src/commands/eventually.ts';
import { readCard, waitForCard } from '../../src/commands/read-card.ts';
import { clickMark, readMarks } from '../../src/commands/read-marks.ts';
import type { Reply } from '../../src/commands/serve-pages.ts';
import { useBrowser } from './open-browser.ts';

/*
 * Articles that a framework renders on its server, takes over in the page after our marks are painted, and keeps changing: development
 * builds, which say on the console when the page is not what they left. Both speak to the page through `window.app`:
 * hydrate, prepend, replace, reverse, remove.
 */

const require = createRequire(import.meta.url);

/** Text of a paragraph beside those that name somebody, long enough for an article. */
const FILLER =
  'The rest of this paragraph names nobody and is here for its length: an extractor looks for running text, with commas, with full stops, and with enough words between them that no one could take it for a list of links.';

/** What the article says at first, by the keys of its paragraphs. */
const STORY: readonly (readonly [key: string, text: string])[] = [
  ['one', `${FILLER} Donald Trump spoke first. ${FILLER}`],
  ['two', `${FILLER} Vladimir Putin answered him. ${FILLER}`],
  ['three', `${FILLER} In the Kremlin they were pleased. ${FILLER}`],
];
const NAMES = ['Donald Trump', 'Vladimir Putin', 'Kremlin'];

const react = {
  /** CommonJS, made into a script of its own. */
  script: () =>
    `window.process = { env: { NODE_ENV: 'development' } };
     const modules = { ${['react/cjs/react.development.js', 'scheduler/cjs/scheduler.development.js', 'react-dom/cjs/react-dom.development.js', 'react-dom/cjs/react-dom-client.development.js'].map((file) => `${JSON.stringify(file.split('/cjs/')[1]?.replace('.development.js', ''))}(module, exports, require) { ${readFileSync(moduleFile(file), 'utf8')} }`).join(',\n')} };
     const loaded = {};
     const load = (name) => {
       const key = name === 'react-dom/client' ? 'react-dom-client' : name;
       if (!loaded[key]) { loaded[key] = { exports: {} }; modules[key](loaded[key], loaded[key].exports, load); }
       return loaded[key].exports;
     };
     const React = load('react');
     const { hydrateRoot } = load('react-dom/client');
     ${REACT_APP}
     window.app = { hydrate: () => hydrateRoot(document.getElementById('root'), React.createElement(App, { story: window.story })) };`,
  html: () => {
    const React = require('react');
    const { renderToString } = require('react-dom/server');
    const app = new Function('React', 'window', `${REACT_APP}; return App`)(React, {});
    return String(renderToString(React.createElement(app, { story: STORY })));
  },
};

const REACT_APP = `
  function App({ story }) {
    const [paragraphs, change] = React.useState(story);
    React.useEffect(() => {
      Object.assign(window.app, {
        prepend: (key, text) => change((all) => [[key, text], ...all]),
        replace: (key, text) => change((all) => all.map((one) => (one[0] === key ? [key, text] : one))),
        reverse: () => change((all) => [...all].reverse()),
        remove: (key) => change((all) => all.filter((one) => one[0] !== key)),
        ready: true,
      });
    }, []);
    const e = React.createElement;
    return e('main', null, e('article', null, e('h1', null, 'A page'), e('p', { id: 'count' }, paragraphs.length, ' paragraphs'),
      paragraphs.map(([key, text]) => e('p', { key, 'data-key': key }, text, ' ', e('em', null, '(', key, ')')))));
  }`;

const vue = {
  script: () =>
    `${readFileSync(moduleFile('vue/dist/vue.global.js'), 'utf8')}
     ${VUE_APP}
     window.app = { hydrate: () => Vue.createSSRApp(makeApp(Vue, window.story)).mount('#root') };`,
  html: async () => {
    const Vue = require('vue');
    const { renderToString } = require('vue/server-renderer');
    const makeApp = new Function('window', `${VUE_APP}; return makeApp`)({});
    return String(await renderToString(Vue.createSSRApp(makeApp(Vue, STORY))));
  },
};

const VUE_APP = `
  const makeApp = ({ h, ref, onMounted }, story) => ({
    setup() {
      const paragraphs = ref([...story]);
      onMounted(() => Object.assign(window.app, {
        prepend: (key, text) => paragraphs.value.unshift([key, text]),
        replace: (key, text) => { paragraphs.value.find((one) => one[0] === key)[1] = text; },
        reverse: () => paragraphs.value.reverse(),
        remove: (key) => { paragraphs.value = paragraphs.value.filter((one) => one[0] !== key); },
        ready: true,
      }));
      return () => h('main', [h('article', [h('h1', 'A page'), h('p', { id: 'count' }, paragraphs.value.length + ' paragraphs'),
        ...paragraphs.value.map(([key, text]) => h('p', { key, 'data-key': key }, [text + ' ', h('em', '(' + key + ')')]))])]);
    },
  });`;

const FRAMEWORKS = { react, vue };
const made = new Map<string, Reply>();
for (const [name, { script, html }] of Object.entries(FRAMEWORKS)) {
  made.set(`/world/${name}-2025-06-03/`, { body: pageOf(name, await html()) });
  made.set(`/${name}.js`, { body: script() });
}
const browser = useBrowser((address) => made.get(address.pathname));

test.each(Object.keys(FRAMEWORKS))('%s takes over a page with marks and goes on changing it, without a word of complaint', async (name) => {
  const page = await browser.open(`https://www.reuters.com/world/${name}-2025-06-03/`);
  await marked(page, NAMES);
  await page.evaluate('app.hydrate(); undefined');
  await eventually('hydrated page', async () => page.evaluate('app.ready === true'));
  await marked(page, NAMES);
  await clickMark(page, 1);
  expect((await waitForCard(browser.driver, page)).title).toBe('Vladimir Putin');

  // Two at a time: a page that changes again and again is looked at less and less often.
  await act(page, `app.prepend('zero', ${JSON.stringify(`${FILLER} Lindsey Graham had asked for it. ${FILLER}`)})`);
  await act(page, `app.replace('one', ${JSON.stringify(`${FILLER} Richard Blumenthal spoke first, they say now. ${FILLER}`)})`);
  await marked(page, ['Lindsey Graham', 'Richard Blumenthal', 'Vladimir Putin', 'Kremlin']);
  expect(await keys(page)).toEqual(['zero', 'one', 'two', 'three']);

  await act(page, 'app.reverse()');
  await act(page, `app.remove('two')`);
  await marked(page, ['Kremlin', 'Richard Blumenthal', 'Lindsey Graham']);
  expect(await keys(page)).toEqual(['three', 'one', 'zero']);
  expect(await page.evaluate(`document.getElementById('count').textContent`)).toBe('3 paragraphs');
  await clickMark(page, 1);
  await eventually('card', async () => (await readCard(browser.driver, page))?.title === 'Richard Blumenthal');
  expect(await page.evaluate('complaints')).toEqual([]);
});

/** Has the framework change the page; at the moment that it has, no mark may stand on words other than its own. */
async function act(page: Page, script: string): Promise<void> {
  await page.evaluate(`${script}; undefined`);
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  for (const { text } of await readMarks(page)) expect(KNOWN).toContain(text);
}

const KNOWN = [...NAMES, 'Lindsey Graham', 'Richard Blumenthal'];

async function marked(page: Page, names: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  await eventually(`marks on ${names}`, async () => {
    last = (await readMarks(page)).map(({ text }) => text);
    return last.join() === names.join();
  }).catch((error: unknown) => {
    throw new Error(`${error} Marked: ${last.join()}`);
  });
}

async function keys(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('[data-key]')].map(({ dataset }) => dataset.key)`);
}

function moduleFile(path: string): string {
  const [name = '', ...rest] = path.split('/');
  return require.resolve(`${name}/package.json`).replace(/package\.json$/, rest.join('/'));
}

function pageOf(name: string, html: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A page","datePublished":"2025-06-03"}</script>
<script>
window.complaints = [];
for (const level of ['error', 'warn']) console[level] = (...words) => complaints.push(words.map(String).join(' '));
addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
window.story = ${JSON.stringify(STORY)};
</script></head><body><div id="root">${html}</div><script src="/${name}.js"></script></body></html>`;
}
