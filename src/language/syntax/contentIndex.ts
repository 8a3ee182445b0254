import type { Span } from '../analysis.js';

/** Of so many stretches before a span each one further back is not looked at any more. */
const MOST_BACK = 400;

/**
 * The contents of statements by where they stand, to find those around a span without going through all of them. Where more
 * than `MOST_BACK` begin between a content and the span, it is not found: so deep nothing is nested that anybody says.
 */
export class ContentIndex {
  private readonly parts: readonly (Span & { readonly index: number })[];
  /** The furthest end of each part and those before it. */
  private readonly reach: Float64Array;

  constructor(contents: readonly (readonly Span[])[]) {
    this.parts = contents
      .flatMap((content, index) => content.map(({ start, end }) => ({ start, end, index })))
      .sort((a, b) => a.start - b.start);
    this.reach = new Float64Array(this.parts.length);
    this.parts.forEach(({ end }, i) => {
      this.reach[i] = Math.max(end, i === 0 ? 0 : this.reach[i - 1]);
    });
  }

  /** The indices of the contents that have a part around a span, ascending. */
  around({ start, end }: Span): number[] {
    let [low, high] = [0, this.parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.parts[middle].start <= start) low = middle + 1;
      else high = middle;
    }
    const found = new Set<number>();
    for (let i = low - 1; i >= Math.max(0, low - MOST_BACK) && this.reach[i] >= end; i--)
      if (this.parts[i].end >= end) found.add(this.parts[i].index);
    return [...found].sort((a, b) => a - b);
  }
}
