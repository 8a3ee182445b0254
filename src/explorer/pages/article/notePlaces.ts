/** A note of the margin: where it wants to begin and how high it is, in pixels. */
export interface NoteSize {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Where notes begin so that they stand in order, none upon another, and together as near to where they want as can be: the
 * least squares under an order, by pooling adjacent violators (Barlow et al. 1972).
 *
 * @param gap least room between two, in pixels
 * @param top above which none begins
 */
export function notePlaces(notes: readonly NoteSize[], gap: number, top: number): number[] {
  // Without what stands above it each note wants a place; places must not fall.
  const blocks: { sum: number; size: number }[] = [];
  let above = 0;
  const offsets = notes.map(({ wanted, height }) => {
    blocks.push({ sum: wanted - above, size: 1 });
    for (let last = blocks.at(-1), before = blocks.at(-2); last && before; before = blocks.at(-2)) {
      if (before.sum / before.size <= last.sum / last.size) break;
      blocks.pop();
      before.sum += last.sum;
      before.size += last.size;
      last = before;
    }
    const offset = above;
    above += height + gap;
    return offset;
  });
  const places = blocks.flatMap(({ sum, size }) => new Array<number>(size).fill(Math.max(top, sum / size)));
  return offsets.map((offset, i) => offset + (places[i] ?? 0));
}
