import type { PageCost } from './page-cost.ts';
import { quantile } from './quantile.ts';

export type ReportOptions = {
  /** Whether the pages are real ones, or those written for the tests. */
  readonly real: boolean;
  /** When and where they were measured, as the beginning of a sentence. */
  readonly measured: string;
  /** How often each page was. */
  readonly runs: number;
};

/** What pages cost, as a page of Markdown: a table, and what its figures are. */
export function reportPages(costs: readonly PageCost[], { real, measured, runs }: ReportOptions): string {
  const fronts = costs.filter(({ outcome }) => outcome === 'front');
  const light = fronts.filter(({ ours }) => ours <= SENTINEL_MS).length;
  const smooth = costs.filter(({ longest }) => longest <= LONGEST_TASK_MS).length;
  return `# What a page costs

What Backgrounder takes of the processor, from the first look to the paint, against \`new Readability(document.cloneNode(true)).parse()\` alone on
the same page. Each is measured on a fresh load. ${real ? 'The pages are saved news articles and the test pages of Readability.' : 'The pages are those of `tests/pages/`.'}

| pages on which | number | on the page, median | 90th percentile | in all, median | 90th percentile | on the page, median | longest task, median | longest task, 95th percentile |
|---|---|---|---|---|---|---|---|---|
${(['known', 'unknown', 'other', 'front'] as const).map((outcome) => row(costs, outcome)).join('\n')}

On ${smooth} of ${costs.length} pages no task of ours is longer than ${LONGEST_TASK_MS} ms, and on ${light} of ${fronts.length} whose address is not that of an article all of ours is no more than ${SENTINEL_MS} ms.

The first four figures are ratios to Readability alone. “On the page” is its main thread: the tasks in which our scripts run, Readability among
them, less the page's own parsing in them; the drawing of what they marked comes with the page's next frame and is not in it. “In all” adds what
the extension's own process does meanwhile, on all of its threads: linking, and the making of cards. Pages whose address is not that of an article are some of the same pages under the address of a section, those
left out that call themselves an article in JSON-LD and are read for that.

${measured}; ${runs === 1 ? 'one run' : `median of ${runs} runs`} of each page.
Run \`npm run build && npm run bench -- pages\` to measure again.
`;
}

/** What the platform calls a long task, in milliseconds (W3C Long Tasks): from there on a click waits noticeably. */
const LONGEST_TASK_MS = 50;

/** What every front page of every news site may cost, in milliseconds. */
const SENTINEL_MS = 2;

function row(costs: readonly PageCost[], outcome: PageCost['outcome']): string {
  const some = costs.filter((cost) => cost.outcome === outcome);
  if (some.length === 0) return `| ${NAMES[outcome]} | 0 | – | – | – | – | – | – | – |`;
  const times = (ratio: (cost: PageCost) => number, part: number) => `${quantile(some.map(ratio), part).toFixed(2)}×`;
  const milliseconds = (figure: 'ours' | 'longest', part: number) =>
    `${quantile(
      some.map((cost) => cost[figure]),
      part,
    ).toFixed(1)} ms`;
  return `| ${[
    NAMES[outcome],
    String(some.length),
    times(ratioOf, 0.5),
    times(ratioOf, 0.9),
    times(ratioInAll, 0.5),
    times(ratioInAll, 0.9),
    milliseconds('ours', 0.5),
    milliseconds('longest', 0.5),
    milliseconds('longest', 0.95),
  ].join(' | ')} |`;
}

const NAMES = {
  known: 'something is known',
  unknown: 'nothing is known',
  other: 'there is no article, or too much',
  front: 'the address is not that of an article',
} as const satisfies Record<PageCost['outcome'], string>;

/** How many times as long as Readability alone a page's main thread is taken. */
export const ratioOf = ({ ours, readability }: PageCost): number => ours / readability;

/** The same, with what the extension's own process does. */
const ratioInAll = ({ ours, elsewhere, readability }: PageCost): number => (ours + elsewhere) / readability;
