import type { Analysis } from '../analysis.js';
import { factsOf } from '../lexicon/lexicon.js';
import { FINITE, tagIndex, tagSet, VERB_TAGS } from '../tagging/tags.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';
import { DAY, type LocalTime, startOfDay } from './calendar.js';
import type { TimePhrase } from './recognise.js';
import { dayValue } from './values.js';

const CUES = factsOf('verbs', 'cue');
const VERB = tagSet(...VERB_TAGS);
/** A verb of saying is no further from the day it was said on, in tokens. */
const REACH = 8;
/** What stands between a verb of saying and a day that is another's. */
const PARTS = /^(?:that|which|who|whom|whose|when|while|after|before|because|but|where|about|'s|’s|;|:)$/;
/** The prepositions of a day on which something was said. */
const SAYING_DAY = /^(?:(?:on|in|at|during|over) )?$/i;
const PREPOSITION = tagSet('IN', 'TO');
const POSSESSIVE = tagIndex('POS');

/**
 * The same expressions, those in quotations ("yesterday", "last night") reckoned from the day on which the quotation was
 * said where its sentence tells it ("…," she wrote on Sunday); left out where it tells no more than a month or year long over.
 */
export function asOfDaySaid(
  { tokens, quotations, quotationOf }: Pick<Analysis, 'tokens' | 'quotations' | 'quotationOf'>,
  phrases: readonly TimePhrase[],
  now: LocalTime | null,
): TimePhrase[] {
  if (now === null || !phrases.some(({ isFromToday }) => isFromToday)) return [...phrases];
  const tokenOf = ({ coreStart }: TimePhrase) => firstTokenEndingAfter(tokens, coreStart);
  /** By sentence, the first time in it at which something was said. */
  const said = new Map<number, TimePhrase>();
  for (const phrase of phrases) {
    const i = tokenOf(phrase);
    if (!phrase.interval || phrase.interval.from > now || said.has(tokens.sentence[i])) continue;
    if (quotationOf[i] < 0 && isSaidAt(tokens, quotationOf, phrase, i)) said.set(tokens.sentence[i], phrase);
  }
  const saidOn = (quotation: number): TimePhrase | undefined => {
    const first = firstTokenEndingAfter(tokens, quotations[quotation].start);
    const last = firstTokenEndingAfter(tokens, quotations[quotation].end - 1);
    return said.get(tokens.sentence[first]) ?? said.get(tokens.sentence[last]);
  };
  return phrases.flatMap((phrase) => {
    const quotation = phrase.isFromToday && phrase.interval ? quotationOf[tokenOf(phrase)] : -1;
    const at = quotation < 0 ? undefined : saidOn(quotation)?.interval;
    if (!at || !phrase.interval) return [phrase];
    const isDay = at.to - at.from <= DAY;
    if (!isDay) return at.to <= now && at.precision !== 'WEEK' ? [] : [phrase];
    const by = startOfDay(at.from) - startOfDay(now);
    const { from, to, precision } = phrase.interval;
    const value = dayValue(Date.parse(phrase.value.slice(0, 10)) + by) + phrase.value.slice(10);
    return [{ ...phrase, value, interval: { from: from + by, to: to + by, precision } }];
  });
}

/** Whether a day from token `first` to before `after` is the last of an aside: "Orr, elected on Sunday, said". */
function endsAside(tokens: Tokens, quotationOf: Int32Array, first: number, after: number): boolean {
  const { lemma, sentence } = tokens;
  if (lemma[after] !== ',') return false;
  const isBefore = (j: number) => j >= first - REACH && j >= 0 && sentence[j] === sentence[first];
  for (let j = first - 1; isBefore(j) && quotationOf[j] < 0; j--) if (lemma[j] === ',') return j < first - 1;
  return false;
}

/**
 * Whether the day at token `i` is that of a verb of saying beside it, outside quotations: not of what is spoken of ("said of
 * Sunday's game") nor in an aside ("said Orr, mayor since 2019").
 */
function isSaidAt(
  tokens: Tokens,
  quotationOf: Int32Array,
  { start, coreStart, end }: TimePhrase,
  i: number,
): boolean {
  const { lemma, tag, sentence, length, text } = tokens;
  const after = firstTokenEndingAfter(tokens, end);
  const first = firstTokenEndingAfter(tokens, start);
  if (!SAYING_DAY.test(text.slice(start, coreStart)) || tag[after] === POSSESSIVE) return false;
  if (sentence[first - 1] === sentence[i] && start === coreStart && PREPOSITION[tag[first - 1]] === 1)
    return false;
  const isSaying = (from: number, step: -1 | 1) => {
    let commas = 0;
    for (
      let j = from;
      Math.abs(j - from) < REACH && j >= 0 && j < length && sentence[j] === sentence[i];
      j += step
    ) {
      if (quotationOf[j] >= 0 || PARTS.test(lemma[j])) return false;
      if (lemma[j] === ',') commas++;
      // "Said of the vote on Sunday".
      if (VERB[tag[j]] === 1 && CUES.get(lemma[j]) === 'speech')
        return step > 0 || (commas % 2 === 0 && lemma[j + 1] !== 'of');
      if (FINITE[tag[j]] === 1) return false;
    }
    return false;
  };
  return isSaying(first - 1, -1) || (!endsAside(tokens, quotationOf, first, after) && isSaying(after, 1));
}
