import { wordOf } from '../tokens.js';
import { CUE_LEXICON, type CueClass } from './cueLexicon.js';
import type { Layers } from './layers.js';
import type { CueCandidate } from './partFeatures.js';

/**
 * Whether a cue is speech, belief, intent or something else: by its head in the lexicon, else by another of its words;
 * speech where the content is quoted or nothing is known (the rarer the verb, the likelier it is one of saying).
 */
export function classOfCue({ tokens }: Layers, cue: CueCandidate): CueClass {
  const inOrder = [cue.head];
  for (let i = cue.end - 1; i >= cue.start; i--) if (i !== cue.head) inOrder.push(i);
  for (const i of inOrder) {
    const entry = CUE_LEXICON.get(wordOf(tokens, i).toLowerCase());
    if (entry) return entry.class;
  }
  return 'SPEECH';
}
