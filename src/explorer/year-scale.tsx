import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { formatDate } from '../ui/format-date.ts';
import { KIND_SHAPES } from '../ui/kind-shape.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import { layMarks, MARK_SIZE, onScale, type PlacedMark, type Scale } from './lay-marks.ts';
import type { Timeline } from './make-timeline.ts';
import { entryHash } from './route.ts';
import { useWidth } from './use-width.ts';

export type YearScaleProps = {
  readonly timeline: Timeline;
  /** Where a year of the scale leads. */
  readonly hash: (year: number) => string;
};

/** The years as a scale: events as marks above it, below it a bar for each year's claims, which leads to the year. */
export function YearScale({ timeline, hash }: YearScaleProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [shown, show] = useState<PlacedMark>();
  return (
    <div class="scale" ref={frame}>
      <nav aria-label={t('explorer.scale')}>{width > 0 && <Drawing timeline={timeline} hash={hash} width={width} onShow={show} />}</nav>
      <p class="caption" aria-hidden="true">
        {shown ? (
          <span lang={CONTENT_LANGUAGE}>
            <b>{shown.card.title}</b> · {formatDate(shown.date)}
          </span>
        ) : (
          t('explorer.scaleHint')
        )}
      </p>
    </div>
  );
}

type DrawingProps = YearScaleProps & { readonly width: number; readonly onShow: (mark: PlacedMark) => void };

/** Height of the highest bar, CSS pixels. */
const BAR_HEIGHT = 48;

/** Height of the line of years, CSS pixels: a target like any other. */
const YEARS_HEIGHT = 26;

function Drawing({ timeline: { years, events }, hash, width: room, onShow }: DrawingProps) {
  const numbers = years.map(({ year }) => year);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  // Room for a target to each year, at the least; where that is too much, the scale can be scrolled.
  const width = Math.max(room, (last + 1 - first) * MARK_SIZE);
  const scale: Scale = { first, last, width };
  const marks = layMarks(events, scale);
  const lanes = Math.max(0, ...marks.map(({ lane }) => lane + 1));
  const axis = lanes * MARK_SIZE + 12;
  const most = Math.max(...years.map(({ count }) => count));
  const all = Array.from({ length: scale.last - first + 1 }, (_, index) => first + index);
  const yearWidth = width / all.length;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: what is around it is named; a title would pop up wherever the pointer rests
    <svg width={width} height={axis + YEARS_HEIGHT + BAR_HEIGHT}>
      <g class="lasting">
        {marks.map(({ card, x, from, to, lane }) => {
          const y = axis - 8 - lane * MARK_SIZE - MARK_SIZE / 2;
          return to - from > MARK_SIZE ? <line key={card.id} x1={Math.min(from, x)} x2={to} y1={y} y2={y} data-kind={card.kind} /> : null;
        })}
      </g>
      <line class="axis" x1={0} x2={width} y1={axis} y2={axis} />
      {all.map((year) => {
        const x = onScale(year, scale);
        const known = years.find((one) => one.year === year);
        const label = yearWidth < NARROW ? `’${String(year).slice(2)}` : String(year);
        const middle = x + yearWidth / 2;
        const name = (
          <text x={middle} y={axis + 18} text-anchor="middle">
            {label}
          </text>
        );
        if (!known) {
          return (
            <g key={year} class="empty">
              <line class="tick" x1={x} x2={x} y1={axis} y2={axis + 6} />
              {name}
            </g>
          );
        }
        const height = Math.max(3, (known.count / most) * BAR_HEIGHT);
        return (
          <a key={year} class="to-year" href={hash(year)} aria-label={t('explorer.year', known.count, { year, count: known.count })}>
            <rect class="target" x={x} y={axis} width={yearWidth} height={YEARS_HEIGHT + BAR_HEIGHT} />
            <line class="tick" x1={x} x2={x} y1={axis} y2={axis + 6} />
            {name}
            <rect class="bar" x={x + 2} y={axis + YEARS_HEIGHT} width={Math.max(2, yearWidth - 4)} height={height} />
          </a>
        );
      })}
      {marks.map((mark) => (
        <Mark key={mark.card.id} mark={mark} y={axis - 8 - mark.lane * MARK_SIZE - MARK_SIZE / 2} onShow={onShow} />
      ))}
    </svg>
  );
}

/** Below this width of a year, CSS pixels, its number is written short. */
const NARROW = 38;

type MarkProps = { readonly mark: PlacedMark; readonly y: number; readonly onShow: (mark: PlacedMark) => void };

function Mark({ mark, y, onShow }: MarkProps) {
  const { card, x, date } = mark;
  return (
    <a
      class="mark"
      href={entryHash(card.id)}
      data-kind={card.kind}
      aria-label={`${card.title}, ${formatDate(date)}`}
      onPointerEnter={() => onShow(mark)}
      onFocus={() => onShow(mark)}
    >
      <rect class="target" x={x - MARK_SIZE / 2} y={y - MARK_SIZE / 2} width={MARK_SIZE} height={MARK_SIZE} rx={4} />
      <path d={KIND_SHAPES[card.kind]} transform={`translate(${x - 7} ${y - 7}) scale(1.167)`} />
    </a>
  );
}
