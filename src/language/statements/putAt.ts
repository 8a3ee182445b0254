import { formsOf, listOf, manyFactsOf, wordsWith } from '../lexicon/lexicon.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { type FoundAttribution, inOrder, some, spoken, type TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const PUT = /^puts?$/i;
const NUMERAL = tagSet('CD');
/** No day says anything, whatever the parser takes for the subject: "a poll published on Sunday put …". */
const WEEKDAYS = formsOf('times', 'weekday');
/** What is put at a number. */
const SIZES: ReadonlySet<string> = new Set([
  ...listOf('figures', 'tallies'),
  ...listOf('figures', 'gatherings'),
  ...listOf('figures', 'rates'),
  ...wordsWith('nouns', 'class', 'abstract'),
]);
/** Verbs that may have no more than a number after a preposition. */
const GIVING: ReadonlyMap<string, readonly string[]> = manyFactsOf('verbs', 'bare');
const ENDS = /^(?:[.,;:!?]|and|but|while)$/;
/** Words from the verb to "at", and from there to the number, at the most. */
const LONGEST_OBJECT = 10;
const LONGEST_BOUND = 5;
/** How often such a phrase is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

/** The "at" after a verb and what is put at a number, -1 for none: "put [the toll] at". */
function atAfter({ tokens, quotationOf }: Layers, verb: number): number {
  const over = Math.min(tokens.sentenceStart[tokens.sentence[verb] + 1], verb + 2 + LONGEST_OBJECT);
  let isSize = false;
  for (let i = verb + 1; i < over && quotationOf[i] < 0; i++) {
    if (wordOf(tokens, i) === 'at') return isSize ? i : -1;
    if (FINITE[tokens.tag[i]] || /^[,;:]$/.test(wordOf(tokens, i))) return -1;
    isSize ||= SIZES.has(tokens.lemma[i].toLowerCase());
  }
  return -1;
}

/** What is said, from the object to the end of the clause with the number; null where no number follows "at". */
function contentAfter({ tokens }: Layers, verb: number, at: number): TokenRange | null {
  const over = tokens.sentenceStart[tokens.sentence[verb] + 1];
  let number = at + 1;
  while (number < over && number <= at + LONGEST_BOUND && !NUMERAL[tokens.tag[number]]) number++;
  if (number >= over || !NUMERAL[tokens.tag[number]]) return null;
  let end = number + 1;
  while (end < over && !ENDS.test(wordOf(tokens, end))) end++;
  return { start: verb + 1, end };
}

/** What is put at a number by the verb at a token, with the number; null where nothing is. */
function putBy(layers: Layers, verb: number): TokenRange | null {
  const at = PUT.test(wordOf(layers.tokens, verb)) ? atAfter(layers, verb) : -1;
  return at < 0 ? null : contentAfter(layers, verb, at);
}

/** The number that is all that "insisted on" or "spoke of" leads to; null where it is not. */
function givenBy({ tokens }: Layers, verb: number): TokenRange | null {
  const preposition = wordOf(tokens, verb + 1);
  if (!GIVING.get(tokens.lemma[verb])?.includes(preposition) || !FINITE[tokens.tag[verb]]) return null;
  const over = tokens.sentenceStart[tokens.sentence[verb] + 1];
  const number = verb + 2;
  const isAlone =
    number < over &&
    NUMERAL[tokens.tag[number]] &&
    (number + 1 >= over || ENDS.test(wordOf(tokens, number + 1)));
  return isAlone ? { start: number, end: number + 1 } : null;
}

/**
 * Adds the numbers that somebody puts something at ("The Red Cross put the toll at 51"), where what was found with that verb gives
 * way, and those that somebody insists on, where nothing was found with it.
 */
export function addPutAt(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf, subject, leftEdge, rightEdge } = layers;
  const isCue = new Uint8Array(tokens.length);
  for (const { cue } of found) if (cue) isCue.fill(1, cue.start, cue.end);
  const givesWay = new Uint8Array(tokens.length);
  const added: FoundAttribution[] = [];
  for (let verb = 1; verb + 2 < tokens.length; verb++) {
    const who = subject[verb];
    if (quotationOf[verb] >= 0 || who < 0 || rightEdge[who] >= verb || WEEKDAYS.has(tokens.lemma[who]))
      continue;
    const content = putBy(layers, verb) ?? (isCue[verb] ? null : givenBy(layers, verb));
    if (content === null) continue;
    givesWay[verb] = 1;
    // Who speaks stands behind any semicolon: "The ministry says 40; the union puts it at 60".
    const end = rightEdge[who] + 1;
    let start = who;
    while (start > leftEdge[who] && wordOf(tokens, start - 1) !== ';') start--;
    added.push(spoken({ start: verb, end: verb + 1 }, { start, end }, [content], CONFIDENCE));
  }
  const kept = found.filter(({ cue }) => cue === null || !some(cue, (i) => givesWay[i] === 1));
  return inOrder([...kept, ...added]);
}
