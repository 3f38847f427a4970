import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KINDS } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { formatDate } from '../ui/format-date.ts';
import { interfaceDate } from '../ui/interface-date.ts';
import { KIND_SHAPES, KindShape, kindName } from '../ui/kind-shape.tsx';
import { Time } from '../ui/time.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import { claimKey, type DatedClaim } from './date-claims.ts';
import { AXIS_X, layOutTimeline, nextMark, type TimelineLayout } from './lay-out-timeline.ts';

export type TimelineProps = {
  /** In order of time. */
  readonly claims: readonly DatedClaim[];
  /** Day of the article, ISO 8601. */
  readonly articleDate: string | undefined;
  /** The claim that the keyboard or the pointer is on, by its key. */
  readonly active: string | undefined;
  readonly onActive: (key: string) => void;
  readonly onOpen: (claim: DatedClaim) => void;
};

/** The narrowest panel that browsers make, less its margins, in CSS pixels: for the first drawing, before the room is known. */
const LEAST_WIDTH = 268;

/** Claims drawn in time, what the mark says that the reader is at, and the same as a list. */
export function Timeline({ claims, articleDate, active, onActive, onOpen }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(LEAST_WIDTH);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(LEAST_WIDTH, Math.floor(element.clientWidth)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  if (claims.length === 0) return <p class="nothing">{t('panel.noDates')}</p>;
  const layout = layOutTimeline(claims, { width, articleDate });
  const at = Math.max(
    0,
    layout.marks.findIndex(({ item }) => claimKey(item) === active),
  );
  const shown = layout.marks.find(({ item }) => claimKey(item) === active)?.item;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // The focus, and not what the pointer rests on.
    const marks = [...(frame.current?.querySelectorAll('.mark') ?? [])];
    const from = event.target instanceof SVGElement ? marks.indexOf(event.target) : -1;
    const current = layout.marks[from];
    if (current && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(current.item);
      return;
    }
    const next = nextMark(layout.marks, from, event.key);
    const mark = next === undefined ? undefined : layout.marks[next];
    if (!mark) return;
    event.preventDefault();
    onActive(claimKey(mark.item));
    const target = marks[next ?? from];
    if (target instanceof SVGElement) target.focus();
  };

  return (
    <div class="timeline">
      <p class="unseen" id="timeline-help">
        {t('panel.drawing')}
      </p>
      <div class="frame-of-drawing" ref={frame}>
        <svg
          class="drawing"
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="toolbar"
          aria-label={t('panel.timeline')}
          aria-describedby="timeline-help"
          onKeyDown={onKeyDown}
        >
          <Scale layout={layout} width={width} articleDate={articleDate} />
          {layout.marks.map(({ item, x, y }, index) => (
            <Mark
              key={claimKey(item)}
              item={item}
              x={x}
              y={y}
              isStop={index === at}
              onActive={() => onActive(claimKey(item))}
              onOpen={() => onOpen(item)}
            />
          ))}
        </svg>
      </div>
      <Legend claims={claims} />
      <div class="caption" aria-hidden="true">
        {shown ? <Caption item={shown} /> : <p class="hint">{t('panel.hint')}</p>}
      </div>
      <details class="as-list">
        <summary>{t('panel.asList')}</summary>
        <AsList claims={claims} isSplit={articleDate !== undefined} onOpen={onOpen} />
      </details>
    </div>
  );
}

type ScaleProps = { readonly layout: TimelineLayout; readonly width: number; readonly articleDate: string | undefined };

/** Decoration for those who hear the page: each mark says its date. */
function Scale({ layout: { height, years, parts, gaps, article, marks }, width, articleDate }: ScaleProps) {
  const hasSince = marks.at(-1)?.item.since;
  return (
    <svg aria-hidden="true" focusable="false">
      {hasSince && article && (
        <rect class="since-ground" x={AXIS_X} y={article.y} width={width - AXIS_X} height={Math.max(0, height - article.y)} />
      )}
      <line class="axis" x1={AXIS_X} x2={AXIS_X} y1={0} y2={height} />
      {gaps.map(({ from, to, y }) => (
        <g key={from}>
          <line class="gap" x1={AXIS_X} x2={AXIS_X} y1={y - 12} y2={y + 12} />
          <text class="quiet" x={AXIS_X + 10} y={y} dy="0.35em">
            {from === to ? from : t('panel.gapYears', { from, to })}
          </text>
        </g>
      ))}
      {years.map(({ year, y, quiet }) => (
        <g key={year}>
          <line class="tick" x1={AXIS_X - (quiet ? 4 : 7)} x2={AXIS_X} y1={y} y2={y} />
          <text class={quiet ? 'quiet' : 'year'} x={0} y={y} dy="0.35em">
            {year}
          </text>
        </g>
      ))}
      {parts.map(({ name, y }) => (
        <text key={`${name} ${y}`} class="month" x={AXIS_X - 10} y={y} dy="0.35em" text-anchor="end">
          {name}
        </text>
      ))}
      {article && articleDate !== undefined && (
        <g>
          <line class="own" x1={0} x2={width} y1={article.y} y2={article.y} />
          <text class="own-label" x={AXIS_X + 8} y={article.y - 6}>
            {t('panel.article', { date: interfaceDate(articleDate) })}
          </text>
        </g>
      )}
    </svg>
  );
}

