import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A folder, imports that it may have, and imports that the linter must refuse. */
const CASES: readonly (readonly [folder: string, allowed: readonly string[], refused: readonly string[]])[] = [
  ['src/domain', ['./entry.ts'], ['../text/fold.ts', 'zod', 'node:fs']],
  ['src/text', ['./fold.ts'], ['../domain/entry.ts', 'preact', 'node:fs']],
  [
    'src/knowledge',
    ['../domain/entry.ts', '../text/fold.ts'],
    ['../linking/link-article.ts', '../compiler/write-pack.ts', 'zod', 'node:fs'],
  ],
  [
    'src/linking',
    ['../domain/entry.ts', '../text/fold.ts', '../knowledge/open-pack.ts'],
    ['../article/read-article.ts', '../compiler/write-pack.ts', 'zod'],
  ],
  [
    'src/article',
    ['../domain/article.ts', '@mozilla/readability'],
    ['../highlights/paint.ts', '../card/create-card.ts', '../text/fold.ts', 'wxt/browser'],
  ],
  ['src/highlights', ['../domain/mention.ts'], ['../article/read-article.ts', '../card/create-card.ts', 'preact', 'wxt/browser']],
  [
    'src/card',
    ['../domain/entry.ts', '../i18n/i18n.ts', 'preact', 'preact/hooks', '@floating-ui/dom'],
    ['../article/read-article.ts', '../highlights/paint.ts', 'wxt/browser'],
  ],
  ['src/i18n', ['@wxt-dev/i18n', '../../.wxt/i18n/structure.d.ts'], ['../domain/entry.ts', 'preact', 'wxt/browser']],
  [
    'src/panel',
    ['../domain/story.ts', '../card/card-view.tsx', '../i18n/i18n.ts', 'preact', 'preact/hooks'],
    ['../messages/protocol.ts', '../highlights/highlights.ts', '../settings/settings.ts', 'wxt/browser'],
  ],
  [
    'src/explorer',
    ['../domain/knowledge.ts', '../text/fold.ts', '../card/card-view.tsx', '../i18n/i18n.ts', 'preact/hooks', 'minisearch', 'd3-force'],
    ['../knowledge/open-pack.ts', '../messages/messenger.ts', '../article/read-article.ts', 'wxt/browser'],
  ],
  [
    'src/messages',
    ['../domain/dossier.ts', '@wxt-dev/browser', 'zod/mini'],
    ['../settings/settings.ts', '../linking/make-dossier.ts', 'zod'],
  ],
  ['src/settings', ['../domain/entry.ts', '@wxt-dev/browser'], ['../linking/choose-marks.ts', '../messages/protocol.ts', 'zod/mini']],
  [
    'src/compiler',
    ['../domain/entry.ts', '../knowledge/pack-format.ts', 'node:fs/promises', 'zod', 'yaml'],
    ['../linking/link-article.ts', '../commands/knowledge.ts', 'wxt/browser'],
  ],
  ['src/commands', ['../compiler/write-pack.ts', '../linking/link-article.ts', 'node:fs'], ['../../entrypoints/background.ts']],
  [
    'entrypoints',
    ['../src/article/read-article.ts', '../src/card/create-card.ts', 'wxt/browser'],
    ['../src/compiler/write-pack.ts', '../src/commands/knowledge.ts', 'node:fs'],
  ],
  ['entrypoints/popup', ['../../src/messages/messenger.ts', 'preact'], ['../../src/compiler/write-pack.ts']],
];

/** One file an import, each in its folder, in a copy of nothing but the linter's configuration. */
let root: string;
let refusedFiles: ReadonlySet<string>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'layers-'));
  await copyFile('biome.json', join(root, 'biome.json'));
  for (const [folder, allowed, refused] of CASES) {
    for (const specifier of [...allowed, ...refused]) {
      const file = join(root, fileOf(folder, specifier));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `import * as it from '${specifier}';\nexport const got = it;\n`);
    }
  }
  refusedFiles = await lint();
}, 30_000);

afterAll(() => rm(root, { recursive: true, force: true }));

for (const [folder, allowed, refused] of CASES) {
  test.each(allowed)(`${folder} may import %s`, (specifier) => {
    expect(refusedFiles).not.toContain(fileOf(folder, specifier));
  });
  test.each(refused)(`${folder} may not import %s`, (specifier) => {
    expect(refusedFiles).toContain(fileOf(folder, specifier));
  });
}

function fileOf(folder: string, specifier: string): string {
  return `${folder}/imports-${specifier.replace(/\W+/g, '-').replace(/^-/, '')}.ts`;
}

async function lint(): Promise<ReadonlySet<string>> {
  const biome = resolve('node_modules/.bin/biome');
  const flags = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const output = await new Promise<string>((done) => {
    execFile(biome, flags, { cwd: root, maxBuffer: 1e7 }, (_error, stdout) => done(stdout));
  });
  const { diagnostics } = JSON.parse(output);
  return new Set(
    diagnostics.map(({ location }: { location: { path: string | { file: string } } }) =>
      typeof location.path === 'string' ? location.path : location.path.file,
    ),
  );
}
