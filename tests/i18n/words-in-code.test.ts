import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

/** Attributes that are seen or heard. */
const SAID = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];

const FILES = globSync(['src/{card,panel,explorer}/**/*.tsx', 'entrypoints/**/*.tsx']).toSorted();

describe('no words of the interface stand in the code', () => {
  it.each(FILES)('%s', (file) => {
    expect(wordsIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['<p>{count} terms</p>', ['terms']],
    ['<p title="Hello">{text}</p>', ['Hello']],
    ["<p aria-label={on ? 'On' : t('popup.off')}>·</p>", ['On']],
    ["<p>{on && 'On'}</p>", ['On']],
    ['<p aria-label={`Back to the list`} />', ['Back to the list']],
    ['<p class="soft" lang={lang}>{t(\'popup.off\')}: 5</p>', []],
  ])('%s', (source, words) => {
    expect(wordsIn(`export const it = ${source};`)).toEqual(words);
  });
});

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Text between tags, and what stands in attributes that are said: literals, also where a condition chooses between them. */
function wordsIn(source: string): readonly string[] {
  const found: string[] = [];
  const take = (text: unknown) => {
    if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(text.includes('\n') ? text.trim() : text.trimStart());
  };
  const takeExpression = (node: unknown) => {
    if (!isNode(node)) return;
    if (node.type === 'Literal') take(node.value);
    if (node.type === 'TemplateLiteral') for (const part of nodesIn(node.quasis)) take(Reflect.get(Object(part.value), 'cooked'));
    if (node.type === 'JSXExpressionContainer') takeExpression(node.expression);
    if (node.type === 'LogicalExpression') takeExpression(node.right);
    if (node.type === 'ConditionalExpression') for (const way of ['consequent', 'alternate']) takeExpression(node[way]);
  };
  const walk = (node: Node) => {
    if (node.type === 'JSXText') take(node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') nodesIn(node.children).forEach(takeExpression);
    if (node.type === 'JSXAttribute' && SAID.includes(String(Reflect.get(Object(node.name), 'name')))) takeExpression(node.value);
    Object.values(node).flatMap(nodesIn).forEach(walk);
  };
  nodesIn(parseAst(source, { lang: 'tsx' })).forEach(walk);
  return found;
}

function nodesIn(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
