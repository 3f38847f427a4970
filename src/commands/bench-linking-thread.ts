import { parentPort, workerData } from 'node:worker_threads';
import { openPack, type Pack } from '../knowledge/open-pack.ts';
import { findNames } from '../linking/find-names.ts';
import { linkArticle } from '../linking/link-article.ts';
import type { LinkingTask, LinkingTimes } from './bench-linking.ts';

// Posted by `bench-linking.ts`, in the form of its type.
const { kind, pack: buffer, articles } = workerData as LinkingTask;
parentPort?.postMessage(run());

function run(): LinkingTimes {
  const opening = time(() => openPack(buffer));
  const pack = openPack(buffer);
  const work = (text: string): unknown => (kind === 'link' ? link(pack, text) : findNames(pack, text));
  const walking: number[] = [];
  const working: number[] = [];
  articles.forEach((text, number) => {
    // Now one, now the other goes first, so that neither profits from what the other left behind; the very first is cold.
    const walkFirst = number % 2 === 1;
    if (walkFirst) walking.push(time(() => walk(text)));
    working.push(time(() => work(text)));
    if (!walkFirst) walking.push(time(() => walk(text)));
  });
  return { opening, walking, working };
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
