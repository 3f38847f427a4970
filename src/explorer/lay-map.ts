import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

/** A box of the map, before it has a place. */
export type Box = { readonly id: string; readonly width: number; readonly height: number };

/** Two boxes that are connected, by id. */
export type Line = { readonly from: string; readonly to: string };

/** Middle of a box, CSS pixels. */
type Place = { readonly x: number; readonly y: number };

export type MapLayout = { readonly places: ReadonlyMap<string, Place>; readonly width: number; readonly height: number };

type Body = SimulationNodeDatum & Box & { x: number; y: number };

/**
 * Gives each box a place in a picture of the given width, the first in the middle, those that are connected near each other, and none
 * over another. The same boxes and lines always get the same places. Assumes that no box is wider than the picture.
 */
export function layMap(boxes: readonly Box[], lines: readonly Line[], { width }: { readonly width: number }): MapLayout {
  const height = heightFor(boxes, width);
  const bodies: Body[] = boxes.map((box, index) => ({ ...box, ...startOf(index, boxes.length, { width, height }) }));
  const [center] = bodies;
  if (center) Object.assign(center, { fx: width / 2, fy: height / 2 });
  const inner = ({ from, to }: Line) => from === center?.id || to === center?.id;
  const links = lines.map((line) => ({ source: line.from, target: line.to, strength: inner(line) ? 0 : NEIGHBORS }));
  const simulation = forceSimulation(bodies)
    .force(
      'lines',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(LINE_LENGTH)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody().strength(-APART))
    .force('across', forceX(width / 2).strength(INWARD * Math.sqrt(height / width)))
    .force('down', forceY(height / 2).strength(INWARD * Math.sqrt(width / height)))
    .force('boxes', () => separate(bodies, { width, height }))
    .stop();
  simulation.tick(TICKS);
  // The boxes have the last word, and the picture gets as high as they ask for.
  for (let round = 0; round < LAST_ROUNDS; round++) separate(bodies, { width });
  return cropped(bodies, width);
}

/** Forces, found by eye: they spread the boxes over the picture, those that are connected beside each other. */
const NEIGHBORS = 0.06;
const LINE_LENGTH = 120;
const APART = 700;
const INWARD = 0.07;

/** As many as the simulation takes to cool down. */
const TICKS = 300;

/** Boxes that push each other need some rounds until none overlaps; more than these never were needed. */
const LAST_ROUNDS = 200;

/** Room between boxes, and between them and the picture's edge, CSS pixels. */
const GAP = 10;

/** How much larger the picture is than all boxes together: what lines need to be followed. */
const LOOSENESS = 3.4;

const LEAST_HEIGHT = 440;

function heightFor(boxes: readonly Box[], width: number): number {
  const area = boxes.reduce((sum, box) => sum + (box.width + GAP) * (box.height + GAP), 0);
  return Math.round(Math.max(LEAST_HEIGHT, (area * LOOSENESS) / width));
}

/** As high as the boxes are together. */
function cropped(bodies: readonly Body[], width: number): MapLayout {
  const top = Math.min(...bodies.map((body) => body.y - body.height / 2)) - GAP;
  const bottom = Math.max(...bodies.map((body) => body.y + body.height / 2)) + GAP;
  return { places: new Map(bodies.map(({ id, x, y }) => [id, { x, y: y - top }])), width, height: bottom - top };
}

type Size = { readonly width: number; readonly height: number };

/** On an ellipse around the middle: what comes first in a list stands above. */
function startOf(index: number, count: number, { width, height }: Size): Place {
  if (index === 0) return { x: width / 2, y: height / 2 };
  const angle = (2 * Math.PI * (index - 1)) / Math.max(1, count - 1) - Math.PI / 2;
  return { x: width / 2 + (width / 3) * Math.cos(angle), y: height / 2 + (height / 3) * Math.sin(angle) };
}

/** Moves overlapping boxes apart along the shorter way on which there is room, and all of them into the picture. */
function separate(bodies: readonly Body[], { width, height }: { readonly width: number; readonly height?: number }): void {
  for (const [index, one] of bodies.entries()) {
    for (const other of bodies.slice(index + 1)) {
      const overlapX = (one.width + other.width) / 2 + GAP - Math.abs(other.x - one.x);
      const overlapY = (one.height + other.height) / 2 + GAP - Math.abs(other.y - one.y);
      if (overlapX <= 0 || overlapY <= 0) continue;
      if (fitBeside(one, other, width) && overlapX < overlapY) pushApart(one, other, { x: other.x < one.x ? -overlapX : overlapX, y: 0 });
      else pushApart(one, other, { x: 0, y: other.y < one.y ? -overlapY : overlapY });
    }
  }
  for (const body of bodies) {
    body.x = clamp(body.x, body.width / 2 + GAP, width);
    if (height !== undefined) body.y = clamp(body.y, body.height / 2 + GAP, height);
  }
}

/** Whether the picture is broad enough for both side by side; what is fixed stands in its middle. */
function fitBeside(one: Body, other: Body, width: number): boolean {
  const fixed = isFixed(one) ? one : isFixed(other) ? other : undefined;
  const both = one.width + other.width;
  return fixed ? both - fixed.width / 2 + 2 * GAP <= width / 2 : both + 3 * GAP <= width;
}

/** Each by half; what is fixed stays, and the other goes all the way. */
function pushApart(one: Body, other: Body, by: Place): void {
  const share = isFixed(one) ? 0 : isFixed(other) ? 1 : 0.5;
  one.x -= by.x * share;
  one.y -= by.y * share;
  other.x += by.x * (1 - share);
  other.y += by.y * (1 - share);
}

const isFixed = ({ fx }: Body): boolean => typeof fx === 'number';

function clamp(value: number, margin: number, size: number): number {
  return Math.max(margin, Math.min(value, size - margin));
}
