import { DETERMINERS } from '../lexicon/determiners.js';
import { listOf } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import {
  type FoundAttribution,
  inOrder,
  overlaps,
  quotedRanges,
  spoken,
  type TokenRange,
} from './attribution.js';
import type { Layers } from './layers.js';

const DASH = /^(?:[—–―-]|--)$/;
const END = /^[.!?]$/;
const LONGEST_NAME = 14;
/** Words in small letters before the name: "Harbour master Otis Pell", "the film's director, Ann Lee". */
const MOST_BEFORE_NAME = 4;
const SHORTEST_QUOTATION = 4;
const NOUNS = tagSet('NN', 'NNS');
const PERSON = classBit('person');
/** Unnamed people and bodies that speak. */
const SOURCES = listOf('statements', 'sources');
/** How often such a line is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.85;

/** Small words that a name or title may hold. */
const PARTICLES = new Set(
  (['surname particles', 'particles within names', 'within signatures'] as const).flatMap((list) => [
    ...listOf('names', list),
  ]),
);

/**
 * The name after the dash at token `dash`, to the end of its paragraph or to a full stop with a quotation behind it:
 * words with capitals, a title before them, up to the first comma, bracket or mark, then anything without a verb
 * ("Ann Lee, teacher"). Null where it is no name.
 */
function nameAfter(layers: Layers, dash: number): TokenRange | null {
  const { tokens, shape, isVerb, paragraphOf, quotationOf } = layers;
  const start = dash + 1;
  let end = start;
  let small = 0;
  let isNamed = false;
  let isOver = false;
  for (; end < tokens.length && paragraphOf[end] === paragraphOf[dash]; end++) {
    const endsHere =
      END.test(wordOf(tokens, end)) &&
      (end + 1 === tokens.length || paragraphOf[end + 1] !== paragraphOf[dash] || quotationOf[end + 1] >= 0);
    if (endsHere) break;
    if (end - start > LONGEST_NAME || quotationOf[end] >= 0) return null;
    if (isVerb[end] && (shape[end] === 0 || !isNamed) && !isOver) return null;
    if (shape[end] === 4) isOver ||= isNamed;
    if (isOver) continue;
    if (shape[end] === 1 || shape[end] === 2) isNamed = true;
    else if (shape[end] === 0 && !PARTICLES.has(wordOf(tokens, end)) && ++small > MOST_BEFORE_NAME)
      return null;
    else if (shape[end] === 3) return null;
  }
  return isNamed && (shape[start] === 1 || shape[start] === 2) ? { start, end } : null;
}

/**
 * The words for somebody who is not named after the dash at token `dash`, to the end of its paragraph: "a spokesperson for the
 * trust", "one of the weavers". Null where they are none, or a verb is among them.
 */
function unnamedAfter({ tokens, isVerb, paragraphOf, quotationOf }: Layers, dash: number): TokenRange | null {
  const start = dash + 1;
  const first = wordOf(tokens, start).toLowerCase();
  if (!DETERMINERS.has(first) && first !== 'one') return null;
  let end = start;
  for (; end < tokens.length && paragraphOf[end] === paragraphOf[dash]; end++) {
    if (END.test(wordOf(tokens, end))) break;
    if (end - start > LONGEST_NAME || quotationOf[end] >= 0 || isVerb[end]) return null;
  }
  let noun = start + 1;
  while (noun < end && !NOUNS[tokens.tag[noun]]) noun++;
  while (noun + 1 < end && NOUNS[tokens.tag[noun + 1]]) noun++;
  if (noun >= end) return null;
  const isSomebody =
    (classesOfNoun(tokens.lemma[noun]) & PERSON) !== 0 || SOURCES.has(wordOf(tokens, noun).toLowerCase());
  return isSomebody ? { start, end } : null;
}

/** The words before the comma, where they are a name: "Ann Lee, Osby"; not "The film's director, Ann Lee". */
function nameIn({ tokens, shape }: Layers, { start, end }: TokenRange): TokenRange | undefined {
  let comma = start;
  while (comma < end && (shape[comma] === 1 || PARTICLES.has(wordOf(tokens, comma)))) comma++;
  const isName = comma - start > 1 && !DETERMINERS.has(wordOf(tokens, start).toLowerCase());
  return isName && comma < end && wordOf(tokens, comma) === ',' ? { start, end: comma } : undefined;
}

/** Whether a quotation stands for itself: its paragraph, or a sentence, begins with it. */
function opensSentence({ tokens, paragraphOf }: Layers, start: number): boolean {
  return (
    start === 0 || paragraphOf[start] !== paragraphOf[start - 1] || /[.!?:]$/.test(wordOf(tokens, start - 1))
  );
}

/**
 * Adds the quotations that a name signs: one that its paragraph or a sentence opens with, then a dash and nothing but the
 * name of who said it, or the words for them, in the same paragraph or the next (“…” — Ann Lee, teacher). What was found of the quotation in
 * another way gives way.
 */
export function addSigned(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf, paragraphOf } = layers;
  let attributions = [...found];
  for (const { start: first, end } of quotedRanges(quotationOf)) {
    let start = first;
    while (start < end && !opensSentence(layers, start)) start++;
    if (end - start < SHORTEST_QUOTATION || end >= tokens.length || !DASH.test(wordOf(tokens, end))) continue;
    if (paragraphOf[end] > paragraphOf[end - 1] + 1) continue;
    const source = nameAfter(layers, end) ?? unnamedAfter(layers, end);
    if (!source) continue;
    const signed = { start, end };
    attributions = attributions.filter(({ cue, content }) => {
      const isInside = cue !== null && cue.start >= start && cue.end <= end;
      return isInside || !content.some((range) => overlaps(range, signed));
    });
    attributions.push({
      ...spoken({ start: end, end: end + 1 }, source, [signed], CONFIDENCE),
      named: nameIn(layers, source),
      signed: true,
    });
  }
  return inOrder(attributions);
}
