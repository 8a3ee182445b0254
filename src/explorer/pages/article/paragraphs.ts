/** A paragraph of a text by its characters. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text: what stands between line ends. */
export const paragraphsOf = (text: string): Paragraph[] =>
  [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));

/** A mark in a paragraph, with the marks within it; plain text where it has no facts. */
export interface Piece<Fact> {
  readonly start: number;
  readonly end: number;
  readonly fact: Fact | null;
  readonly within: readonly Piece<Fact>[];
}

type Spanned = { readonly start: number; readonly end: number };

/**
 * The facts of a stretch of text as marks in marks. Where two cross, the later is parted at the end of the earlier, so that
 * every mark lies within one other.
 *
 * @param facts in the order of the text, the longest first
 */
export function nested<Fact extends Spanned>(
  facts: readonly Fact[],
  start: number,
  end: number,
): Piece<Fact>[] {
  const open = facts
    .map((fact) => ({ fact, start: Math.max(fact.start, start), end: Math.min(fact.end, end) }))
    .filter((span) => span.start < span.end);
  return nestedSpans(open, start, end);
}

type Open<Fact> = Spanned & { readonly fact: Fact };

function nestedSpans<Fact>(spans: readonly Open<Fact>[], start: number, end: number): Piece<Fact>[] {
  const pieces: Piece<Fact>[] = [];
  const waiting = [...spans];
  let at = start;
  const plainUntil = (until: number) => {
    if (until > at) pieces.push({ start: at, end: until, fact: null, within: [] });
    at = Math.max(at, until);
  };
  for (let outer = waiting.shift(); outer !== undefined; outer = waiting.shift()) {
    plainUntil(outer.start);
    const within: Open<Fact>[] = [];
    const rest: Open<Fact>[] = [];
    while (waiting[0] !== undefined && waiting[0].start < outer.end) {
      const inner = waiting.shift() as Open<Fact>;
      within.push({ ...inner, end: Math.min(inner.end, outer.end) });
      if (inner.end > outer.end) rest.push({ ...inner, start: outer.end });
    }
    waiting.unshift(...rest.sort((a, b) => a.start - b.start || b.end - a.end));
    waiting.sort((a, b) => a.start - b.start || b.end - a.end);
    pieces.push({
      start: outer.start,
      end: outer.end,
      fact: outer.fact,
      within: nestedSpans(within, outer.start, outer.end),
    });
    at = outer.end;
  }
  plainUntil(end);
  return pieces;
}
