import { resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CommandError } from './command-error.ts';
import { eventually } from './eventually.ts';
import type { BrowserKind, InstalledBrowser } from './find-browser.ts';

/** A running browser with the extension in it. */
export type Driver = {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Id that the browser gave to the extension. */
  readonly extension: string;
  /**
   * Firefox only: runs a function, given as script text, in the browser's own window with all its privileges. Its argument and its result
   * are strings.
   */
  inBrowserWindow(script: string, argument?: string): Promise<string>;
  close(): Promise<void>;
};

export type DriveOptions = {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Whether the page that welcomes after an installation stays open; it is closed if nothing is said. */
  readonly welcome?: 'keep';
  /** Address of a page server that answers for every host, `127.0.0.1:PORT`. */
  readonly proxy?: string;
  /** Language of the browser (BCP 47), whether or not it has words in it; that of the machine if nothing is said. */
  readonly language?: string;
  /** Whether the extension runs in private windows; browsers keep it out of them unless their reader says so. */
  readonly privateWindows?: 'allowed';
};

/** Starts a browser with a fresh profile and the extension in it. Throws {@link CommandError} if it does not start. */
export async function driveBrowser({ kind, path }: InstalledBrowser, options: DriveOptions): Promise<Driver> {
  const launch = kind === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch(path, options).catch((error: unknown) => {
    const [reason = ''] = String(error).split('\n');
    throw new CommandError(`${path} could not be started. ${reason}`);
  });
  // Before the extension is there: it takes the language that it finds.
  if (kind === 'firefox' && options.language !== undefined) await inFirefoxWindow(browser, SPEAK, options.language);
  const enabledInIncognito = options.privateWindows === 'allowed';
  const extension = await browser.installExtension(resolve(options.extension), { enabledInIncognito }).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  if (options.welcome !== 'keep') await (kind === 'firefox' ? closeWelcomeInFirefox(browser) : closeWelcomeInChromium(browser));
  if (kind === 'firefox' && enabledInIncognito) await inFirefoxWindow(browser, ALLOW_PRIVATE_WINDOWS, extension);
  return {
    kind,
    browser,
    extension,
    inBrowserWindow: (script, argument = '') => inFirefoxWindow(browser, script, argument),
    close: () => browser.close(),
  };
}

/** Firefox speaks only the languages that it has been given the words of, but takes our word for that. */
const SPEAK = `(language) => {
  Services.locale.availableLocales = [language, 'en-US'];
  Services.locale.requestedLocales = [language];
}`;

