import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { writePack } from '../compiler/write-pack.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { KNOWLEDGE_SOURCES } from './compile-pack.ts';
import { readOwnTexts } from './judged-texts.ts';
import { median, quantile } from './quantile.ts';
import { readKnowledge } from './read-knowledge.ts';

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
  const thread = await bundleThread();
  const articles = longReads();
  const { walking, working, aliases, bytes } = await measureLinking(thread, articles);
  const settledWalk = walking.slice(WARMING_UP);
  const settledWork = working.slice(WARMING_UP);
  console.log(`Linking articles of ${ARTICLE_UNITS.toLocaleString('en')} characters with the bundled pack (${aliases.toLocaleString('en')} aliases, ${(bytes / 1e6).toFixed(2)} MB), beside a
plain walk: a look at every character and a test whether a word begins there. In one thread, by turns, over the same
articles, none of which comes twice; the linker bundled as in the extension. Milliseconds, medians. On a busy machine
the last line says more: the tenth of the articles during which least else was going on.

                                linking     walk    ratio`);
  console.log(row('the very first', { work: working[0] ?? 0, walk: walking[0] ?? 0 }));
  const early = [working, walking].map((times) => median(times.slice(1, WARMING_UP)));
  console.log(row(`the ${WARMING_UP - 1} after it`, { work: early[0] ?? 0, walk: early[1] ?? 0 }));
  console.log(row(`the ${ARTICLES - WARMING_UP} after those`, { work: median(settledWork), walk: median(settledWalk) }));
  console.log(row('of those, the least disturbed', { work: quantile(settledWork, 0.1), walk: quantile(settledWalk, 0.1) }));

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

/** Links articles with the bundled pack in a fresh thread, and walks over each in the same thread: the times of both. */
export async function measureLinking(thread: URL, articles: readonly string[]) {
  const base = await readKnowledge(KNOWLEDGE_SOURCES);
  const pack = writePack(base).slice().buffer;
  const bytes = pack.byteLength;
  const aliases = base.entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
  return { ...(await measure(thread, { kind: 'link', pack, articles })), aliases, bytes };
}

function row(name: string, { work, walk }: { work: number; walk: number }): string {
  const [linking, walking, ratio] = [work, walk, work / walk].map((value) => value.toFixed(2).padStart(9));
  return `  ${name.padEnd(28)}${linking}${walking}${ratio}×`;
}

/** The code of the thread as one module, like the extension's background: names that are imported cost more than those of one's own. */
export async function bundleThread(): Promise<URL> {
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

/** Prose without names that stands between the judged texts, so that names are about as frequent as in news. */
const FILLERS = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'src/README.md', 'tests/README.md', 'assets/knowledge/README.md'];

/** Paragraphs of filler to one judged text: about three names in a thousand characters. */
const FILLERS_PER_TEXT = 4;

/** Articles put together from the project's own judged texts and prose; each begins elsewhere. */
export function longReads(count = ARTICLES): readonly string[] {
  const texts = Object.values(readOwnTexts()).flatMap(({ all }) => all.map(({ text }) => text));
  const fillers = FILLERS.flatMap((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split(/\n\s*\n/u));
  const paragraphs = texts.flatMap((text, number) => [
    text,
    ...Array.from({ length: FILLERS_PER_TEXT }, (_, filler) => fillers[(number * FILLERS_PER_TEXT + filler) % fillers.length] ?? ''),
  ]);
  return Array.from({ length: count }, (_, article) => {
    const start = Math.floor((article * paragraphs.length) / count);
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
