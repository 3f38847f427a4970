import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { KnowledgeBase } from '../compiler/knowledge-base.ts';
import { readKnowledge } from '../compiler/read-knowledge.ts';
import { writePack } from '../compiler/write-pack.ts';
import { KNOWLEDGE_SOURCES } from './compile-pack.ts';
import { readOwnTexts } from './judged-texts.ts';

/** Length of the article, in UTF-16 units: a long read. */
const ARTICLE_UNITS = 50_000;

/** The very first article stands apart, and so do those after it, while the engine still compiles: a reader meets them all. */
const WARMING_UP = 25;
const ARTICLES = 125;

/** Sizes of the synthetic packs, in aliases. */
const SIZES = [100, 10_000, 1_000_000];

/** What a fresh thread measures: nothing of the compiler has run in it, as in the extension. No article comes twice. */
export type LinkingTask =
  | { readonly kind: 'link'; readonly pack: ArrayBuffer; readonly articles: readonly string[] }
  | { readonly kind: 'find'; readonly pack: ArrayBuffer; readonly articles: readonly string[] };

/** Milliseconds, one figure for each article. */
export type LinkingTimes = { readonly opening: number; readonly walking: readonly number[]; readonly working: readonly number[] };

/** Prints what linking costs beside a plain walk, cold and settled, and how it and opening grow with the pack. */
export async function benchLinking(): Promise<void> {
  const base = await readKnowledge(KNOWLEDGE_SOURCES);
  const aliases = base.entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
  const articles = longReads();

  const pack = writePack(base).slice().buffer;
  const { byteLength } = pack;
  const thread = await bundleThread();
  const { walking, working } = await measure(thread, { kind: 'link', pack, articles });
  const row = (name: string, from: number, to: number): string => {
    const ratios = working.map((time, index) => time / (walking[index] ?? time));
    const [walk, work, ratio] = [walking, working, ratios].map((values) => median(values.slice(from, to)).toFixed(2).padStart(8));
    return `  ${name.padEnd(28)}${work} ms${walk} ms${ratio}×`;
  };
  console.log(`Linking articles of ${ARTICLE_UNITS.toLocaleString('en')} characters with the bundled pack, beside a plain walk: a look at every character
and a test whether a word begins there. In one thread, in turn, over the same articles, none of which comes twice; the
linker bundled as the extension bundles it. ${aliases.toLocaleString('en')} aliases, ${(byteLength / 1e6).toFixed(2)} MB. Medians, the ratio article by article.

                                linking       walk    ratio`);
  console.log(row('the very first', 0, 1));
  console.log(row(`the ${WARMING_UP - 1} after it`, 1, WARMING_UP));
  console.log(row(`${ARTICLES - WARMING_UP} more`, WARMING_UP, ARTICLES));

  console.log('\nFinding names, and opening, by the size of the pack');
  let smallest: number | undefined;
  for (const size of SIZES) {
    const pack = writePack(syntheticBase(size)).slice().buffer;
    const { byteLength } = pack;
    const found = await measure(thread, { kind: 'find', pack, articles });
    const finding = median(found.working.slice(WARMING_UP));
    smallest ??= finding;
    const megabytes = (byteLength / 1e6).toFixed(1);
    console.log(
      `  ${size.toLocaleString('en').padStart(9)} aliases, ${megabytes.padStart(6)} MB: finding ${finding.toFixed(2)} ms (${(finding / smallest).toFixed(2)}×), opening ${found.opening.toFixed(3)} ms`,
    );
  }
}

/** The code of the thread as one module, like the extension's background: names that are imported cost more than those of one's own. */
async function bundleThread(): Promise<URL> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: fileURLToPath(new URL('./bench-linking-thread.ts', import.meta.url)), write: false, minify: true },
  });
  if (!('output' in built)) throw new Error('The thread of the bench was not bundled.');
  return new URL(`data:text/javascript,${encodeURIComponent(built.output[0].code)}`);
}

function measure(thread: URL, task: LinkingTask): Promise<LinkingTimes> {
  const worker = new Worker(thread, { workerData: task, transferList: [task.pack] });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Prose without names that stands between the judged texts, so that names are about as frequent as in news. */
const FILLERS = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'src/README.md', 'tests/README.md', 'assets/knowledge/README.md'];

/** Paragraphs of filler to one judged text: about three names in a thousand characters. */
const FILLERS_PER_TEXT = 4;

/** Articles put together from the project's own judged texts and prose; each begins elsewhere. */
function longReads(): readonly string[] {
  const texts = Object.values(readOwnTexts()).flatMap(({ all }) => all.map(({ text }) => text));
  const fillers = FILLERS.flatMap((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split(/\n\s*\n/u));
  const paragraphs = texts.flatMap((text, number) => [
    text,
    ...Array.from({ length: FILLERS_PER_TEXT }, (_, filler) => fillers[(number * FILLERS_PER_TEXT + filler) % fillers.length] ?? ''),
  ]);
  return Array.from({ length: ARTICLES }, (_, article) => {
    const start = Math.floor((article * paragraphs.length) / ARTICLES);
    const turned = [...paragraphs.slice(start), ...paragraphs.slice(0, start)].join('\n');
    return turned.repeat(Math.ceil(ARTICLE_UNITS / turned.length)).slice(0, ARTICLE_UNITS);
  });
}

function syntheticBase(size: number): KnowledgeBase {
  const random = generator(1);
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
