import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteChanges } from '../../src/article/note-changes.ts';

let window: JSDOM['window'];
let article: Element;

beforeEach(() => {
  window = new JSDOM('<!doctype html><body><article><p>text</p></article><aside></aside></body>').window;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  const found = window.document.querySelector('article');
  if (!found) throw new Error('no article');
  article = found;
});

afterEach(() => {
  vi.unstubAllGlobals();
  window.close();
});

/** Adds a paragraph to an element. */
function add(to: Element): Element {
  const paragraph = window.document.createElement('p');
  to.append(paragraph);
  return paragraph;
}

it('notes what comes, and what says something else', async () => {
  const changes = noteChanges(article);
  const paragraph = add(article);
  const [text] = article.querySelector('p')?.childNodes ?? [];
  if (text) text.nodeValue = 'other text';
  await changes.first;
  expect(changes.nodes).toEqual(new Set([paragraph, text]));
  const next = add(paragraph);
  await Promise.resolve();
  expect(changes.nodes).toContain(next);
  changes.end();
});

it('notes nothing from elsewhere, nor attributes', async () => {
  const changes = noteChanges(article);
  const first = vi.fn();
  void changes.first.then(first);
  add(window.document.querySelector('aside') ?? article);
  article.setAttribute('class', 'read');
  await new Promise((resolve) => setTimeout(resolve));
  expect(changes.nodes.size).toBe(0);
  expect(first).not.toHaveBeenCalled();
  changes.end();
});

it('notes at its end what it was not told of yet, and nothing after that', async () => {
  const changes = noteChanges(article);
  const paragraph = add(article);
  changes.end();
  expect(changes.nodes).toEqual(new Set([paragraph]));
  await changes.first;
  add(article);
  await new Promise((resolve) => setTimeout(resolve));
  expect(changes.nodes).toEqual(new Set([paragraph]));
});

it('notes what is put in the place of the root', async () => {
  const changes = noteChanges(article);
  const other = window.document.createElement('article');
  article.replaceWith(other);
  await changes.first;
  expect(changes.nodes).toEqual(new Set([other]));
  changes.end();
});
