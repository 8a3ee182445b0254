import { byCodeUnits } from '../words/codeUnits.js';

/** So many neighbours a text has at most: of more, the likeliest. Keeps a crowded month from being one component. */
export const MOST_NEIGHBOURS = 40;
/** Units of more texts are cut at a higher chance, again and again: what one clustering costs is bounded. */
export const MOST_TEXTS = 256;
/** The chances at which components are cut that are too large; at the first all neighbours count. */
export const LEVELS = [0, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99, 0.999] as const;

/** The neighbours of a text with the chance that they are of one story with it, the likeliest first. */
export type Neighbours = ReadonlyMap<string, number>;

/** The likeliest neighbours of those given. */
export function likeliest(all: Iterable<readonly [string, number]>): Neighbours {
  return new Map([...all].sort(([a, x], [b, y]) => y - x || byCodeUnits(a, b)).slice(0, MOST_NEIGHBOURS));
}

/** The neighbours of texts at one moment. */
export type NeighboursOf = (text: string) => Neighbours;

/** The neighbours that have the text for a neighbour too, each at its chance. */
export function mutual(text: string, of: NeighboursOf): [string, number][] {
  return [...of(text)].filter(([other]) => of(other).has(text));
}
