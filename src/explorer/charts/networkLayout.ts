import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from 'd3-force';
import type { EntityKind } from '../generated/operations.js';

/** Entities and how many articles name two of them together. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly Tie[];
}
export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** In how many articles, or how central: the greater the larger drawn. */
  readonly weight: number;
}
export interface Tie {
  readonly left: string;
  readonly right: string;
  readonly articles: number;
}

export interface Placed extends NetworkNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const TURNS = 90;
/** So much of a turn's force is left after the last of them. */
const COOLED = 0.001;

/** Places each node so that ties are short and none lies on another; the same network lies the same every time. */
export function placed(network: Network, width: number, height: number): Placed[] {
  const layout = layoutOf(network, width, height);
  layout.simulation.tick(TURNS);
  return layout.now();
}

/** How long a step of a layout keeps the page busy, in ms. */
const STEP = 8;

/**
 * The same, in steps between which the page answers.
 *
 * @param stop ends it early; nothing is handed over then
 */
export async function placedInSteps(
  network: Network,
  width: number,
  height: number,
  stop: AbortSignal,
): Promise<Placed[] | undefined> {
  const layout = layoutOf(network, width, height);
  for (let turn = 0, began = performance.now(); turn < TURNS; turn++) {
    layout.simulation.tick();
    if (performance.now() - began < STEP) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (stop.aborted) return undefined;
    began = performance.now();
  }
  return layout.now();
}

function layoutOf({ nodes, ties }: Network, width: number, height: number) {
  const most = Math.max(1, ...nodes.map(({ weight }) => weight));
  const strongest = Math.max(1, ...ties.map(({ articles }) => articles));
  const space = Math.sqrt((width * height) / Math.max(1, nodes.length));
  const bodies = nodes.map((node, i) => ({
    ...node,
    radius: 4 + 5 * Math.sqrt(node.weight / most),
    // A spiral to begin with: what weighs most lies in the middle.
    x: width / 2 + Math.sqrt(i) * space * 0.5 * Math.cos(i * 2.4),
    y: height / 2 + Math.sqrt(i) * space * 0.5 * Math.sin(i * 2.4),
  }));
  const simulation = forceSimulation(bodies)
    .alphaDecay(1 - COOLED ** (1 / TURNS))
    .force(
      'ties',
      forceLink<(typeof bodies)[number], { source: string; target: string; articles: number }>(
        ties.map(({ left, right, articles }) => ({ source: left, target: right, articles })),
      )
        .id(({ id }) => id)
        .distance(space * 0.7)
        .strength(({ articles }) => 0.12 * (articles / strongest)),
    )
    .force('apart', forceManyBody().strength(-space * 3))
    .force(
      'collide',
      forceCollide<(typeof bodies)[number]>(({ radius }) => radius + space * 0.28),
    )
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.08))
    .force('middle', forceCenter(width / 2, height / 2))
    .stop();
  return { simulation, now: () => fitted(bodies, width, height) };
}

const MARGIN = 16;

/** Brings a layout into its place, where it is larger. */
function fitted(bodies: readonly Placed[], width: number, height: number): Placed[] {
  const inside = (value: number, values: readonly number[], room: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const at =
      high - low < room - 2 * MARGIN ? value : MARGIN + ((value - low) / (high - low)) * (room - 2 * MARGIN);
    return Math.min(room - MARGIN, Math.max(MARGIN, at));
  };
  const [xs, ys] = [bodies.map(({ x }) => x), bodies.map(({ y }) => y)];
  return bodies.map(({ id, name, kind, weight, radius, x, y }) => ({
    id,
    name,
    kind,
    weight,
    radius,
    x: inside(x, xs, width),
    y: inside(y, ys, height),
  }));
}
