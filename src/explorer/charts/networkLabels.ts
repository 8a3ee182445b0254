import { type Box, freePlace, textWidth } from './labels.js';

/** A node as it is drawn, in pixels. */
export interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** On which side of its node a name stands. */
export type Side = 'below' | 'above' | 'right' | 'left';

export interface Label {
  readonly box: Box;
  readonly side: Side;
}

export const LABEL_GAP = 3;
const HEIGHT = 14;
const LONGEST = 22;

/** A name as it stands beside its node. */
export const shortName = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;

/**
 * The names that find room: none lies on another or on a node; who comes first chooses first.
 *
 * @param size of the letters, in pixels
 */
export function networkLabels(nodes: readonly Drawn[], within: Box, size: number): Map<string, Label> {
  const taken: Box[] = nodes.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const labels = new Map<string, Label>();
  for (const { id, name, x, y, radius } of nodes) {
    const box = { width: textWidth(shortName(name), size), height: HEIGHT };
    const middle = { x: x - box.width / 2, y: y - HEIGHT / 2 };
    const away = radius + LABEL_GAP;
    const sides: [Side, Box][] = [
      ['below', { ...box, x: middle.x, y: y + away }],
      ['above', { ...box, x: middle.x, y: y - away - HEIGHT }],
      ['right', { ...box, x: x + away, y: middle.y }],
      ['left', { ...box, x: x - away - box.width, y: middle.y }],
    ];
    const free = freePlace(
      sides.map(([, place]) => place),
      taken,
      within,
    );
    const side = sides.find(([, place]) => place === free)?.[0];
    if (free === undefined || side === undefined) continue;
    taken.push(free);
    labels.set(id, { box: free, side });
  }
  return labels;
}
