import { parseArgs } from 'node:util';
import { benchInput } from './bench-input.ts';
import { benchLinking } from './bench-linking.ts';
import { benchMarking } from './bench-marking.ts';
import { benchMemory } from './bench-memory.ts';
import { benchPages } from './bench-pages.ts';
import { CommandError, runCommand } from './command-error.ts';

const USAGE = `Measures the extension; figures are ratios within one run.

  npm run bench -- linking                 linking an article against walking over its letters, and against packs of every size
  npm run bench -- pages [--most N] [--runs N]
                                           what the built extension costs pages in Chromium, against Readability alone, page by page;
                                           some once more under the address of a section; writes assets/bench/
  npm run bench -- marking [--most N]      the same against Readability and mark.js with a share of the aliases
  npm run bench -- input [--most N]        keystrokes, clicks, pointer and scrolling with marks and without the extension, and layout shift
  npm run bench -- memory                  what the built extension keeps in a tab of Chromium, after 500 cards and 200 routes

  --most   how many pages are taken, evenly from all of them (all)
  --runs   how often each page is measured (1)`;

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const count = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const most = count(values.most);
  const runs = count(values.runs);
  if ([most, runs].some((number) => number !== undefined && !(Number.isInteger(number) && number > 0))) throw new CommandError(USAGE);
  switch (positionals.join(' ')) {
    case 'linking':
      await benchLinking();
      return 0;
    case 'pages':
      await benchPages({ ...(most !== undefined && { most }), ...(runs !== undefined && { runs }) });
      return 0;
    case 'marking':
      await benchMarking({ ...(most !== undefined && { most }) });
      return 0;
    case 'input':
      await benchInput({ ...(most !== undefined && { most }) });
      return 0;
    case 'memory':
      await benchMemory();
      return 0;
    default:
      throw new CommandError(USAGE);
  }
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { most: { type: 'string' }, runs: { type: 'string' } } });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
