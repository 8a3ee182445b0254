import { wordsWith } from '../lexicon/lexicon.js';
import { nounsOfClass } from '../syntax/nounClasses.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import {
  type FoundAttribution,
  inOrder,
  overlaps,
  quotedRanges,
  spoken,
  type TokenRange,
} from './attribution.js';
import type { Layers } from './layers.js';

const TOLD = tagSet('VBD', 'VBZ');
/** Verbs that are rare in print get all sorts of tags. */
const MISTAKEN = tagSet('VBN', 'JJ', 'NN', 'VBP', 'VB');
const PARTICIPLE = tagSet('VBN');
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');
const NAME = tagSet('NNP', 'NNPS');
const NOMINAL = tagSet(
  'DT',
  'PDT',
  'PRP$',
  'JJ',
  'JJS',
  'CD',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'POS',
  'HYPH',
  'VBN',
);
const AUXILIARY = /^(?:is|was|were|are|has|had|have|does|did|do|seemed|became|got)$/i;
const PARTICLE = /^(?:back|out|up|in|on)$/;
const PERSON = nounsOfClass('person');
const OFFICE = wordsWith('nouns', 'office');
const LONGEST_SOURCE = 16;
const LONGEST_REPLY = 6;
/** How often such a form is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

/** The noun phrase that begins at a token, with what a comma adds to explain it; null where a verb comes in it. */
function phraseFrom({ tokens, quotationOf }: Layers, start: number, last: number): TokenRange | null {
  let end = start;
  for (; end < last && quotationOf[end] < 0 && end - start < LONGEST_SOURCE; end++) {
    const word = wordOf(tokens, end);
    const isComma = word === ',' && end + 1 < last && quotationOf[end + 1] < 0;
    if (isComma && NOMINAL[tokens.tag[end + 1]]) continue;
    if (FINITE[tokens.tag[end]]) return null;
    if (!NOMINAL[tokens.tag[end]] && !/^(?:of|for|from|&)$/.test(word)) break;
  }
  return end > start ? { start, end } : null;
}

/** Whether a phrase names somebody, or a person by what they are or by age: "the 62-year-old". */
function isSomebody({ tokens }: Layers, { start, end }: TokenRange): boolean {
  if (/-year-old$/.test(tokens.text.slice(tokens.start[start], tokens.end[end - 1]))) return true;
  for (let i = start; i < end; i++) {
    if (NAME[tokens.tag[i]] || PERSON.has(tokens.lemma[i]) || OFFICE.has(tokens.lemma[i])) return true;
  }
  return false;
}

/** Who speaks after the verb at token `cue`: "said Ann Lee", "barked the chair", "came the answer from Ann Lee". */
function speakerAfter(layers: Layers, cue: number): TokenRange | null {
  const { tokens } = layers;
  const last = tokens.sentenceStart[tokens.sentence[cue] + 1];
  // "shot back", "piped up", "called out".
  const from = PARTICLE.test(wordOf(tokens, cue + 1)) ? cue + 2 : cue + 1;
  const phrase = phraseFrom(layers, from, last);
  if (!phrase) return null;
  if (wordOf(tokens, cue) === 'came') {
    for (let i = phrase.start; i < Math.min(phrase.end, phrase.start + LONGEST_REPLY); i++)
      if (wordOf(tokens, i) === 'from' && i + 1 < phrase.end) return { start: i + 1, end: phrase.end };
    return null;
  }
  return isSomebody(layers, phrase) ? phrase : null;
}

/**
 * Who speaks before the verb, where a comma or small letters show that the sentence goes on behind the mark that ended the
 * quotation (“Who is there?” a guard called), or the verb is one of answering (“Who did it?” Orsal fired back).
 */
function speakerBefore(
  { tokens, quotationOf }: Layers,
  start: number,
  isAfterComma: boolean,
): { source: TokenRange; cue: number } | null {
  const goesOn = isAfterComma || /^\p{Ll}/u.test(wordOf(tokens, start));
  const last = Math.min(tokens.sentenceStart[tokens.sentence[start] + 1], start + LONGEST_SOURCE);
  for (let i = start; i < last && quotationOf[i] < 0; i++) {
    if (
      i > start &&
      followsNoun(i) &&
      (isReply(tokens, i) ||
        (goesOn && (TOLD[tokens.tag[i]] || PARTICIPLE[tokens.tag[i]]) && !AUXILIARY.test(wordOf(tokens, i))))
    )
      return { source: { start, end: i }, cue: i };
    if (!NOMINAL[tokens.tag[i]] && !/^(?:of|for|from|&|,)$/.test(wordOf(tokens, i))) return null;
  }
  return null;

  function followsNoun(i: number): boolean {
    return NOUN[tokens.tag[i - 1]] === 1 || wordOf(tokens, i - 1) === ',';
  }
}

