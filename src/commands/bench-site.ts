import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { CommandError } from './command-error.ts';
import { type Driver, driveBrowser } from './drive-browser.ts';
import { requireBrowser } from './find-browser.ts';
import { servePages } from './serve-pages.ts';

/** Real pages, where there are any; they are not part of the project. */
const CORPUS = '../shared/corpus';
const OWN_PAGES = 'tests/pages';
const EXTENSION = '.output/chrome-mv3';

export type BenchPage = {
  readonly name: string;
  readonly address: string;
  /** Another address at which the same page stands, of a kind that articles do not have. */
  readonly section: string;
  readonly source: string;
};

/** Pages to measure on, and the built extension in a browser that is led to them. */
export type BenchSite = {
  readonly pages: readonly BenchPage[];
  readonly driver: Driver;
  /** Whether the pages are real ones, or those written for the tests. */
  readonly real: boolean;
  readonly close: () => Promise<void>;
};

/**
 * Serves saved pages, at most `most` of them, taken evenly from all, and starts Chromium with the built extension. Nothing of a page runs
 * or loads, so what runs there is ours. Throws a {@link CommandError} if the extension is not built.
 */
export async function openBenchSite({ most = Number.POSITIVE_INFINITY } = {}): Promise<BenchSite> {
  if (!existsSync(EXTENSION)) throw new CommandError(`There is no ${EXTENSION}: run npm run build first.`);
  const real = existsSync(CORPUS);
  const all = (real ? [...newsPages(), ...readabilityPages()] : ownPages()).map((page, index) => ({ ...page, section: sectionOf(index) }));
  const pages = spread(all, Math.min(most, all.length));
  const sources = new Map(
    pages.flatMap(({ address, section, source }) => [address, section, besides(address)].map((each) => [each, source] as const)),
  );
  const server = await servePages((address) => {
    const body = sources.get(address.href);
    // Frames get an empty page: where they are blocked, Chromium shows a page of its own, with scripts.
    return body === undefined ? { body: '<!doctype html>' } : { body, headers: { 'content-security-policy': QUIET } };
  });
  const driver = await driveBrowser(requireBrowser('chromium'), { extension: EXTENSION, headless: true, proxy: server.address });
  const close = async () => {
    await driver.close();
    await server.close();
  };
  return { pages, driver, real, close };
}

/** Nothing of a page may run or load: what runs then is ours. */
const QUIET = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src *";

/** A script that lays Readability out as a global of the page. */
export const READABILITY = `${readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8')};
globalThis.Readability = Readability; undefined`;

/** A tab of the size of a common window. */
export async function openTab(browser: Browser): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  return tab;
}

/** The same page on a host that the extension may not read. */
export function besides(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, 'https://untouched.example');
}

/** When and where figures were measured, for their tables. */
export function measuredWith(browser: string): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return `Measured on ${new Date().toISOString().slice(0, 10)} with ${browser}, Node ${process.version}, ${type()} ${release()}, ${machine}`;
}

/** Waits, in milliseconds. */
export const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The address of a section: single words, in letters. */
function sectionOf(index: number): string {
  const word = Array.from(String(index), (digit) => String.fromCharCode('a'.charCodeAt(0) + Number(digit))).join('');
  return `https://www.reuters.com/world/${word}/`;
}

/** A page as it was saved, under one address. */
type SavedPage = Omit<BenchPage, 'section'>;

function newsPages(): readonly SavedPage[] {
  const [head = '', ...rows] = readFileSync(`${CORPUS}/news/index.tsv`, 'utf8').trim().split('\n');
  const column = head.split('\t').indexOf('page');
  return rows.map((row) => savedPage(`news-${row.split('\t')[column]}`, `${CORPUS}/news/pages/${row.split('\t')[column]}.html`));
}

function readabilityPages(): readonly SavedPage[] {
  return readdirSync(`${CORPUS}/readability`).map((name) => savedPage(name, `${CORPUS}/readability/${name}/source.html`));
}

function savedPage(name: string, file: string): SavedPage {
  // Under an address as articles have it, on a site where the sentinel is at home.
  return { name, address: `https://www.reuters.com/world/${name}-as-it-was-saved-2020-01-01/`, source: readFileSync(file, 'utf8') };
}

function ownPages(): readonly SavedPage[] {
  return readdirSync(OWN_PAGES).map((name) => {
    const { address }: { address: string } = JSON.parse(readFileSync(`${OWN_PAGES}/${name}/expected.json`, 'utf8'));
    return { name, address, source: readFileSync(`${OWN_PAGES}/${name}/source.html`, 'utf8') };
  });
}

/** So many of a list, taken evenly from all of it. */
export function spread<T>(list: readonly T[], count: number): readonly T[] {
  return list.filter((_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length));
}
