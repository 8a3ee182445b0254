import { listOf } from '../lexicon/lexicon.js';
import { wordOf } from '../tokens.js';
import { type FoundAttribution, inOrder, spoken, type TokenRange } from './attribution.js';
import type { Layers } from './layers.js';
import { subjectBefore } from './subjects.js';

const VERBS = listOf('statements', 'claiming');
const OBJECTS = listOf('statements', 'claimed');
const BETWEEN = /^(?:any|all|full|sole|no|its|his|her|their|the)$/i;
const ADVERBS = listOf('statements', 'before claims');
const LONGEST_SOURCE = 12;
/** How often such a phrase is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.75;

function sourceBefore(layers: Layers, verb: number): TokenRange | null {
  const subject = subjectBefore(layers, verb);
  if (subject) return subject;
  const { tokens, quotationOf } = layers;
  const first = tokens.sentenceStart[tokens.sentence[verb]];
  let end = verb;
  while (end > first && ADVERBS.has(wordOf(tokens, end - 1).toLowerCase())) end--;
  let start = end;
  while (
    start > first &&
    quotationOf[start - 1] < 0 &&
    !/^(?:[,;:—–]|and|but|that|which|who|after|as|when|while)$/i.test(wordOf(tokens, start - 1))
  ) {
    start--;
  }
  return start < end && end - start <= LONGEST_SOURCE ? { start, end } : null;
}

/** From `start` to the end of the sentence, or to a comma that ends the clause. */
function clauseFrom({ tokens }: Layers, start: number): TokenRange {
  const last = tokens.sentenceStart[tokens.sentence[start] + 1];
  let end = start;
  while (end < last && !/^[.;!?,"”]$/.test(wordOf(tokens, end))) end++;
  return { start, end };
}

/**
 * Adds the claims and denials that are made with a noun ("IS claimed responsibility for the attack"): a fixed phrase,
 * which corpora of political news hardly hold, and which no other reading fits. What was found with a cue in the phrase
 * gives way.
 */
export function addClaims(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf } = layers;
  let attributions = [...found];
  for (let verb = 0; verb + 1 < tokens.length; verb++) {
    if (tokens.end[verb] - tokens.start[verb] > 13 || !VERBS.has(wordOf(tokens, verb).toLowerCase()))
      continue;
    const object = verb + (BETWEEN.test(wordOf(tokens, verb + 1)) ? 2 : 1);
    if (object >= tokens.length || tokens.sentence[object] !== tokens.sentence[verb]) continue;
    if (!OBJECTS.has(wordOf(tokens, object).toLowerCase()) || quotationOf[verb] >= 0) continue;
    const source = sourceBefore(layers, verb);
    if (!source) continue;
    attributions = attributions.filter(
      ({ cue }) => cue === null || cue.start > object + 1 || cue.end <= verb,
    );
    attributions.push(
      spoken({ start: verb, end: verb + 1 }, source, [clauseFrom(layers, verb + 1)], CONFIDENCE),
    );
  }
  return inOrder(attributions);
}
