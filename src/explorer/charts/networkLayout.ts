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

const TURNS = 260;

/** Places each node so that ties are short and none lies on another; the same network lies the same every time. */
export function placed({ nodes, ties }: Network, width: number, height: number): Placed[] {
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
  forceSimulation(bodies)
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
    .stop()
    .tick(TURNS);
  const margin = 16;
  const fitted = (value: number, low: number, high: number, room: number) =>
    high - low < room - 2 * margin ? value : margin + ((value - low) / (high - low)) * (room - 2 * margin);
  const [x0, x1] = [Math.min(...bodies.map((b) => b.x)), Math.max(...bodies.map((b) => b.x))];
  const [y0, y1] = [Math.min(...bodies.map((b) => b.y)), Math.max(...bodies.map((b) => b.y))];
  return bodies.map(({ id, name, kind, weight, radius, x, y }) => ({
    id,
    name,
    kind,
    weight,
    radius,
    x: Math.min(width - margin, Math.max(margin, fitted(x, x0, x1, width))),
    y: Math.min(height - margin, Math.max(margin, fitted(y, y0, y1, height))),
  }));
}
