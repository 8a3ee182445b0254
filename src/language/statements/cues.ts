import type { SequenceModel } from '../engine/sequenceModel.js';
import type { TokenRange } from './attribution.js';
import { cueFeatures } from './cueFeatures.js';
import type { Layers } from './layers.js';
import { type CueCandidate, headOfPart } from './partFeatures.js';

const [OUTSIDE, CUE_BEGINS, CUE_GOES_ON] = [0, 1, 2];

/**
 * The stretches that may be cues: those the cue model labels so, and those it gives a chance of at least `least` though
 * another labelling is likelier. In order, none within another.
 */
export function findCues(layers: Layers, model: SequenceModel, least: number): CueCandidate[] {
  const { sentenceStart } = layers.tokens;
  const found: CueCandidate[] = [];
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const first = sentenceStart[s];
    const length = sentenceStart[s + 1] - first;
    if (length === 0) continue;
    model.score(length, cueFeatures(layers, first, sentenceStart[s + 1]));
    const chances = model.marginals(length);
    for (let i = 0; i < length; ) {
      if (1 - chances[i * 3 + OUTSIDE] < least) {
        i++;
        continue;
      }
      const begin = i;
      let top = 1 - chances[i * 3 + OUTSIDE];
      i++;
      // A token goes on with the cue where that is likelier than that it begins one or is outside.
      while (
        i < length &&
        chances[i * 3 + CUE_GOES_ON] >= chances[i * 3 + CUE_BEGINS] &&
        1 - chances[i * 3 + OUTSIDE] >= Math.max(least, top / 2)
      ) {
        top = Math.max(top, 1 - chances[i * 3 + OUTSIDE]);
        i++;
      }
      const range = { start: first + begin, end: first + i };
      found.push({ ...range, head: headOfPart(layers, range), probability: top });
    }
  }
  return found;
}

/** For each token 1 + the index of the candidate it is in, 0 for none. */
export function cueOfTokens(length: number, cues: readonly TokenRange[]): Uint16Array {
  const cueOf = new Uint16Array(length);
  cues.forEach(({ start, end }, index) => {
    cueOf.fill(Math.min(index + 1, 0xffff), start, end);
  });
  return cueOf;
}
