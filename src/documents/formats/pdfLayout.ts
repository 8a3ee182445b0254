import { joinLines } from '../text/joinLines.js';

/** A piece of text as a page has it; y grows upwards, all in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Text that belongs together: a paragraph, a headline. */
export interface TextBlock {
  readonly text: string;
  /** Of its letters, in points. */
  readonly size: number;
}

/** A gap between two pieces of one line that is wider than this times the size of the letters parts two columns. */
const GUTTER = 1.3;

/** Deepest division of a page. */
const DEPTH = 40;

/** The lines of a page in the order they are read: a page is cut at its gutters and between its parts (XY-cut). */
export function readingOrder(pieces: readonly Piece[]): Piece[] {
  return cut(linesOf(pieces), 0);
}

/** Joins the pieces that stand on one line with no gutter between them. */
function linesOf(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[] = [];
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (last + 1 < sorted.length && sorted[first].y - sorted[last + 1].y < sorted[first].size * 0.4)
      last++;
    let line = null as Piece | null;
    for (const piece of sorted.slice(first, last + 1).sort((a, b) => a.x - b.x)) {
      const gap = line === null ? 0 : piece.x - (line.x + line.width);
      if (line !== null && gap < Math.max(line.size, piece.size) * GUTTER) {
        const space = gap > piece.size * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(piece.text) ? ' ' : '';
        line = {
          ...line,
          text: line.text + space + piece.text,
          width: piece.x + piece.width - line.x,
          size: Math.max(line.size, piece.size),
        };
      } else {
        if (line !== null) lines.push(line);
        line = piece;
      }
    }
    if (line !== null) lines.push(line);
    first = last + 1;
  }
  return lines;
}

function cut(lines: readonly Piece[], depth: number): Piece[] {
  if (lines.length < 2 || depth > DEPTH) return [...lines].sort((a, b) => b.y - a.y || a.x - b.x);
  const size = lines.reduce((sum, line) => sum + line.size, 0) / lines.length;
  const columns = divide(
    [...lines].sort((a, b) => a.x - b.x),
    (line) => line.x,
    (line) => line.x + line.width,
    size * 0.7,
  );
  if (columns !== null) return columns.flatMap((part) => cut(part, depth + 1));
  const parts = divide(
    [...lines].sort((a, b) => b.y - a.y),
    (line) => -(line.y + line.size),
    (line) => -line.y,
    size * 0.3,
  );
  return parts === null
    ? [...lines].sort((a, b) => b.y - a.y || a.x - b.x)
    : parts.flatMap((part) => cut(part, depth + 1));
}

/** Two parts with the widest gap between them that is wider than `least`, or null. Lines come in the order of `start`. */
function divide(
  lines: readonly Piece[],
  start: (line: Piece) => number,
  end: (line: Piece) => number,
  least: number,
): [Piece[], Piece[]] | null {
  let reach = end(lines[0]);
  let widest = least;
  let at = -1;
  for (let i = 1; i < lines.length; i++) {
    const gap = start(lines[i]) - reach;
    if (gap > widest) {
      widest = gap;
      at = i;
    }
    reach = Math.max(reach, end(lines[i]));
  }
  return at < 0 ? null : [lines.slice(0, at), lines.slice(at)];
}

/** The paragraphs of all pages; running heads, page numbers and what stands on every page alike left out. */
export function textBlocks(pages: readonly (readonly Piece[])[]): TextBlock[] {
  const repeated = repeatedLines(pages);
  const lines = pages.flatMap((page) =>
    page.filter(
      ({ text }) => !repeated.has(plain(text)) && !/^\W*(?:page )?\d{1,4}(?: of \d{1,4})?\W*$/i.test(text),
    ),
  );
  const blocks: { lines: Piece[]; size: number }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block !== undefined && continues(block.lines, line)) block.lines.push(line);
    else blocks.push({ lines: [line], size: line.size });
  }
  const known = lines.map(({ text }) => text).join(' ');
  return blocks.map((block) => ({
    text: joinLines(
      block.lines.map(({ text }) => text.trim()),
      known,
    ),
    size: block.size,
  }));
}

function continues(block: readonly Piece[], line: Piece): boolean {
  const last = block[block.length - 1];
  if (Math.abs(last.size - line.size) > last.size * 0.12) return false;
  const sameColumn = Math.abs(last.x - line.x) < last.size * 3 && last.y > line.y;
  if (!sameColumn) return !/[.!?:"”’)]\s*$/.test(last.text) && /^\p{Ll}/u.test(line.text) && block.length > 0;
  const pitch = last.y - line.y;
  const usual = block.length > 1 ? block[block.length - 2].y - last.y : last.size * 1.35;
  if (pitch > Math.max(usual * 1.3, last.size * 1.6)) return false;
  const left = Math.min(...block.slice(-8).map(({ x }) => x));
  const right = Math.max(...block.slice(-8).map(({ x, width }) => x + width));
  // Indented, or after a line that ends a sentence before the edge of the column.
  if (block.length > 1 && line.x - left > line.size * 0.7) return false;
  if (block.length > 1 && line.x - last.x > line.size * 0.7) return false;
  return !(
    /[.!?]["”’)]?\s*$/.test(last.text) &&
    last.x + last.width < right - last.size * 3 &&
    /^["“‘'(]?[\p{Lu}\d]/u.test(line.text)
  );
}

function repeatedLines(pages: readonly (readonly Piece[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const text of new Set([...page.slice(0, 3), ...page.slice(-3)].map((line) => plain(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count > 1 && count >= pages.length / 2).map(([text]) => text),
  );
}

/** A line without the numbers that change from page to page. */
function plain(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim().toLowerCase();
}
