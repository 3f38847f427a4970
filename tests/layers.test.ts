import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A row of the table of folders in src/README.md. */
type Row = {
  /** Such as `src/card`. */
  readonly folder: string;
  readonly mayImport: (folder: string) => boolean;
  readonly mayUse: (specifier: string) => boolean;
};

const ROWS = readTable();

/** Whatever the project depends on, the parts of it that have rules of their own, and Node. */
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const OUTSIDE = [
  ...Object.keys({ ...dependencies, ...devDependencies }),
  'preact/hooks',
  'zod/mini',
  'wxt/browser',
  'node:fs',
  'node:fs/promises',
];

/** Files that hold one import each, with whether the table allows it. */
const CASES = ROWS.flatMap(({ folder, mayImport, mayUse }) => [
  ...ROWS.filter((row) => row.folder !== folder).map((other) => ({
    folder,
    specifier: `${relative(folder, other.folder)}/it.ts`,
    isAllowed: mayImport(other.folder),
  })),
  ...OUTSIDE.map((specifier) => ({ folder, specifier, isAllowed: mayUse(specifier) })),
]);

/** A copy of nothing but the linter's configuration and those files. */
let root: string;
let refused: ReadonlySet<string>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'layers-'));
  await copyFile('biome.json', join(root, 'biome.json'));
  for (const { folder, specifier } of CASES) {
    const file = join(root, fileOf(folder, specifier));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `import * as it from '${specifier}';\nexport const got = it;\n`);
  }
  refused = await lint();
}, 30_000);

afterAll(() => rm(root, { recursive: true, force: true }));

test('the table in src/README.md has each folder, once', () => {
  const folders = readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`src/${entry.name}`] : []));
  expect(ROWS.map(({ folder }) => folder).toSorted()).toEqual([...folders, 'entrypoints'].toSorted());
});

test.each(ROWS)('the linter allows $folder what the table allows it, and nothing else', ({ folder }) => {
  const own = CASES.filter((one) => one.folder === folder);
  const allowed = own.filter(({ specifier }) => !refused.has(fileOf(folder, specifier)));
  expect(allowed.map(({ specifier }) => specifier)).toEqual(own.filter(({ isAllowed }) => isAllowed).map(({ specifier }) => specifier));
});

test.each([
  ['what shows itself never imports another surface', ['src/card', 'src/panel', 'src/explorer', 'entrypoints']],
  ['what meets on a page is brought together by the entrypoint alone', ['src/article', 'src/highlights', 'src/card']],
])('by the table, %s', (_, folders) => {
  const among = ROWS.filter(({ folder }) => folders.includes(folder) && folder !== 'entrypoints');
  expect(among.flatMap(({ folder, mayImport }) => folders.filter((other) => other !== folder && mayImport(other)))).toEqual([]);
});

test.each(['popup', 'sidepanel', 'options', 'welcome', 'explorer'])('entrypoints/%s imports nothing of another entrypoint', (surface) => {
  const folder = join('entrypoints', surface);
  const elsewhere = readdirSync(folder)
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from |import\(|href=)['"](\.\.\/[^'"]+)['"]/g)])
    .flatMap(([, specifier = '']) => specifier)
    .filter((specifier) => !/^\.\.\/(?:\.\.\/|front-tab\/)/.test(specifier));
  expect(elsewhere).toEqual([]);
});

function readTable(): readonly Row[] {
  const lines = readFileSync('src/README.md', 'utf8').split('\n');
  const header = lines.findIndex((line) => line.startsWith('| folder | arrow | may import |'));
  const end = lines.indexOf('', header);
  return lines.slice(header + 2, end).map((line) => {
    const [, name = '', , imports = '', besides = ''] = line.split('|').map((cell) => cell.trim());
    const folder = join('src', name.replaceAll('`', ''), '.').replace(/\/$/, '');
    const named =
      imports === 'nothing'
        ? []
        : imports
            .replace(/^everything but /, '')
            .split(/, | and /)
            .map(pathOf);
    const packages = [...besides.matchAll(/`([^`]+)`/g)].flatMap(([, one = '']) => one);
    const uses = (specifier: string) => packages.some((one) => isOf(one, specifier));
    const isOpen = imports.startsWith('everything but ');
    return {
      folder,
      mayImport: (other) => named.includes(other) !== isOpen,
      mayUse: (specifier) => (isOpen ? !(besides.startsWith('not ') && uses(specifier)) : uses(specifier)),
    };
  });
}

function pathOf(name: string): string {
  return name === 'entrypoints' ? name : `src/${name}`;
}

/** Whether a specifier leads into a package: `preact/hooks` is of `preact`, and `zod` is not of `zod/mini`. */
function isOf(name: string, specifier: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);
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
