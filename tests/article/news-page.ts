import { JSDOM } from 'jsdom';

/** Four sentences, enough for Readability to take a paragraph for text. */
export const FILLER =
  'The delegations met in the morning, spoke for two hours, and parted without a word to the press. Nobody had expected more, said a diplomat, ' +
  'who asked not to be named. The talks go on next week, in the same hall, with the same people. Until then, both sides will keep to what was agreed in spring.';

/** A document with this in its head and body, at this address. */
export function pageOf(
  body: string,
  { head = '', url = 'https://news.example/2018/07/16/talks-end-without-a-result.html' } = {},
): Document {
  return new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { url }).window.document;
}

/** A page whose article has this inside, between paragraphs that make it an article. */
export function articleOf(inside: string, options: { head?: string; url?: string } = {}): Document {
  const filler = `<p>${FILLER}</p>`;
  return pageOf(`<nav><a href="/">Home</a></nav><article>${filler}${filler}${inside}${filler}</article>`, options);
}
