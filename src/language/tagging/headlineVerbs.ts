import { listOf, triggerSections, wordsIn } from '../lexicon/lexicon.js';
import { isUnclosed, type Tokens, wordOf } from '../tokens.js';
import { presentBases } from './regularVerbs.js';
import { FINITE, tagIndex, tagSet } from './tags.js';

const PLURAL = tagIndex('NNS');
const PRESENT = tagIndex('VBZ');
const SUBJECT = tagSet('NN', 'NNP', 'NNPS');
/** What begins an object, so that the plural before it can be no part of the same noun phrase. */
const OBJECT_OPENS = tagSet('DT', 'PRP$', 'CD', 'PRP');
/** What follows a verb, and a noun too. */
const AFTER_VERB = tagSet('IN', 'RP', 'RB', 'TO', 'NNP', 'NN', 'NNS', 'JJ', ':', ',');
const SINGULAR = tagIndex('NN');
const PARTICIPLE = tagIndex('VBN');
const NUMERAL = tagIndex('CD');
/** Pasts, many of which are nouns too: "shot", "hurt". */
const PASTS = listOf('tense', 'past');
/** What parts the clauses of a headline: "Ferry capsizes: 14 dead", "Mayor shocked as bridge collapse kills three". */
const PARTS_CLAUSES = /^(?:[,:;–—-]|as|after|before|while|when)$/i;

/** The nouns that the lexicon knows. */
const NOUNS: ReadonlySet<string> = new Set([
  ...wordsIn('nouns'),
  ...triggerSections().flatMap(({ entries }) =>
    entries.flatMap(({ pos, lemmas }) => (pos === 'n' ? lemmas : [])),
  ),
]);

/**
 * Tags as a verb in the present what ends in "-s" right after a noun, in a headline or a part of one that has no other verb
 * ("Ferry capsizes off Zanzibar"): what no noun is known for, or what an object follows ("Bridge collapse kills three"). As a participle what a number of people stands before,
 * "Five hurt".
 */
export function settleHeadlineVerbs(tokens: Tokens): void {
  const { sentenceStart, tag } = tokens;
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const to = sentenceStart[s + 1];
    if (!isUnclosed(tokens, s)) continue;
    let from = sentenceStart[s];
    for (let i = from + 1; i < to; i++) if (isCountedParticiple(tokens, i, to)) tag[i] = PARTICIPLE;
    for (let i = from; i <= to; i++) {
      if (i < to && !PARTS_CLAUSES.test(wordOf(tokens, i))) continue;
      const verb = verbOf(tokens, from, i);
      if (verb >= 0) tag[verb] = PRESENT;
      from = i + 1;
    }
  }
}

/** The verb that tokens from `from` up to `to` lack a finite one beside; -1 where they have one or none can be it. */
function verbOf(tokens: Tokens, from: number, to: number): number {
  const { tag } = tokens;
  for (let i = from; i < to; i++) if (FINITE[tag[i]]) return -1;
  for (let i = from + 1; i < to; i++) {
    if (tag[i] !== PLURAL || !SUBJECT[tag[i - 1]]) continue;
    const bases = presentBases(wordOf(tokens, i));
    if (bases.length === 0) continue;
    const isObjectNext = i + 1 < to && OBJECT_OPENS[tag[i + 1]] === 1;
    const isVerbPlaced = i + 1 === to || (AFTER_VERB[tag[i + 1]] === 1 && wordOf(tokens, i + 1) !== 'of');
    if (isObjectNext || (isVerbPlaced && !bases.some((base) => NOUNS.has(base)))) return i;
  }
  return -1;
}

/** Whether a word after a number of several is no noun: it is in the singular, and nothing that it describes follows. */
function isCountedParticiple(tokens: Tokens, i: number, to: number): boolean {
  const { tag } = tokens;
  if (tag[i] !== SINGULAR || tag[i - 1] !== NUMERAL || /^(?:one|1)$/i.test(wordOf(tokens, i - 1)))
    return false;
  return PASTS.has(wordOf(tokens, i).toLowerCase()) && (i + 1 === to || !SUBJECT[tag[i + 1]]);
}
