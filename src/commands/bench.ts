import { benchLinking } from './bench-linking.ts';
import { CommandError, runCommand } from './command-error.ts';

const USAGE = `Measures the extension; figures are ratios within one run.

  npm run bench -- linking   linking an article against walking over its letters, and against packs of every size`;

await runCommand(async () => {
  const [what] = process.argv.slice(2);
  if (what !== 'linking') throw new CommandError(USAGE);
  await benchLinking();
  return 0;
});
