import type { PageServer } from '../../src/commands/serve-pages.ts';

/** Whatever a page asks for stands on a host of its own. */
const HOST = 'asked.example';

/** Running text, so that there is an article around what is asked for. */
const FILLER = `<p>${'The rest of this paragraph names nobody and is here for its length, with commas, with full stops, so that it is read. '.repeat(4)}</p>`;

/** An article with every way to ask for something, or to run something, that HTML has, but for a refresh, which would leave the page. Two names in it are known. */
export const ASKING_BODY = `<body onload="${runs('body')}" background="${wanted('background')}"><base href="${wanted('base/')}"><main><article><h1>A page</h1>${FILLER}
<p>Donald Trump met Vladimir Putin <img src="${wanted('img')}" onload="${runs('img')}"> at noon.</p>
<p>It <img src="data:,nothing" onerror="${runs('onerror')}"> was said <picture><source srcset="${wanted('source')}"><img srcset="${wanted('srcset')} 1x"></picture> twice.</p>
<svg onload="${runs('svg')}"><image href="${wanted('svg-image')}"></image><script>${runs('svg-script')}</script></svg>
<iframe src="${wanted('iframe')}"></iframe><iframe srcdoc="&lt;img src='${wanted('srcdoc')}'&gt;"></iframe>
<object data="${wanted('object')}"></object><embed src="${wanted('embed')}">
<video src="${wanted('video')}" poster="${wanted('poster')}" autoplay></video><audio src="${wanted('audio')}" autoplay></audio>
<input type="image" src="${wanted('input')}"><input autofocus onfocus="${runs('autofocus')}">
<link rel="stylesheet" href="${wanted('stylesheet')}"><link rel="preload" as="image" href="${wanted('preload')}"><link rel="icon" href="${wanted('icon')}">
<style>@import '${wanted('import')}'; p { background: url('${wanted('style')}'); }</style><p style="background: url('${wanted('style-attribute')}')">Styled.</p>
<script src="${wanted('script')}"></script><script>${runs('script')}</script><details open ontoggle="${runs('toggle')}">Open</details>
${FILLER}</article></main></body>`;

/** What was asked for since there were so many requests. */
export function askedFor({ requests }: PageServer, since: number): readonly string[] {
  return requests.slice(since).filter((request) => new URL(request).hostname === HOST);
}

function wanted(what: string): string {
  return `https://${HOST}/${what}`;
}

function runs(what: string): string {
  return `window.ran = '${what}'; new Image().src = '${wanted(`by-${what}`)}'`;
}
