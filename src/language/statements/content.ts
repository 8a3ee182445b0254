import type { Span, StatementKind } from '../analysis.js';
import type { Quotation } from '../syntax/quotations.js';
import type { Tokens } from '../tokens.js';
import { spanOf, type TokenRange } from './attribution.js';

const OPENING_JUNK = /[\s,:;]/;
const CLOSING_JUNK = /[\s,:;–—-]/;

/** Widens or narrows a range so that it has both marks of a quotation or neither: the larger part decides. */
function balanced(range: TokenRange, quotationOf: Int32Array): TokenRange {
  let { start, end } = range;
  const first = quotationOf[start];
  if (first >= 0 && start > 0 && quotationOf[start - 1] === first) {
    let from = start;
    while (from > 0 && quotationOf[from - 1] === first) from--;
    let to = start;
    while (to < end && quotationOf[to] === first) to++;
    start = to - start >= start - from || to === end ? from : to;
  }
  const last = quotationOf[end - 1];
  if (last >= 0 && end < quotationOf.length && quotationOf[end] === last) {
    let to = end;
    while (to < quotationOf.length && quotationOf[to] === last) to++;
    let from = end;
    while (from > start && quotationOf[from - 1] === last) from--;
    end = end - from >= to - end || from === start ? to : from;
  }
  return { start, end };
}

/**
 * The characters of a content: whole quotations, the marks around it and the punctuation at its ends left out. Null
 * where nothing is left.
 */
export function contentSpan(
  tokens: Tokens,
  range: TokenRange,
  quotations: readonly Quotation[],
  quotationOf: Int32Array,
): Span | null {
  const whole = balanced(range, quotationOf);
  let { start, end } = spanOf(tokens, whole);
  const { text } = tokens;
  const quotation = quotations[quotationOf[whole.start]];
  if (quotation && quotation.start >= start && quotation.end >= end) {
    start = quotation.inner.start;
    end = Math.min(end, quotation.inner.end);
  }
  while (start < end && OPENING_JUNK.test(text[start])) start++;
  while (end > start && CLOSING_JUNK.test(text[end - 1])) end--;
  return start < end ? { start, end } : null;
}

/** DIRECT where all of it is in quotation marks, MIXED where some is, else INDIRECT. Quotations come in order and apart. */
export function kindOf(content: readonly Span[], quotations: readonly Quotation[]): StatementKind {
  let quoted = 0;
  let length = 0;
  for (const { start, end } of content) {
    length += end - start;
    let [low, high] = [0, quotations.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (quotations[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < quotations.length && quotations[low].start < end; low++) {
      const quotation = quotations[low];
      quoted += Math.max(0, Math.min(end, quotation.end) - Math.max(start, quotation.start));
    }
  }
  if (quoted === 0) return 'INDIRECT';
  return quoted >= length ? 'DIRECT' : 'MIXED';
}
