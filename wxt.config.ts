import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';

// Sizes that toolbars and lists of extensions ask for, in pixels, at one and two device pixels each.
const ICON_SIZES = [16, 32, 48, 96, 128];

/** The scripts that speak to the extension from pages. */
const IN_PAGES = ['sentinel', 'annotator'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('assets/locales') },
  autoIcons: { baseIconPath: 'assets/icons/icon.svg', developmentIndicator: 'overlay', sizes: ICON_SIZES },
  vite: () => ({
    plugins: [preact(), silence, eager],
    // The browsers' floors, and nothing below: see minimum_chrome_version and strict_min_version.
    build: { target: ['chrome140', 'firefox150'] },
  }),
  manifest: async ({ browser, command }) => {
    const sites = await readSites();
    return {
      // What the browser itself says is in assets/locales too.
      name: '__MSG_manifest_name__',
      description: '__MSG_manifest_description__',
      default_locale: 'en',
      permissions: [
        'storage', // what the reader chose
        'scripting', // to put the annotator into a page with something to mark, and the sentinel into sites that were allowed later
        'activeTab', // “Annotate this page”, on any other site
        'search', // to search for the headline of a document whose address is not known, when the reader clicks for it
        'contextMenus', // “Look up” on selected words
        // the panel beside the page; Firefox needs no permission for it
        ...(browser === 'firefox' ? [] : ['sidePanel']),
      ],
      host_permissions: sites,
      optional_host_permissions: ['*://*/*'],
      content_scripts: [{ matches: sites, js: ['sentinel.js'], run_at: 'document_idle' }],
      content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
      action: { default_title: '__MSG_manifest_action__' },
      commands:
        browser === 'firefox' ? { ...COMMANDS, 'list-terms': { ...LIST_TERMS, suggested_key: { default: 'Alt+Shift+I' } } } : COMMANDS,
      ...(browser === 'firefox' ? FIREFOX : { minimum_chrome_version: '140' }),
    };
  },
  hooks: {
    // Every page of a news site gets the sentinel: 7.3 kB, and 17.5 kB with the polyfill, which neither it nor the annotator needs.
    'vite:build:extendConfig': (entrypoints, { resolve }) => {
      if (entrypoints.some(({ name }) => IN_PAGES.includes(name)) && resolve?.alias)
        delete (resolve.alias as Record<string, string>)['wxt/browser'];
    },
    'build:publicAssets': async (wxt, files) => {
      // Absolute paths are what WXT takes for binary files.
      const made = join(wxt.config.wxtDir, 'assets');
      const make = async (relativeDest: string, bytes: Uint8Array) => {
        const absoluteSrc = join(made, relativeDest);
        await mkdir(join(absoluteSrc, '..'), { recursive: true });
        await writeFile(absoluteSrc, bytes);
        files.push({ absoluteSrc, relativeDest });
      };
      await make('knowledge.pack', await compileKnowledge());
      for (const size of ICON_SIZES) {
        await make(`icons/off-${size}.png`, await sharp('assets/icons/icon-off.svg').resize(size).png().toBuffer());
      }
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('knowledge.pack', ...ICON_SIZES.map((size) => `icons/off-${size}.png`));
    },
  },
});

/** Pages of the extension fetch nothing at all; the background alone reads its pack, which the manifest's policy allows to all of them. */
const silence: Plugin = {
  name: 'silence',
  // Not for the development server, which talks to its pages.
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'none'" }, injectTo: 'head-prepend' },
  ],
};

/**
 * The sentinel runs whole, once, in page after page: that the engine compiles it in one go, and not function by function, makes it a quarter
 * cheaper. A hint for Chromium from 136; a comment elsewhere.
 */
const eager: Plugin = {
  name: 'eager',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, { 'sentinel.js': sentinel }) {
      if (sentinel?.type === 'chunk') sentinel.code = `//# allFunctionsCalledOnLoad\n${sentinel.code}`;
    },
  },
};

/** Alt and Shift with letters that neither browser nor the common desktops use so; Chromium takes no more than four. */
// Chromium takes no more than four suggested keys; there the reader can give it one.
const LIST_TERMS = { description: '__MSG_manifest_listTerms__' };

const COMMANDS: NonNullable<UserManifest['commands']> = {
  'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_manifest_nextTerm__' },
  'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_manifest_previousTerm__' },
  'toggle-here': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_manifest_toggleHere__' },
  'open-panel': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_manifest_openPanel__' },
  'list-terms': LIST_TERMS,
};

const FIREFOX: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'backgrounder@backgrounder.example',
      strict_min_version: '150.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/**
 * Nothing but the extension's own files: `connect-src 'self'` lets the background read its pack, and nothing else. The development server
 * needs its socket and puts styles in by script.
 */
function contentSecurityPolicy(development: boolean): string {
  const server = development ? ' http://localhost:* ws://localhost:*' : '';
  const styles = development ? " 'unsafe-inline'" : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styles}${server}`,
    `img-src 'self'${server}`,
    `connect-src 'self'${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function readSites(): Promise<string[]> {
  const lines = (await readFile('assets/news-sites.txt', 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((domain) => `*://*.${domain}/*`);
}

async function compileKnowledge(): Promise<Uint8Array> {
  const { readKnowledge } = await import('./src/commands/read-knowledge.ts');
  const { writePack } = await import('./src/compiler/write-pack.ts');
  return writePack(await readKnowledge('assets/knowledge'));
}
