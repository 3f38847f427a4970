import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each budget of package.json, by what it is for: one file, or several. */
const BUDGETS: readonly { readonly name: string; readonly path: string | readonly string[] }[] = JSON.parse(
  readFileSync('package.json', 'utf8'),
)['size-limit'];

/** What becomes a script of its own; the rest are pages, which have one budget in common. */
const scripts = readdirSync('entrypoints')
  .filter((name) => name.endsWith('.ts') || existsSync(`entrypoints/${name}/index.ts`))
  .map((name) => name.replace(/\.ts$/, ''));

test.each(['chrome', 'firefox'])('for %s each script has a budget of its own, and no script has one that is no more', (browser) => {
  const files = BUDGETS.filter(({ name }) => name.startsWith(`${browser}: `)).flatMap(({ path }) => path);
  const budgeted = files.flatMap((file) => /^\.output\/(\w+)-mv3\/(\w+)\.js$/.exec(file)?.slice(1).join('/') ?? []);
  expect(budgeted.toSorted()).toEqual(scripts.map((script) => `${browser}/${script}`).toSorted());
});
