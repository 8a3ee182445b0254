/** How much of a statement one printing has: from which character of the fullest form, and how many. */
export interface Printing {
  readonly start: number;
  readonly length: number;
}

const plain = (text: string) =>
  text
    .replace(/[\s“”"‘’'.,;:!?–—-]+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * Where the words of a printing stand in the fullest form. Where they do not stand in it as they are, they are laid at its
 * start, by their length alone.
 */
export function printingOf(fullest: string, printed: string): Printing {
  const at = fullest.indexOf(printed);
  if (at >= 0) return { start: at, length: printed.length };
  const loose = plain(fullest).indexOf(plain(printed));
  const start = loose > 0 ? Math.round((loose / Math.max(1, plain(fullest).length)) * fullest.length) : 0;
  return { start, length: Math.min(printed.length, fullest.length - start) };
}

/** A piece of the fullest form: whether every printing has it. */
export interface Piece {
  readonly text: string;
  readonly cut: boolean;
}

/** The fullest form in pieces, told apart by whether some printing leaves them out. */
export function piecesOf(fullest: string, printed: readonly string[]): Piece[] {
  const spans = printed.flatMap((text) => {
    const start = fullest.indexOf(text);
    return start < 0 ? [] : [{ start, end: start + text.length }];
  });
  const start = Math.max(0, ...spans.map((span) => span.start));
  const end = Math.min(fullest.length, ...spans.map((span) => span.end));
  if (start >= end) return [{ text: fullest, cut: false }];
  return [
    { text: fullest.slice(0, start), cut: true },
    { text: fullest.slice(start, end), cut: false },
    { text: fullest.slice(end), cut: true },
  ].filter(({ text }) => text !== '');
}
