import { isPoint, parseDate } from '../domain/parse-date.ts';
import { seasonName, shortMonth } from '../ui/interface-date.ts';
import type { DatedClaim } from './date-claims.ts';

/** A drawing of claims in time, which runs down. All measures are CSS pixels; each `y` is the middle of a row. */
export type TimelineLayout = {
  readonly height: number;
  /** In order of time. */
  readonly marks: readonly { readonly item: DatedClaim; readonly x: number; readonly y: number; readonly row: number }[];
  readonly years: readonly { readonly year: number; readonly y: number; readonly quiet: boolean }[];
  /** Months and seasons in which something lies. */
  readonly parts: readonly { readonly name: string; readonly y: number }[];
  /** Stretches of years that are not drawn to scale. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly y: number }[];
  /** The day of the article. What lies below it came since. */
  readonly article?: { readonly y: number };
};

export type LayOutOptions = {
  readonly width: number;
  /** Day of the article, ISO 8601. */
  readonly articleDate?: string | undefined;
};

/** Where the axis stands: left of it is room for `2018 Sept`. */
export const AXIS_X = 84;

// A mark and the space around it: 24 px is the least that a finger or an unsteady hand can hit (WCAG 2.2, 2.5.8).
const STEP = 26;
// A year in which nothing lies still takes its place on the scale.
const QUIET_YEAR = 16;
// More of them in a row than this are drawn as a gap.
const MOST_QUIET_YEARS = 6;
const GAP = 30;
const ARTICLE = 34;
const MARGIN = 6;

/**
 * Lays claims out, given in order of time: a row for each month in which something lies, more where it is full, and a step for each year in
 * which nothing does, so that quiet times are seen as such.
 */
export function layOutTimeline(claims: readonly DatedClaim[], { width, articleDate }: LayOutOptions): TimelineLayout {
  const columns = Math.max(1, Math.floor((width - AXIS_X - MARGIN) / STEP));
  const marks: TimelineLayout['marks'][number][] = [];
  const years: TimelineLayout['years'][number][] = [];
  const parts: TimelineLayout['parts'][number][] = [];
  const gaps: TimelineLayout['gaps'][number][] = [];
  let article: { y: number } | undefined;
  let top = MARGIN;
  let year: number | undefined;
  let row = 0;

  const take = (height: number) => {
    const y = top + height / 2;
    top += height;
    return y;
  };
  const passTo = (next: number) => {
    const quiet = year === undefined ? 0 : next - year - 1;
    if (quiet > MOST_QUIET_YEARS) gaps.push({ from: next - quiet, to: next - 1, y: take(GAP) });
    else for (let at = next - quiet; at < next; at++) years.push({ year: at, y: take(QUIET_YEAR), quiet: true });
  };
  const drawArticle = () => {
    if (articleDate === undefined) return;
    const own = Number(articleDate.slice(0, 4));
    if (year === undefined || own > year) {
      passTo(own);
      years.push({ year: own, y: take(QUIET_YEAR), quiet: true });
      year = own;
    }
    article = { y: take(ARTICLE) };
  };

  for (const group of groupsOf(claims)) {
    if (group.since && !article) drawArticle();
    if (group.year !== year) passTo(group.year);
    const rows = Math.ceil(group.claims.length / columns);
    for (let at = 0; at < rows; at++) {
      const y = take(STEP);
      if (at === 0 && group.year !== year) years.push({ year: group.year, y, quiet: false });
      if (at === 0 && group.part !== '') parts.push({ name: group.part, y });
      group.claims.slice(at * columns, (at + 1) * columns).forEach((item, column) => {
        marks.push({ item, x: AXIS_X + MARGIN + STEP / 2 + column * STEP, y, row });
      });
      row++;
    }
    year = group.year;
  }
  if (!article && claims.length > 0) drawArticle();
  return { height: top + MARGIN, marks, years, parts, gaps, ...(article && { article }) };
}

type Group = { readonly year: number; readonly part: string; readonly since: boolean; readonly claims: DatedClaim[] };

/** Claims of the same month, season, or year of which no more is known, on the same side of the article's day. */
function groupsOf(claims: readonly DatedClaim[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of claims) {
    const year = Number(item.day.slice(0, 4));
    const part = partOf(item);
    const last = groups.at(-1);
    if (last && last.year === year && last.part === part && last.since === item.since) last.claims.push(item);
    else groups.push({ year, part, since: item.since, claims: [item] });
  }
  return groups;
}

function partOf({ claim }: DatedClaim): string {
  const date = parseDate(claim.date);
  const point = date && (isPoint(date) ? date : (date.from ?? date.to));
  if (point?.season) return seasonName(point.season);
  return point?.month === undefined ? '' : shortMonth(point.month);
}

/** The mark that an arrow key leads to from another. `marks` in order of time, `at` one of them. */
export function nextMark(marks: TimelineLayout['marks'], at: number, key: string): number | undefined {
  const from = marks[at];
  if (!from) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(marks.length - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return marks.length - 1;
    case 'ArrowUp':
    case 'ArrowDown': {
      const row = from.row + (key === 'ArrowUp' ? -1 : 1);
      const found = marks.findLastIndex((mark) => mark.row === row && mark.x <= from.x);
      return found === -1 ? at : found;
    }
    default:
      return undefined;
  }
}
