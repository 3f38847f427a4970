import { useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../domain/entry.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { fill, t } from '../i18n/i18n.ts';
import { KIND_SHAPES, KindShape, kindName } from '../ui/kind-shape.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import { type Box, layMap } from './lay-map.ts';
import { mapAround, type Surroundings } from './map-around.ts';
import type { Connection } from './relations-of.ts';
import { entryHash, mapHash } from './route.ts';
import { useWidth } from './use-width.ts';

export type MapViewProps = { readonly card: Card; readonly knowledge: Knowledge };

/** How an entry is connected: as a map, and as a list that says the same. */
export function MapView({ card, knowledge }: MapViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const surroundings = useMemo(
    () => mapAround(card, knowledge, { room: width < PHONE ? ROOM_ON_PHONE : ROOM }),
    [card, knowledge, width < PHONE],
  );
  const { drawn, left } = surroundings;
  return (
    <div data-kind={card.kind}>
      <p class="kind">
        <KindShape kind={card.kind} />
        <span>{t('explorer.map')}</span>
      </p>
      <h1 lang={CONTENT_LANGUAGE} tabIndex={-1}>
        {card.title}
      </h1>
      <p class="standfirst" lang={CONTENT_LANGUAGE}>
        {card.identification}
      </p>
      <p>
        <a href={entryHash(card.id)}>{fill('explorer.readOf', { title: <span lang={CONTENT_LANGUAGE}>{card.title}</span> })}</a>
      </p>
      <figure class="map" aria-label={t('explorer.mapAround', { title: card.title })}>
        <div ref={frame}>{width > 0 && <Drawing key={card.id} card={card} surroundings={surroundings} width={width} />}</div>
      </figure>
      <RelationList connections={[...drawn, ...left]} />
    </div>
  );
}

/** Below this width, CSS pixels, a map gets higher instead of wider. */
const PHONE = 600;

/** How many entries are drawn around the middle: with more of them lines can no longer be followed. */
const ROOM = 30;
const ROOM_ON_PHONE = 14;

/** How text is set in the boxes, CSS pixels: see `.node text` in explorer.css. */
const FONT = '600 13px';
const LINE_HEIGHT = 16;
const LETTERS_IN_LINE = 20;
const SHAPE_ROOM = 20;
const PADDING = 10;

type Node = Box & { readonly card: Card; readonly lines: readonly string[] };

function nodeOf(card: Card): Node {
  const lines = breakLines(card.title);
  const width = Math.ceil(Math.max(...lines.map(textWidth))) + SHAPE_ROOM + 2 * PADDING;
  return { id: card.id, card, lines, width, height: lines.length * LINE_HEIGHT + PADDING };
}

function textWidth(text: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return text.length * WIDE_LETTER;
  context.font = `${FONT} ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}

/** Width of a letter where it cannot be measured, CSS pixels: that of a broad typeface. */
const WIDE_LETTER = 8;

function breakLines(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS_IN_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type DrawingProps = { readonly card: Card; readonly surroundings: Surroundings; readonly width: number };

function Drawing({ card, surroundings: { drawn, left, lines }, width }: DrawingProps) {
  const [pointed, point] = useState<string>();
  const { nodes, layout } = useMemo(() => {
    const boxes = [card, ...drawn.map(({ other }) => other)].map(nodeOf);
    return { nodes: boxes, layout: layMap(boxes, lines, { width }) };
  }, [card, drawn, lines, width]);
  const { places, height } = layout;
  const connection = drawn.find(({ other }) => other.id === pointed);
  return (
    <>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is named; a title would pop up wherever the pointer rests */}
      <svg width={width} height={height} onPointerLeave={() => point(undefined)}>
        {lines.toReversed().map(({ from, to }) => {
          const start = places.get(from);
          const end = places.get(to);
          if (!start || !end) return null;
          const inner = from === card.id || to === card.id;
          const lit = pointed !== undefined && (from === pointed || to === pointed);
          return (
            <line key={`${from} ${to}`} class={lit ? 'lit' : inner ? 'inner' : 'outer'} x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
          );
        })}
        {nodes.map((node, index) => {
          const place = places.get(node.id);
          if (!place) return null;
          const of = drawn[index - 1];
          return (
            <NodeLink
              key={node.id}
              node={node}
              at={place}
              label={of ? of.sentence : t('explorer.mapMiddle', { title: card.title })}
              href={of ? mapHash(node.id) : entryHash(node.id)}
              center={!of}
              onPoint={() => point(node.id)}
            />
          );
        })}
      </svg>
      <figcaption class={connection ? 'caption pointed' : 'caption'}>
        {connection ? <span lang={CONTENT_LANGUAGE}>{connection.sentence}.</span> : hint(drawn.length, left.length)}
      </figcaption>
    </>
  );
}

function hint(drawn: number, left: number): string {
  const room = left === 0 ? [] : [t('explorer.mapRoom', { drawn, all: drawn + left })];
  return [t('explorer.mapHint'), ...room].join(' ');
}

type NodeLinkProps = {
  readonly node: Node;
  /** Where the middle of the box is. */
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly href: string;
  readonly center: boolean;
  readonly onPoint: () => void;
};

function NodeLink({ node: { card, lines, width, height }, at, label, href, center, onPoint }: NodeLinkProps) {
  const left = at.x - width / 2;
  const top = at.y - height / 2;
  return (
    <a
      class={center ? 'node center' : 'node'}
      href={href}
      data-kind={card.kind}
      aria-label={`${label} (${kindName(card.kind)})`}
      onPointerEnter={onPoint}
      onFocus={onPoint}
    >
      <rect x={left} y={top} width={width} height={height} rx={6} />
      <path d={KIND_SHAPES[card.kind]} transform={`translate(${left + PADDING} ${at.y - 6})`} />
      <text lang={CONTENT_LANGUAGE}>
        {lines.map((line, index) => (
          <tspan key={line} x={left + PADDING + SHAPE_ROOM} y={top + PADDING / 2 + index * LINE_HEIGHT + 12}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </a>
  );
}

function RelationList({ connections }: { readonly connections: readonly Connection[] }) {
  if (connections.length === 0) return <p class="nothing">{t('explorer.noRelations')}</p>;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">
        {t('explorer.relationList')} <span class="number">{connections.length}</span>
      </h2>
      <ul class="connections">
        {connections.map((connection) => (
          <li key={connection.other.id} data-kind={connection.other.kind}>
            <KindShape kind={connection.other.kind} />
            <div>
              <a class="name" href={entryHash(connection.other.id)}>
                <span lang={CONTENT_LANGUAGE}>{connection.other.title}</span>
                <span class="unseen">, {kindName(connection.other.kind)}</span>
              </a>
              <p lang={CONTENT_LANGUAGE}>{connection.sentence}.</p>
            </div>
            <a
              class="to-middle"
              href={mapHash(connection.other.id)}
              aria-label={t('explorer.toMiddleEntry', { title: connection.other.title })}
            >
              {t('explorer.toMiddle')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