/** What its list of extensions does when the reader allows it: WebDriver BiDi has no word for it (Firefox 153). */
const ALLOW_PRIVATE_WINDOWS = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id).extension);
  await (await AddonManager.getAddonByID(id)).reload();
}`;

async function closeWelcomeInChromium(browser: Browser): Promise<void> {
  const page = await eventually('welcome page', async () => (await browser.pages()).find((one) => one.url().endsWith(WELCOME)));
  await page.close();
}

async function closeWelcomeInFirefox(browser: Browser): Promise<void> {
  await eventually('welcome page', async () => (await inFirefoxWindow(browser, CLOSE_WELCOME, WELCOME)) === 'true');
}

const WELCOME = '/welcome.html';

const CLOSE_WELCOME = `(path) => {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith(path));
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}`;

/**
 * Runs a function on the open card's shadow root, which is closed to pages; undefined if there is none. The function is sent as text, so
 * it sees nothing but its arguments.
 */
export async function inClosedRoot<T>(
  driver: Driver,
  page: Page,
  run: (root: ShadowRoot, argument: string) => T,
  argument = '',
): Promise<T | undefined> {
  const script = `(root) => JSON.stringify((${run})(root, ${JSON.stringify(argument)}))`;
  const answer = driver.kind === 'firefox' ? await inFirefoxRoot(driver, page, script) : await inChromiumRoot(page, script);
  return typeof answer === 'string' ? JSON.parse(answer) : undefined;
}

async function launchChromium(executablePath: string, { headless, proxy, language }: DriveOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    // Branded Chrome loads unpacked extensions only through this pipe, no longer by a flag.
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: proxy !== undefined,
    defaultViewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    // On Linux it asks the environment.
    ...(language !== undefined && { env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
    args: [
      ...(language !== undefined ? [`--lang=${language}`] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--window-size=1280,900',
      // Chromium refuses its sandbox to root, which is who runs in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
}

async function launchFirefox(executablePath: string, { headless, proxy }: DriveOptions): Promise<Browser> {
  const [host = '', port = ''] = proxy?.split(':') ?? [];
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: proxy !== undefined,
    defaultViewport: null,
    // The toolbar, and so the popup, is out of reach of pages; only the browser's own window can open it.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: proxy
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.allow_hijacking_localhost': true,
        }
      : {},
  });
}

/** What an answer of the WebDriver BiDi `script` module looks like, as far as it is used here. */
type BidiValue = {
  readonly type?: string;
  readonly sharedId?: string;
  readonly value?: unknown;
};

type BidiAnswer = {
  readonly result: {
    readonly type?: string;
    readonly result?: BidiValue;
    readonly exceptionDetails?: { readonly text: string };
    readonly contexts?: readonly { readonly context: string }[];
  };
};

/** Puppeteer speaks WebDriver BiDi to Firefox and keeps the line to itself; this takes hold of it. */
async function sendBidi(browser: Browser, method: string, parameters: object): Promise<BidiAnswer['result']> {
  if (!('connection' in browser)) throw new Error('This version of puppeteer-core hides its WebDriver BiDi connection.');
  const connection = browser.connection as { send(method: string, parameters: object): Promise<BidiAnswer> };
  const { result } = await connection.send(method, parameters);
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result;
}

async function inFirefoxWindow(browser: Browser, script: string, argument: string): Promise<string> {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts?.[0]?.context;
  const answer = await sendBidi(browser, 'script.callFunction', {
    functionDeclaration: `async (argument) => String(await (${script})(argument))`,
    arguments: [{ type: 'string', value: argument }],
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  return String(answer.result?.value);
}

/** Where there are several: that of the card is wanted before that of the way to the terms. */
const HAS_CARD = `(root) => root.querySelector('[role=dialog]') !== null`;

async function inFirefoxRoot(driver: Driver, page: Page, script: string): Promise<unknown> {
  const target = { context: contextOf(page) };
  const hosts = await sendBidi(driver.browser, 'script.evaluate', {
    // The hosts stand on <html>, or in the page's open modal dialog, or in what fills the screen.
    expression: `[...document.querySelectorAll('html > :not(head, body), :is(dialog:modal, :fullscreen) > *')]`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const values = Array.isArray(hosts.result?.value) ? hosts.result.value : [];
  const roots = values.map((host) => host?.value?.shadowRoot?.sharedId).filter((id): id is string => typeof id === 'string');
  const run = async (functionDeclaration: string, sharedId: string) => {
    const answer = await sendBidi(driver.browser, 'script.callFunction', {
      functionDeclaration,
      arguments: [{ sharedId }],
      target,
      awaitPromise: false,
    });
    return answer.result?.value;
  };
  return runInOne(roots, run, script);
}

/** Runs a script in the root that has the card, else in the first; undefined if there is none. */
async function runInOne<Root>(
  roots: readonly Root[],
  run: (script: string, root: Root) => Promise<unknown>,
  script: string,
): Promise<unknown> {
  let [chosen] = roots;
  for (const root of roots.slice(1)) if (await run(HAS_CARD, root)) chosen = root;
  return chosen === undefined ? undefined : run(script, chosen);
}

function contextOf(page: Page): string {
  const frame: object = page.mainFrame();
  if ('_id' in frame && typeof frame._id === 'string') return frame._id;
  throw new Error('This version of puppeteer-core hides the id of a frame.');
}

type ShadowNode = {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly ShadowNode[];
  readonly children?: readonly ShadowNode[];
};

async function inChromiumRoot(page: Page, script: string): Promise<unknown> {
  const session = await page.createCDPSession();
  const run = async (declaration: string, { backendNodeId }: ShadowNode) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function () { return (${declaration})(this) }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  try {
    return await runInOne(await closedRoots(session), run, script);
  } finally {
    await session.detach();
  }
}

/** Looks where our hosts stand, and not through all of a long page. */
async function closedRoots(session: CDPSession): Promise<readonly ShadowNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 2 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: ':is(dialog:modal, :fullscreen) > *' });
  const inDialog = await Promise.all(nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId })));
  return [root, ...inDialog.map(({ node }) => node)].flatMap(closedRootsIn);
}

function closedRootsIn(node: ShadowNode): readonly ShadowNode[] {
  if (node.shadowRootType === 'closed') return [node];
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedRootsIn);
}
