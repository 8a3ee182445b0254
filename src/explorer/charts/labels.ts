/** A rectangle on a chart. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** About how wide a text is drawn: the sans of the page is 0.56 of its size a letter. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

/** The first of some places that meets nothing that is there and lies within the chart; undefined where none does. */
export const freePlace = (places: readonly Box[], taken: readonly Box[], within: Box): Box | undefined =>
  places.find(
    (place) =>
      place.x >= within.x &&
      place.y >= within.y &&
      place.x + place.width <= within.x + within.width &&
      place.y + place.height <= within.y + within.height &&
      !taken.some((box) => overlap(place, box)),
  );
