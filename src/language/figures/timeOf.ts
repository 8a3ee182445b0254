import type { Analysis } from '../analysis.js';

/** Words and marks that part a figure from a time in another clause. */
const PARTS =
  /[;:"“”]|\b(?:that|which|who|whom|whose|when|while|after|before|because|but|although|though|if|where)\b/i;

/** The index of the time expression nearest to a stretch of text in its own clause; null where there is none. */
export function timeOf(analysis: Analysis, start: number, end: number): number | null {
  const { tokens, times, document } = analysis;
  const text = tokens.text ?? document.text;
  let best: number | null = null;
  let distance = 160;
  for (
    let i = lowerBound(times, start - distance);
    i < times.length && times[i].start < end + distance;
    i++
  ) {
    const time = times[i];
    const gap = time.start >= end ? text.slice(end, time.start) : text.slice(time.end, start);
    if (gap.length >= distance || /[.!?]["”']?\s+\p{Lu}/u.test(gap) || gap.includes('\n') || PARTS.test(gap))
      continue;
    distance = gap.length;
    best = i;
  }
  return best;
}

function lowerBound(times: readonly { readonly end: number }[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle].end < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