/** What the shapes mean, for the eye alone: each mark says its kind. */
function Legend({ claims }: { readonly claims: readonly DatedClaim[] }) {
  const kinds = KINDS.filter((kind) => claims.some(({ card }) => card.kind === kind));
  return (
    <p class="legend" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind} data-kind={kind}>
          <KindShape kind={kind} /> {kindName(kind)}
        </span>
      ))}
      {claims.some(({ since }) => since) && <span>{t('panel.outlined')}</span>}
    </p>
  );
}

type MarkProps = {
  readonly item: DatedClaim;
  readonly x: number;
  readonly y: number;
  /** Whether the Tab key stops at it; one of all does. */
  readonly isStop: boolean;
  readonly onActive: () => void;
  readonly onOpen: () => void;
};

function Mark({ item, x, y, isStop, onActive, onOpen }: MarkProps) {
  const { card, since } = item;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in a drawing
    <g
      class={since ? 'mark since' : 'mark'}
      data-kind={card.kind}
      role="button"
      tabindex={isStop ? 0 : -1}
      // Most of what it says is the claim.
      lang={CONTENT_LANGUAGE}
      aria-label={markInWords(item)}
      transform={`translate(${x} ${y})`}
      onFocus={onActive}
      // Not when it only scrolls under a pointer at rest.
      onPointerMove={({ movementX, movementY }) => {
        if (movementX !== 0 || movementY !== 0) onActive();
      }}
      onClick={onOpen}
    >
      <rect class="target" x={-12} y={-12} width={24} height={24} rx={4} />
      <path class="shape-of-mark" d={KIND_SHAPES[card.kind]} transform="translate(-6.5 -6.5) scale(1.083)" fill-rule="evenodd" />
    </g>
  );
}

function markInWords({ card, claim, since }: DatedClaim): string {
  const words = { date: formatDate(claim.date), title: card.title, kind: kindName(card.kind), claim: claim.text };
  return since ? t('panel.markSince', words) : t('panel.mark', words);
}

function Caption({ item: { card, claim } }: { readonly item: DatedClaim }) {
  return (
    <>
      <p class="caption-head" data-kind={card.kind}>
        <Time edtf={claim.date} class="date" lang={CONTENT_LANGUAGE} />{' '}
        <span class="subject" lang={CONTENT_LANGUAGE}>
          {card.title}
        </span>
      </p>
      <p class="caption-text" lang={CONTENT_LANGUAGE}>
        {claim.text}
      </p>
    </>
  );
}

type AsListProps = {
  readonly claims: readonly DatedClaim[];
  readonly isSplit: boolean;
  readonly onOpen: (claim: DatedClaim) => void;
};

function AsList({ claims, isSplit, onOpen }: AsListProps) {
  const parts = [
    { name: isSplit ? t('card.before') : t('panel.known'), items: claims.filter((item) => !item.since) },
    { name: t('card.since'), items: claims.filter((item) => item.since) },
  ].filter(({ items }) => items.length > 0);
  return parts.map(({ name, items }) => (
    <section key={name}>
      <h2 class="label">
        {name} <span class="amount">{items.length}</span>
      </h2>
      <ol>
        {items.map((item) => (
          <li key={claimKey(item)} data-kind={item.card.kind}>
            <button type="button" class="claim-button" lang={CONTENT_LANGUAGE} onClick={() => onOpen(item)}>
              <Time edtf={item.claim.date} class="date" lang={CONTENT_LANGUAGE} /> <span class="subject">{item.card.title}</span>
              <span class="caption-text">{item.claim.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  ));
}
