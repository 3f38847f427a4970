import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, runCommand } from './command-error.ts';
import { driveBrowser } from './drive-browser.ts';
import { eventually } from './eventually.ts';
import { type BrowserKind, findBrowser, type InstalledBrowser, requireBrowser } from './find-browser.ts';
import { waitForCard } from './read-card.ts';
import { clickMark, type Mark, readMarks } from './read-marks.ts';
import { servePages } from './serve-pages.ts';

const DEMO = 'assets/demo/article.html';

/** An address as newspapers give to articles: the extension passes over front pages. */
const DEMO_PATH = '/world/2025/05/30/seven-years-after-helsinki';

/** Where the extension that the demo runs, and the screenshots of it, go. */
const OUTPUT = '.output/demo';

/** `npm start`: builds the extension and opens it on the demo article; with no display, shows on the terminal what it did there. */
await runCommand(start);

async function start(): Promise<number> {
  const browser = findBrowser('chromium') ?? findBrowser('firefox') ?? requireBrowser('chromium');
  const extension = await allowedOnLoopback(build(browser.kind));
  const article = await readFile(DEMO);
  const server = await servePages(({ pathname }) => (pathname === DEMO_PATH ? { body: article } : undefined));
  const address = `http://${server.address}${DEMO_PATH}`;
  try {
    await (hasDisplay() ? show(browser, extension, address) : describe(browser, extension, address));
    return 0;
  } finally {
    await server.close();
  }
}

function build(kind: BrowserKind): string {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  console.log(`Building the extension for ${kind === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new CommandError(`The build failed.\n${stdout}${stderr}`);
  return `.output/${target}-mv3`;
}

/**
 * A copy of the built extension that may also read pages of this machine. The demo article is served from here under its true address:
 * no newspaper's name is borrowed for it, and the browser needs no certificate or host name bent for its sake.
 */
async function allowedOnLoopback(built: string): Promise<string> {
  const copy = join(OUTPUT, 'extension');
  await rm(OUTPUT, { recursive: true, force: true });
  await cp(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const loopback = 'http://127.0.0.1/*';
  manifest.host_permissions.push(loopback);
  for (const script of manifest.content_scripts) script.matches.push(loopback);
  await writeFile(file, JSON.stringify(manifest));
  return copy;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function show(browser: InstalledBrowser, extension: string, address: string): Promise<void> {
  const driver = await driveBrowser(browser, { extension, headless: false });
  const [page = await driver.browser.newPage()] = await driver.browser.pages();
  await page.goto(address);
  console.log(
    `The demo article is open in ${browser.path}: click an underlined term. It runs until you close the browser, or press Ctrl+C.`,
  );
  await new Promise<void>((resolve) => driver.browser.once('disconnected', resolve));
}

async function describe(browser: InstalledBrowser, extension: string, address: string): Promise<void> {
  console.log(`There is no display, so ${browser.path} runs without a window.`);
  const driver = await driveBrowser(browser, { extension, headless: true });
  try {
    const page = await driver.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address);
    const marks = await eventually('underlined term on the demo article', async () => {
      const found = await readMarks(page);
      return found.length > 0 && found;
    });
    console.log(`\nUnderlined in ${DEMO}, in reading order, with their place on the page in CSS pixels:\n\n${table(marks)}\n`);
    await page.screenshot({ path: join(OUTPUT, 'page.png') });
    const cards = [...new Set([0, Math.floor(marks.length / 2), marks.length - 1])];
    for (const index of cards) {
      await clickMark(page, index);
      const { title } = await waitForCard(driver, page);
      await page.screenshot({ path: join(OUTPUT, `card-${index + 1}.png`) });
      console.log(`Clicking “${marks[index]?.text}” opens the card “${title}”: ${join(OUTPUT, `card-${index + 1}.png`)}`);
      await page.keyboard.press('Escape');
    }
    console.log(`Screenshots of the page are in ${OUTPUT}.`);
  } finally {
    await driver.close();
  }
}

function table(marks: readonly Mark[]): string {
  const rows = marks.map(({ text, kind, x, y }, index) => [String(index + 1), text.replace(/\s+/g, ' '), kind, String(x), String(y)]);
  const lines = [['', 'term', 'kind', 'x', 'y'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number) => column === 0 || column > 2;
  return lines
    .map((line) =>
      line.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}
