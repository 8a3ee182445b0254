/** A thing that forces move: where it is, and how far it goes in the next turn. */
export interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** So near nothing else comes. */
  readonly room: number;
}

/** Two bodies that are drawn together until they are so far apart. */
export interface Spring {
  readonly one: Body;
  readonly other: Body;
  readonly length: number;
  /** Which part of what is lacking is made up for in a turn, from 0 to 1. */
  readonly strength: number;
  /** Which part of the way the one goes; the other goes the rest. */
  readonly share: number;
}

/** What moves bodies. */
export interface Field {
  readonly springs: readonly Spring[];
  /** How strongly all push each other away. */
  readonly push: number;
  /** Where all are drawn to, and how strongly each way. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly pull: { readonly x: number; readonly y: number };
}

/** Which part of a movement goes on in the next turn. */
const GOING_ON = 0.6;

/**
 * Moves bodies for one turn, as the simulations of d3-force do. Each pair is looked at: for the hundred bodies that are drawn at
 * most, that takes a browser that has just begun much less than a tree of places would.
 *
 * @param heat how far forces move bodies, 1 at the beginning and near 0 at the end
 */
export function moveOnce(bodies: readonly Body[], field: Field, heat: number): void {
  for (const spring of field.springs) draw(spring, heat);
  for (let i = 0; i < bodies.length; i++)
    for (let k = i + 1; k < bodies.length; k++) part(bodies[i] as Body, bodies[k] as Body, field.push * heat);
  for (const body of bodies) {
    body.vx += (field.middle.x - body.x) * field.pull.x * heat;
    body.vy += (field.middle.y - body.y) * field.pull.y * heat;
    body.vx *= GOING_ON;
    body.vy *= GOING_ON;
    body.x += body.vx;
    body.y += body.vy;
  }
}

function draw({ one, other, length, strength, share }: Spring, heat: number): void {
  const x = other.x + other.vx - one.x - one.vx;
  const y = other.y + other.vy - one.y - one.vy;
  const far = Math.sqrt(x * x + y * y) || 1;
  const by = ((far - length) / far) * heat * strength;
  one.vx += x * by * share;
  one.vy += y * by * share;
  other.vx -= x * by * (1 - share);
  other.vy -= y * by * (1 - share);
}

/** How far two at one place are taken to be apart: enough to have a direction. */
const ASIDE = 0.001;

/** Pushes two apart, the more the nearer they are; and as far as they have to be where they would be nearer than there is room. */
function part(one: Body, other: Body, push: number): void {
  let x = one.x - other.x;
  let y = one.y - other.y;
  const by = push / Math.max(1, x * x + y * y);
  one.vx += x * by;
  one.vy += y * by;
  other.vx -= x * by;
  other.vy -= y * by;
  x = one.x + one.vx - other.x - other.vx;
  y = one.y + one.vy - other.y - other.vy;
  // Two at one place part to the sides.
  if (x === 0 && y === 0) x = ASIDE;
  const room = one.room + other.room;
  const squared = x * x + y * y;
  if (squared >= room * room) return;
  const far = Math.sqrt(squared);
  const lacking = (room - far) / far / 2;
  one.vx += x * lacking;
  one.vy += y * lacking;
  other.vx -= x * lacking;
  other.vy -= y * lacking;
}
