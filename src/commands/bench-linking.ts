import type { KnowledgeBase } from '../compiler/knowledge-base.ts';
import { readKnowledge } from '../compiler/read-knowledge.ts';
import { writePack } from '../compiler/write-pack.ts';
import { openPack, type Pack } from '../knowledge/open-pack.ts';
import { findNames } from '../linking/find-names.ts';
import { linkArticle } from '../linking/link-article.ts';
import { KNOWLEDGE_SOURCES } from './compile-pack.ts';

/** Length of the article, in UTF-16 units: a long read. */
const ARTICLE_UNITS = 50_000;

/** Each figure is the median over so many articles, none of which is used twice. */
const ARTICLES = 15;

/** Sizes of the synthetic packs, in aliases. */
const SIZES = [100, 10_000, 1_000_000];

/** Prints what linking costs beside a plain walk, cold and settled, and how it and opening grow with the pack. */
export async function benchLinking(): Promise<void> {
  const base = await readKnowledge(KNOWLEDGE_SOURCES);
  const names = base.entries.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const random = generator(1);
  const bundled = openPack(writePack(base).slice().buffer);

  const first = [articleOf(names, random)].map((text) => time(() => link(bundled, text)) / time(() => walk(text)))[0] ?? 0;
  const ratios = Array.from({ length: ARTICLES }, () => {
    const text = articleOf(names, random);
    const walked = time(() => walk(text));
    return { walked, linked: time(() => link(bundled, text)) };
  });
  console.log(
    `An article of ${ARTICLE_UNITS.toLocaleString('en')} characters, bundled pack of ${names.length.toLocaleString('en')} aliases`,
  );
  console.log(`  a plain walk with a word-boundary test  ${median(ratios.map(({ walked }) => walked)).toFixed(2)} ms`);
  console.log(`  linking                                 ${median(ratios.map(({ linked }) => linked)).toFixed(2)} ms`);
  console.log(
    `  ratio                                   ${median(ratios.map(({ walked, linked }) => linked / walked)).toFixed(2)} (the very first, cold: ${first.toFixed(1)})`,
  );

  console.log('\nFinding names, and opening, by the size of the pack');
  const articles = Array.from({ length: ARTICLES }, () => articleOf(names, random));
  let smallest: number | undefined;
  for (const size of SIZES) {
    const bytes = writePack(syntheticBase(size)).slice().buffer;
    const opening = time(() => openPack(bytes));
    const pack = openPack(bytes);
    // The engine compiles for the first pack; what is compared is the work.
    for (const text of articles) findNames(pack, text);
    const finding = median(articles.map((text) => time(() => findNames(pack, text))));
    smallest ??= finding;
    const megabytes = (bytes.byteLength / 1e6).toFixed(1);
    console.log(
      `  ${size.toLocaleString('en').padStart(9)} aliases, ${megabytes.padStart(6)} MB: finding ${finding.toFixed(2)} ms (${(finding / smallest).toFixed(2)}×), opening ${opening.toFixed(3)} ms`,
    );
  }
}

function link(pack: Pack, text: string): number {
  return linkArticle(pack, { text, title: '', date: '2025-05-29' }).mentions.length;
}

/** What any matcher does at least: looks at every character and counts where words begin. */
function walk(text: string): number {
  const letter = /[\p{L}\p{N}]/u;
  let begun = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const now = letter.test(text.charAt(at));
    if (now && !inside) begun++;
    inside = now;
  }
  return begun;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Words between two names in the articles made here, about as in news that is rich in names. */
const WORDS_BETWEEN_NAMES = 18;

function articleOf(names: readonly string[], random: () => number): string {
  const parts: string[] = [];
  let length = 0;
  while (length < ARTICLE_UNITS) {
    const words = Array.from({ length: WORDS_BETWEEN_NAMES }, () => inventedWord(random));
    const sentence = `The ${words.join(' ')} ${names[Math.floor(random() * names.length)] ?? ''}.${random() < 0.3 ? '\n' : ' '}`;
    parts.push(sentence);
    length += sentence.length;
  }
  return parts.join('').slice(0, ARTICLE_UNITS);
}

function syntheticBase(size: number): KnowledgeBase {
  const random = generator(2);
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const entries = Array.from({ length: size }, (_, number) => {
    const id = `made-up-${String(number).padStart(7, '0')}`;
    const text = `${capital(inventedWord(random))} ${capital(inventedWord(random))}`;
    const card = { id, kind: 'organization', title: text, identification: 'Made up.', claims: [], related: [] } as const;
    return { card, aliases: [{ text, needs: [], unless: [] }], cues: {} };
  });
  return { documents: [], entries, language: {} };
}

const SYLLABLES = ['ka', 'ro', 'mi', 'ten', 'vas', 'lo', 'pri', 'dun', 'sel', 'gar', 'hob', 'nim', 'est', 'ul', 'bre', 'cho'];

function inventedWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '').join('');
}

/** Numbers from 0 to 1 that are the same in every run (linear congruential, Numerical Recipes' constants). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
