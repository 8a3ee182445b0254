/*
 * Tokens and sentences. All models were trained on texts cut this way and none can tell that the cut has changed: what is cut
 * otherwise in many texts wants them trained anew, from tags on. The lists in lexicon/en/segmentation.txt may be added to.
 */
import type { Tokens } from '../tokens.js';
import { sentenceStarts } from './sentences.js';
import { tokenise } from './tokenise.js';

/**
 * Splits a text into tokens and sentences. Tags, lemmas and the tree are left empty: every token its own root, with the
 * first tag and relation of their tables.
 *
 * Takes any text and time linear in its length; a token is at most 256 code units long (an address 2,048), a sentence at
 * most 400 tokens.
 *
 * @param breaks ascending offsets into the text at which a sentence ends whatever stands there
 */
export function segment(text: string, breaks: readonly number[] = []): Tokens {
  const { length, start, end } = tokenise(text);
  const starts = sentenceStarts(text, { length, start, end }, breaks);
  const sentenceStart = new Int32Array(starts.length + 1);
  sentenceStart.set(starts);
  sentenceStart[starts.length] = length;
  const sentence = new Int32Array(length);
  for (let s = 0; s < starts.length; s++) sentence.fill(s, sentenceStart[s], sentenceStart[s + 1]);
  return {
    text,
    length,
    start,
    end,
    sentence,
    sentenceStart,
    tag: new Uint8Array(length),
    head: new Int32Array(length).fill(-1),
    relation: new Uint8Array(length),
    lemma: new Array<string>(length).fill(''),
  };
}
