import type { Span } from '../../documents/document.js';
import type { Analysis } from '../../language/analysis.js';

/** For a span, the stretch of the sentence or sentences it lies in. */
export function sentencePlacer(
  analysis: Analysis,
): (span: Span) => { sentence_start: number; sentence_end: number } {
  const { tokens } = analysis;
  const count = tokens.sentenceStart.length - 1;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let s = 0; s < count; s++) {
    starts.push(tokens.start[tokens.sentenceStart[s]]);
    ends.push(tokens.end[tokens.sentenceStart[s + 1] - 1]);
  }
  return (span) => {
    const first = lastAtOrBefore(starts, span.start);
    const last = Math.max(first, lastAtOrBefore(starts, Math.max(span.start, span.end - 1)));
    return {
      sentence_start: Math.min(starts[first] ?? span.start, span.start),
      sentence_end: Math.max(ends[last] ?? span.end, span.end),
    };
  };
}

/** Index of the last element of an ascending list that is not above `value`; 0 where all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
