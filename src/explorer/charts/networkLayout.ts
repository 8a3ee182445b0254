import type { EntityKind } from '../generated/operations.js';
import { type Body, moveOnce, type Spring } from './forces.js';

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
  for (let turn = 0; turn < TURNS; turn++) layout.turn(turn);
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
    layout.turn(turn);
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
  const bodies = nodes.map((node, i): NetworkNode & Body & { radius: number } => {
    const radius = 4 + 5 * Math.sqrt(node.weight / most);
    // A spiral to begin with: what weighs most lies in the middle.
    const [x, y] = [Math.cos(i * 2.4), Math.sin(i * 2.4)].map((part) => Math.sqrt(i) * space * 0.5 * part);
    return {
      ...node,
      radius,
      x: width / 2 + (x ?? 0),
      y: height / 2 + (y ?? 0),
      vx: 0,
      vy: 0,
      room: radius + space * 0.28,
    };
  });
  const field = {
    springs: springsOf(bodies, ties).map(({ articles, ...spring }) => ({
      ...spring,
      length: space * 0.7,
      strength: 0.12 * (articles / strongest),
    })),
    push: space * 3,
    middle: { x: width / 2, y: height / 2 },
    pull: { x: 0.06, y: 0.08 },
  };
  return {
    turn: (turn: number) => moveOnce(bodies, field, COOLED ** ((turn + 1) / TURNS)),
    now: () => fitted(bodies, width, height),
  };
}

/** What is tied to many moves less than what is tied to few. */
function springsOf<Tied extends Body & { readonly id: string }>(
  bodies: readonly Tied[],
  ties: readonly Tie[],
): (Pick<Spring, 'one' | 'other' | 'share'> & { readonly articles: number })[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const tied = new Map<string, number>();
  for (const id of ties.flatMap(({ left, right }) => [left, right])) tied.set(id, (tied.get(id) ?? 0) + 1);
  return ties.flatMap(({ left, right, articles }) => {
    const [one, other] = [byId.get(left), byId.get(right)];
    const [own = 1, its = 1] = [tied.get(left), tied.get(right)];
    return one && other ? [{ one, other, share: its / (own + its), articles }] : [];
  });
}

const MARGIN = 16;

/** Brings a layout into its place, where it is larger. */
function fitted(bodies: readonly Placed[], width: number, height: number): Placed[] {
  const inside = (value: number, values: readonly number[], room: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const space = Math.max(0, room - 2 * MARGIN);
    const at = high - low <= space ? value : MARGIN + ((value - low) / (high - low)) * space;
    return Math.min(MARGIN + space, Math.max(MARGIN, at));
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
