import { wordOf } from '../tokens.js';
import { type FoundAttribution, inOrder, spoken } from './attribution.js';
import type { Layers } from './layers.js';

const SAID = /^(?:said|says|added|adds)$/;
const LONGEST_SOURCE = 8;
const SHORTEST_CONTENT = 5;
/** How often such a phrase is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.85;

/**
 * Adds what the end of a sentence attributes ("…, the release said."), where the tree misled the model and it found
 * nothing for that cue.
 */
export function addClosingCues(
  { tokens, quotationOf }: Layers,
  found: readonly FoundAttribution[],
): FoundAttribution[] {
  const attributions = [...found];
  const { sentenceStart } = tokens;
  const isCue = new Uint8Array(tokens.length);
  for (const { cue } of found) if (cue) isCue.fill(1, cue.start, cue.end);
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const first = sentenceStart[s];
    const cue = sentenceStart[s + 1] - 2;
    if (cue - first < SHORTEST_CONTENT || wordOf(tokens, cue + 1) !== '.' || !SAID.test(wordOf(tokens, cue)))
      continue;
    if (isCue[cue] === 1) continue;
    let start = cue;
    while (start > first && cue - start <= LONGEST_SOURCE && /[\p{L}\p{N}]/u.test(wordOf(tokens, start - 1)))
      start--;
    if (start === cue || wordOf(tokens, start - 1) !== ',' || start - 1 - first < SHORTEST_CONTENT) continue;
    if (quotationOf.subarray(first, cue + 1).some((quotation) => quotation >= 0)) continue;
    attributions.push(
      spoken(
        { start: cue, end: cue + 1 },
        { start, end: cue },
        [{ start: first, end: start - 1 }],
        CONFIDENCE,
      ),
    );
  }
  return inOrder(attributions);
}
