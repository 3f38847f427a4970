import type { PageCost } from './page-cost.ts';

const SIZE = { width: 720, height: 520, left: 70, right: 20, top: 50, bottom: 60 } as const;

/**
 * A drawing of what each page's main thread is taken for against Readability's time, in milliseconds, both axes logarithmic. An SVG that wears
 * light and dark themes.
 */
export function plotPages(costs: readonly PageCost[]): string {
  const x = scale(
    costs.map(({ readability }) => readability),
    { from: SIZE.left, to: SIZE.width - SIZE.right },
  );
  const y = scale(
    costs.map(({ ours }) => ours),
    { from: SIZE.height - SIZE.bottom, to: SIZE.top },
  );
  const bottom = SIZE.height - SIZE.bottom;
  const right = SIZE.width - SIZE.right;
  const grid = [
    ...x.ticks.map(
      (tick) => `<path class="grid" d="M${x.at(tick)} ${SIZE.top}V${bottom}"/>${text(x.at(tick), bottom + 18, String(tick), 'middle')}`,
    ),
    ...y.ticks.map(
      (tick) => `<path class="grid" d="M${SIZE.left} ${y.at(tick)}H${right}"/>${text(SIZE.left - 8, y.at(tick) + 4, String(tick), 'end')}`,
    ),
  ];
  const goals = [1.2, 0.25].map((ratio) => {
    const [low, high] = x.range;
    return `<path class="goal" clip-path="url(#plot)" d="M${x.at(low)} ${y.at(low * ratio)}L${x.at(high)} ${y.at(high * ratio)}"><title>${ratio} times</title></path>`;
  });
  const marks = costs.map((cost) => MARKS[cost.outcome](x.at(cost.readability), y.at(cost.ours)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="Main-thread time of Backgrounder against Readability alone, page by page">
<style>
  svg { color: #17324f; background: #fff; font: 13px system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) { svg { color: #dfe7f0; background: #10171f; } }
  text { fill: currentColor; }
  .grid { stroke: currentColor; stroke-opacity: 0.15; }
  .goal { stroke: currentColor; stroke-dasharray: 6 4; stroke-opacity: 0.7; fill: none; }
  .known { fill: #1f6fb2; }
  .unknown { fill: none; stroke: #c05a00; stroke-width: 1.5; }
  .other { fill: none; stroke: #777; stroke-width: 1.5; }
  .front { fill: none; stroke: #2b8a3e; stroke-width: 1.5; }
</style>
<clipPath id="plot"><rect x="${SIZE.left}" y="${SIZE.top}" width="${right - SIZE.left}" height="${bottom - SIZE.top}"/></clipPath>
${[...grid, ...goals, ...marks].join('\n')}
${text((SIZE.left + right) / 2, SIZE.height - 18, 'Readability alone, ms of the page’s main thread', 'middle')}
<text transform="translate(18 ${(SIZE.top + bottom) / 2}) rotate(-90)" text-anchor="middle">Backgrounder, ms of the page’s main thread</text>
${MARKS.known(SIZE.left + 12, 14)}${text(SIZE.left + 22, 18, 'something is known', 'start')}
${MARKS.unknown(SIZE.left + 172, 14)}${text(SIZE.left + 182, 18, 'nothing is known', 'start')}
${MARKS.other(SIZE.left + 312, 14)}${text(SIZE.left + 322, 18, 'no article', 'start')}
${MARKS.front(SIZE.left + 412, 14)}${text(SIZE.left + 422, 18, 'not the address of an article', 'start')}
${text(SIZE.left + 6, 38, 'dashed: goals, 1.2× where something is known and 0.25× where nothing is', 'start')}
</svg>
`;
}

/** A shape for each outcome, so that color is not all that tells them apart. */
const MARKS: Readonly<Record<PageCost['outcome'], (x: number, y: number) => string>> = {
  known: (x, y) => `<circle class="known" cx="${round(x)}" cy="${round(y)}" r="3.5"/>`,
  unknown: (x, y) => `<rect class="unknown" x="${round(x - 3)}" y="${round(y - 3)}" width="6" height="6"/>`,
  other: (x, y) => `<path class="other" d="M${round(x - 3)} ${round(y - 3)}l6 6m0 -6l-6 6"/>`,
  front: (x, y) => `<path class="front" d="M${round(x)} ${round(y - 4)}l4 7h-8z"/>`,
};

/** A logarithmic axis over some values, with a tick at every power of ten and at three times it. */
function scale(values: readonly number[], { from, to }: { from: number; to: number }) {
  const least = Math.max(0.1, Math.min(...values)) / 1.2;
  const most = Math.max(least * 10, ...values) * 1.2;
  const at = (value: number) => round(from + ((to - from) * Math.log(Math.max(value, least) / least)) / Math.log(most / least));
  const ticks = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000].filter((tick) => tick >= least && tick <= most);
  return { at, ticks, range: [least, most] as const };
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