/** "shot back.", "hit back when …": whether what a verb tells is an answer. */
function isReply(tokens: Tokens, i: number): boolean {
  const isVerb = TOLD[tokens.tag[i]] === 1 || MISTAKEN[tokens.tag[i]] === 1;
  return (
    isVerb && wordOf(tokens, i + 1) === 'back' && /^(?:[.,;]|when|at|as|on)$/.test(wordOf(tokens, i + 2))
  );
}

/** Whether a token is the verb of who speaks, by its place right after a quotation. */
function isCue({ tokens }: Layers, i: number): boolean {
  const word = wordOf(tokens, i);
  if (!/^\p{Ll}/u.test(word) || AUXILIARY.test(word)) return false;
  const isMistaken =
    MISTAKEN[tokens.tag[i]] === 1 && (/ed$/.test(word) || PARTICLE.test(wordOf(tokens, i + 1)));
  return TOLD[tokens.tag[i]] === 1 || isMistaken;
}

/** Who speaks, and the verb, from the token right after a quotation on. */
function speakerBeside(
  layers: Layers,
  next: number,
  isAfterComma: boolean,
): { source: TokenRange; cue: number } | null {
  if (isCue(layers, next)) {
    const source = speakerAfter(layers, next);
    return source && { source, cue: next };
  }
  const before = speakerBefore(layers, next, isAfterComma);
  return before && isSomebody(layers, before.source) ? before : null;
}

/** The ranges without the tokens of `taken`. */
function without(ranges: readonly TokenRange[], taken: TokenRange): TokenRange[] {
  return ranges.flatMap((range) =>
    !overlaps(range, taken)
      ? [range]
      : [
          { start: range.start, end: Math.min(range.end, taken.start) },
          { start: Math.max(range.start, taken.end), end: range.end },
        ].filter(({ start, end }) => start < end),
  );
}

/**
 * Adds what is quoted right before a verb and who speaks (“Shame!” thundered the senator), or who speaks and a verb (“Shame!” a
 * senator thundered), whatever the verb: the place says that somebody spoke. What was found of that quotation in another way gives way, but for what is attributed
 * within it.
 */
export function addBesideQuotations(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens } = layers;
  let attributions = [...found];
  for (const quotation of quotedRanges(layers.quotationOf)) {
    const { end } = quotation;
    if (end - quotation.start < 3 || end + 1 >= tokens.length) continue;
    // What a word leads in (titled “…”) is part of a sentence, not one that somebody said.
    const isLedIn = quotation.start > 0 && /\p{L}/u.test(wordOf(tokens, quotation.start - 1));
    if (isLedIn && tokens.sentence[quotation.start - 1] === tokens.sentence[quotation.start]) continue;
    const isBroken = /^[,!?.…—–]|^--$/.test(wordOf(tokens, end - 2)) || wordOf(tokens, end) === ',';
    const next = wordOf(tokens, end) === ',' ? end + 1 : end;
    if (!isBroken || next + 1 >= tokens.length || tokens.sentence[next + 1] !== tokens.sentence[next])
      continue;
    if (layers.paragraphOf[next] !== layers.paragraphOf[end - 1]) continue;
    const isAfterComma = wordOf(tokens, end - 2) === ',' || next > end;
    const spokenBy = speakerBeside(layers, next, isAfterComma);
    if (!spokenBy) continue;
    const { source, cue } = spokenBy;
    const isKnown = attributions.some(
      (other) =>
        other.class === 'SPEECH' &&
        other.source !== null &&
        other.source.start >= source.start &&
        overlaps(other.source, source) &&
        other.content.some((range) => overlaps(range, quotation)),
    );
    if (isKnown) continue;
    attributions = attributions.flatMap((other) => {
      if (other.cue !== null && overlaps(other.cue, { start: cue, end: cue + 1 })) return [];
      if (other.cue !== null && overlaps(other.cue, quotation)) return [other];
      const content = without(other.content, quotation).filter(({ start }) => start !== quotation.end);
      return content.length > 0 ? [{ ...other, content }] : [];
    });
    attributions.push(spoken({ start: cue, end: cue + 1 }, source, [quotation], CONFIDENCE));
  }
  return inOrder(attributions);
}
