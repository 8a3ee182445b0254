import { listOf } from '../lexicon/lexicon.js';
import { nounsOfClass } from '../syntax/nounClasses.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import {
  type FoundAttribution,
  inOrder,
  quotedRanges,
  some,
  spoken,
  type TokenRange,
} from './attribution.js';
import type { Layers } from './layers.js';

const NAME = tagSet('NNP', 'NNPS');
/** A verb that is rare in print is taken for one. */
const PARTICIPLE = tagSet('VBN');
const PERSON = nounsOfClass('person');
/** Unnamed people and bodies that speak. */
const SOURCES = listOf('statements', 'sources');
/** Words from the verb to the colon at the most. */
const LONGEST_CUE = 6;
const SHORTEST_QUOTATION = 5;
/** How often such a form is what it seems. */
const CONFIDENCE = 0.7;

/** Whether a phrase names somebody: a name, a pronoun, a person by what they are. */
function isSomebody({ tokens }: Layers, range: TokenRange): boolean {
  return some(range, (i) => {
    const lemma = tokens.lemma[i].toLowerCase();
    return (
      NAME[tokens.tag[i]] === 1 || PERSON.has(lemma) || SOURCES.has(lemma) || /^(?:s?he|they)$/.test(lemma)
    );
  });
}

/**
 * Adds what a colon leads to in quotation marks after somebody and a verb, whatever the verb ("Her deputy, Ann Lee, chipped in:
 * “…”"), where nothing was found of that quotation.
 */
export function addLedIn(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf, paragraphOf, subject, leftEdge, rightEdge } = layers;
  const attributions = [...found];
  const isClaimed = new Uint8Array(tokens.length);
  for (const { content } of found) for (const range of content) isClaimed.fill(1, range.start, range.end);
  for (const quotation of quotedRanges(quotationOf)) {
    const { start, end } = quotation;
    const colon = start - 1;
    if (
      colon < 0 ||
      end - start < SHORTEST_QUOTATION ||
      wordOf(tokens, colon) !== ':' ||
      paragraphOf[colon] !== paragraphOf[start]
    )
      continue;
    if (some(quotation, (i) => isClaimed[i] === 1)) continue;
    let verb = colon - 1;
    const first = Math.max(tokens.sentenceStart[tokens.sentence[colon]], colon - LONGEST_CUE);
    while (verb > first && !FINITE[tokens.tag[verb]] && !PARTICIPLE[tokens.tag[verb]]) verb--;
    const who = verb > first ? subject[verb] : -1;
    if (who < 0 || rightEdge[who] >= verb) continue;
    const source = { start: leftEdge[who], end: rightEdge[who] + 1 };
    if (!isSomebody(layers, source) || some(source, (i) => quotationOf[i] >= 0)) continue;
    attributions.push(spoken({ start: verb, end: colon }, source, [quotation], CONFIDENCE));
  }
  return inOrder(attributions);
}
