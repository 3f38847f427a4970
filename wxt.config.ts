import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import sharp from 'sharp';
import { defineConfig, type UserManifest } from 'wxt';

// Sizes that toolbars and lists of extensions ask for, in pixels, at one and two device pixels each.
const ICON_SIZES = [16, 32, 48, 96, 128];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icons/icon.svg', developmentIndicator: 'overlay', sizes: ICON_SIZES },
  vite: () => ({
    plugins: [preact(), readerableAsModule],
    // The browsers' floors, and nothing below: see minimum_chrome_version and strict_min_version.
    build: { target: ['chrome140', 'firefox150'] },
  }),
  manifest: async ({ browser, command }) => {
    const sites = await readSites();
    return {
      name: 'Backgrounder',
      permissions: [
        'storage', // what the reader chose
        'scripting', // to put the reader into an article, and the sentinel into sites that were allowed later
        'activeTab', // “Annotate this page”, on any other site
        'search', // to search for the headline of a document whose address is not known, when the reader clicks for it
      ],
      host_permissions: sites,
      optional_host_permissions: ['*://*/*'],
      content_scripts: [{ matches: sites, js: ['sentinel.js'], run_at: 'document_idle' }],
      content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
      action: { default_title: 'Backgrounder' },
      ...(browser === 'firefox' ? FIREFOX : { minimum_chrome_version: '140' }),
    };
  },
  hooks: {
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

/** Readability's quick test is CommonJS. As a module it costs the sentinel, which is in every page of every news site, 700 bytes less. */
const readerableAsModule = {
  name: 'readerable-as-module',
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('/Readability-readerable.js')) return undefined;
    const module = code.replace(/if \(typeof module === "object"\) \{[^}]*\}\s*$/, 'export default isProbablyReaderable;\n');
    if (module === code) throw new Error(`${id} no longer ends as wxt.config.ts expects; look there for how it exports its function.`);
    return module;
  },
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

/** Nothing but the extension's own files: `connect-src 'self'` lets the background read its pack. The development server needs its socket. */
function contentSecurityPolicy(development: boolean): string {
  const connect = development ? "'self' ws://localhost:* http://localhost:*" : "'self'";
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

async function readSites(): Promise<string[]> {
  const lines = (await readFile('assets/news-sites.txt', 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((domain) => `*://*.${domain}/*`);
}

async function compileKnowledge(): Promise<Uint8Array> {
  const { readKnowledge } = await import('./src/compiler/read-knowledge.ts');
  const { writePack } = await import('./src/compiler/write-pack.ts');
  return writePack(await readKnowledge('assets/knowledge'));
}
